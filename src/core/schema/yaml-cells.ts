/** Values of the YAML files of a review. */
import { z } from 'zod';

import { isCalendarDate } from './cells.ts';

export const line = z.string().min(1, 'không được để trống');
export const date = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value), {
    error: 'cần ngày dạng năm-tháng-ngày, có trong lịch, ví dụ 2026-10-15',
    // Who reads the file knows other ways of writing a day.
    params: { writing: 'date' },
  })
  .meta({ form: 'ngày' });
