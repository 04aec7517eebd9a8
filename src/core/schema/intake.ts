import { z } from 'zod';

import { inner } from './field.ts';

/** Encodings an officer may declare; others say themselves what they are. */
const ENCODINGS = ['utf-8', 'windows-1258', 'tcvn3', 'vni'] as const;

const declared = z.strictObject({
  encoding: z
    .enum(ENCODINGS, { error: `cần một trong: ${ENCODINGS.join(', ')}` })
    .optional()
    .meta(inner('Bảng mã của tệp; phải khai với TCVN3 và VNI, các bảng mã khác được nhận ra.')),
  numbers: z
    .enum(['vi', 'en'], { error: 'cần vi (1.234,5) hoặc en (1,234.5)' })
    .optional()
    .meta(inner('Kiểu viết số: vi (1.234,5) hoặc en (1,234.5).')),
  dates: z
    .enum(['dmy', 'mdy'], { error: 'cần dmy (ngày/tháng/năm) hoặc mdy (tháng/ngày/năm)' })
    .optional()
    .meta(
      inner('Thứ tự của ngày viết bằng số như 1/7/2025: dmy (ngày trước) hoặc mdy (tháng trước).'),
    ),
});

/**
 * `data/<review>/intake.yaml`, when there is one: what an officer knows of a file that the file
 * itself does not prove.
 */
export const intakeSchema = z.strictObject({
  files: z.record(z.string(), declared).meta(inner('Theo tên tệp, ví dụ observations.csv.')),
});

export type DeclaredIntake = z.infer<typeof declared>;
