/**
 * Cell types: text of one CSV cell or one attribute in, a typed value out.
 * The issue's `message` says what was expected; the reader of the table adds where and what was found.
 */
import { z } from 'zod';

import { decimal, isDecimal, type Decimal } from '../decimal.ts';
import { nearest } from '../nearest.ts';
import { parsePeriod, type Period } from '../period.ts';

type CellIssue = { readonly expected: string; readonly hint?: string };

const issue = (ctx: z.RefinementCtx, { expected, hint }: CellIssue): never => {
  ctx.addIssue({ code: 'custom', message: expected, params: { hint } });
  return z.NEVER;
};

const optional = <Out>(cell: z.ZodType<Out, string>): z.ZodType<Out | undefined, string> =>
  z.string().transform((text, ctx): Out | undefined => {
    if (text === '') return undefined;
    const result = cell.safeParse(text);
    if (result.success) return result.data;
    for (const found of result.error.issues) {
      const params = 'params' in found ? (found.params as Record<string, unknown>) : {};
      ctx.addIssue({ code: 'custom', message: found.message, params });
    }
    return z.NEVER;
  });

/** Text that must be there. */
export const text = z.string().transform((value, ctx) =>
  value === '' ? issue(ctx, { expected: 'không được để trống' }) : value,
);
export const optionalText = z.string().transform((value) => (value === '' ? undefined : value));

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

/** ASCII identifier: letters, digits and single hyphens. */
export const id = z.string().transform((value, ctx) =>
  ID.test(value)
    ? value
    : issue(ctx, {
        expected: 'cần một mã gồm chữ cái không dấu, chữ số và dấu gạch nối, ví dụ forest-cover',
      }),
);
export const optionalId = optional(id);

/** Identifiers separated by `;` or `,`; empty text is an empty list. */
export const idList = z.string().transform((value, ctx): readonly string[] => {
  const parts = splitList(value, /[;,]/);
  return parts.every((part) => ID.test(part))
    ? parts
    : issue(ctx, { expected: 'cần danh sách mã cách nhau bằng dấu «;», ví dụ forest-cover;rice-land' });
});

/** Free texts separated by `;`. */
export const textList = z.string().transform((value): readonly string[] => splitList(value, /;/));

const splitList = (value: string, separator: RegExp): readonly string[] =>
  value.split(separator).map((part) => part.trim()).filter((part) => part !== '');

/** One of a closed list; a near miss is proposed. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.string().transform((value, ctx): Values[number] => {
    if (values.includes(value)) return value;
    const close = nearest(value, values);
    return issue(ctx, {
      expected: `cần một trong các giá trị: ${values.join(', ')}`,
      ...(close === undefined ? {} : { hint: `Có phải ý là «${close}»?` }),
    });
  });
}
export const optionalOneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  optional(oneOf(values));

/** Decimal with a point and no grouping, as machines write it. */
export const number = z.string().transform((value, ctx): Decimal => {
  if (isDecimal(value)) return decimal(value);
  return issue(ctx, {
    expected: 'cần một số viết liền, dấu chấm thập phân, ví dụ 42.03 hoặc 13923108',
    hint: numberHint(value),
  });
});
export const optionalNumber = optional(number);

function numberHint(value: string): string {
  if (/^-?\d{1,3}(?:\.\d{3})*,\d+$/.test(value)) {
    return `Viết lại theo dạng máy đọc: ${value.replaceAll('.', '').replace(',', '.')}.`;
  }
  if (/^-?\d{1,3}(?:\.\d{3}){2,}$/.test(value)) {
    return `Bỏ dấu chấm ngăn hàng nghìn: ${value.replaceAll('.', '')}.`;
  }
  const strange = [...value].find((letter) => !/[\d.-]/.test(letter));
  return strange === undefined
    ? 'Sửa ô này thành một số; ô chưa có số liệu thì bỏ cả dòng.'
    : `Ký tự «${strange}» không thuộc về một số; sửa lại theo nguồn, đừng đoán.`;
}

/** Whole number from 0. */
export const count = z.string().transform((value, ctx): number =>
  /^\d{1,6}$/.test(value) ? Number(value) : issue(ctx, { expected: 'cần một số nguyên không âm' }),
);

export const period = z.string().transform((value, ctx): Period => {
  const found = parsePeriod(value);
  return found ?? issue(ctx, {
    expected: 'cần một năm bốn chữ số (2020) hoặc một giai đoạn (2013-2017)',
    hint: 'Năm viết đủ bốn chữ số; giai đoạn viết năm đầu, dấu gạch nối, năm cuối.',
  });
});
export const optionalPeriod = optional(period);

export const year = z.string().transform((value, ctx): number =>
  /^\d{4}$/.test(value) ? Number(value) : issue(ctx, { expected: 'cần một năm bốn chữ số, ví dụ 2020' }),
);
export const optionalYear = optional(year);

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a whole date exists; a year or a month alone always does. */
export const isCalendarDate = (value: string): boolean => {
  const [y, m, d] = value.split('-').map(Number);
  if (y === undefined || m === undefined || d === undefined) return true;
  if (m < 1 || m > 12 || d < 1) return false;
  const days = [31, (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return d <= days[m - 1]!;
};

/** `2020`, `2020-04` or `2020-04-15`: as exact as is known. */
export const partialDate = z.string().transform((value, ctx): string =>
  PARTIAL_DATE.test(value) && isCalendarDate(value)
    ? value
    : issue(ctx, {
        expected: 'cần một ngày dạng năm-tháng-ngày (2020-04-15), hoặc 2020-04, hoặc 2020',
        hint: 'Viết năm trước để Excel không đảo ngày và tháng.',
      }),
);
export const optionalPartialDate = optional(partialDate);

export const yesNo = z.string().transform((value, ctx): boolean =>
  value === 'yes' ? true : value === 'no' ? false : issue(ctx, { expected: 'cần yes hoặc no' }),
);

/** A whole day of the calendar, for dates that begin or end something. */
export const date = z.string().transform((value, ctx): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value) ? value : issue(ctx, { expected: 'cần một ngày đủ năm-tháng-ngày, có trong lịch (2025-07-01)' }),
);
export const optionalDate = optional(date);

/** Names one report of the same indicator, area and period: `source`, or `source@as_of` where that source gave several. */
export type ObservationLink = { readonly source: string; readonly asOf: string | undefined };

export const observationLink = optional(
  z.string().transform((value, ctx): ObservationLink => {
    const [source = '', asOf, ...more] = value.split('@');
    const sound = id.safeParse(source).success && more.length === 0 && (asOf === undefined || partialDate.safeParse(asOf).success);
    return sound
      ? { source, asOf }
      : issue(ctx, { expected: 'cần mã nguồn của số bị thay, hoặc mã nguồn@ngày (baomoi-2024@2024-01-17)' });
  }),
);
