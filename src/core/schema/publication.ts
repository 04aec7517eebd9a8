import { z } from 'zod';

import { type Decimal, decimal, isDecimal } from '../decimal.ts';
import { STATUSES, VERDICTS } from './vocabulary.ts';

/**
 * Version of `bao-cao.json`: the first number changes when what is there is taken away or means
 * something else, the second when something is added.
 */
export const REPORT_FORMAT = '1.3.0';

/** Whether a file of this version holds what is compared, in the places it is looked for. */
export const isReadableFormat = (format: string): boolean =>
  /^\d+\.\d+\.\d+$/.test(format) && format.split('.')[0] === REPORT_FORMAT.split('.')[0];

const figure = z
  .string({ error: 'cần một số viết thành chuỗi' })
  .transform((value, ctx): Decimal => {
    if (isDecimal(value)) return decimal(value);
    ctx.addIssue({ code: 'custom', message: 'cần một số viết thành chuỗi, ví dụ "42.03"' });
    return z.NEVER;
  });

const verdict = z.enum(VERDICTS, { error: `cần một trong các giá trị: ${VERDICTS.join(', ')}` });
const status = z.enum(STATUSES, { error: `cần một trong các giá trị: ${STATUSES.join(', ')}` });

const assessment = z.object({
  target: z.string(),
  verdict,
  used: z
    .object({
      value: figure,
      unit: z.string(),
      period: z.object({ from: z.number(), to: z.number() }),
    })
    .optional(),
  judgement: z.object({ reason: z.string() }).optional(),
  get parts() {
    return z.array(assessment);
  },
});

/** Of an earlier `bao-cao.json`, what a later one is held against; whatever else stands in the file is left aside. */
export const publicationSchema = z.object({
  format: z.string(),
  review: z.object({ id: z.string(), as_of: z.string() }),
  indicators: z.array(z.object({ id: z.string(), name: z.string() })),
  areas: z.array(z.object({ id: z.string(), name: z.string() })),
  series: z.array(
    z.object({
      indicator: z.string(),
      area: z.string(),
      unit: z.string(),
      points: z.array(
        z.object({
          period: z.string(),
          value: figure.nullable(),
          reports: z.array(
            z.object({
              status,
              source: z.string(),
              revises: z.string().nullable(),
              note: z.string().nullable(),
              used: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
  targets: z.array(z.object({ id: z.string(), name: z.string() })),
  assessments: z.array(assessment),
  sources: z.array(
    z.object({ id: z.string(), code: z.string(), publisher: z.string(), title: z.string() }),
  ),
});

export type PublishedReport = z.infer<typeof publicationSchema>;
export type PublishedAssessment = PublishedReport['assessments'][number];
