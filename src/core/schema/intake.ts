import { z } from 'zod';

const declared = z.strictObject({
  numbers: z.enum(['vi', 'en'], { error: 'cần vi (1.234,5) hoặc en (1,234.5)' }).optional().describe('Kiểu viết số: vi hoặc en.'),
});

/**
 * `data/<review>/intake.yaml`, when there is one: what an officer knows of a file that the file
 * itself does not prove.
 */
export const intakeSchema = z.strictObject({
  files: z.record(z.string(), declared).describe('Theo tên tệp, ví dụ observations.csv.'),
});

export type DeclaredIntake = z.infer<typeof declared>;
