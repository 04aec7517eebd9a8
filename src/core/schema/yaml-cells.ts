/** Values of the YAML files of a review. */
import { z } from 'zod';

import { isCalendarDate } from './cells.ts';
import { valueForm, valueMeant, valueTexts } from './value-words.ts';

export const line = z.string().min(1, 'không được để trống');
export const date = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value), {
    error: 'cần ngày dạng năm-tháng-ngày, có trong lịch, ví dụ 2026-10-15',
    // Who reads the file knows other ways of writing a day.
    params: { writing: 'date' },
  })
  .meta({ form: 'ngày' });

/** One of a closed list, by its value or by a Vietnamese word for it. */
export const among = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .preprocess(
      (written) =>
        typeof written === 'string' ? (valueMeant(values, written)?.value ?? written) : written,
      z.enum(values, { error: `cần một trong: ${valueTexts(values)}` }),
    )
    .meta({ form: valueForm(values) });
