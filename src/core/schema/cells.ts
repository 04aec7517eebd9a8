/**
 * Cell types: text of one CSV cell or one attribute in, a typed value out.
 * The issue's `message` says what was expected; the reader of the table adds where and what was found.
 */
import { z } from 'zod';

import { type Decimal, decimal, isDecimal } from '../decimal.ts';
import { idAsFileFault } from '../file-names.ts';
import { nearest } from '../nearest.ts';
import { type Period, parsePeriod } from '../period.ts';
import { ADDRESS_FAULTS, readAddress, type WebAddress } from '../web-address.ts';
import { valueForm, valueMeant, valueTexts, waysToWrite } from './value-words.ts';
import { YES_NO } from './vocabulary.ts';

/** Cells that people write in several ways; who reads tables knows these ways, the types here only the one. */
export const WRITINGS = z.registry<
  | { readonly writing: 'period' | 'date' | 'unit' }
  | { readonly writing: 'value'; readonly values: readonly [string, ...string[]] }
>();

/**
 * What a cell is once read, as a JSON file tells it: undefined ones are left out there. The type of
 * a registry cannot name types of its own kind; `publishedTypeOf` does.
 */
export const PUBLISHED_CELLS = z.registry<{
  readonly published: unknown;
  readonly form?: string;
}>();
/**
 * What a person writes in such a cell, in Vietnamese; undefined where the published type says it: a
 * closed list, yes or no.
 */
export const formOf = (cell: z.ZodType): string | undefined => PUBLISHED_CELLS.get(cell)?.form;
export const publishedTypeOf = (cell: z.ZodType): z.ZodType | undefined =>
  PUBLISHED_CELLS.get(cell)?.published as z.ZodType | undefined;

export const decimalText = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const published = {
  text: { published: z.string().min(1), form: 'chữ' },
  id: { published: z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/), form: 'mã' },
  ids: { published: z.array(z.string().min(1)), form: 'các mã' },
  texts: { published: z.array(z.string().min(1)), form: 'chữ, cách nhau bằng «;»' },
  decimal: { published: decimalText, form: 'số' },
  period: { published: z.string().regex(/^\d{4}(?:-\d{4})?$/), form: 'năm hoặc giai đoạn' },
  year: { published: z.int().min(1000).max(9999), form: 'năm' },
  partialDate: {
    published: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
    form: 'năm, tháng hoặc ngày',
  },
  date: { published: z.iso.date(), form: 'ngày' },
} as const;

type CellIssue = { readonly expected: string; readonly hint?: string };

const issue = (ctx: z.RefinementCtx, { expected, hint }: CellIssue): never => {
  ctx.addIssue({ code: 'custom', message: expected, params: { hint } });
  return z.NEVER;
};

const optional = <Out>(cell: z.ZodType<Out, string>): z.ZodType<Out | undefined, string> => {
  const inner = publishedTypeOf(cell);
  const read = z.string().transform((text, ctx): Out | undefined => {
    if (text === '') return undefined;
    const result = cell.safeParse(text);
    if (result.success) return result.data;
    for (const found of result.error.issues) {
      const params = 'params' in found ? (found.params as Record<string, unknown>) : {};
      ctx.addIssue({ code: 'custom', message: found.message, params });
    }
    return z.NEVER;
  });
  if (inner === undefined) return read;
  return read.register(PUBLISHED_CELLS, {
    ...PUBLISHED_CELLS.get(cell),
    published: inner.optional(),
  });
};

/** Text that must be there. */
export const text = z
  .string()
  .transform((value, ctx) =>
    value === '' ? issue(ctx, { expected: 'không được để trống' }) : value,
  )
  .register(PUBLISHED_CELLS, published.text);
export const optionalText = z
  .string()
  .transform((value) => (value === '' ? undefined : value))
  .register(PUBLISHED_CELLS, { ...published.text, published: published.text.published.optional() });

/** An address on the web or of a mailbox. Whatever column is to be a link is of this type: pages take no other. */
export const optionalAddress = optional(
  z
    .string()
    .transform((value, ctx): WebAddress => {
      const read = readAddress(value);
      if (read.kind === 'outside') return read.address;
      return issue(ctx, {
        expected: `cần một địa chỉ trên mạng viết đủ; chỗ này ${ADDRESS_FAULTS[read.kind === 'inside' ? 'noScheme' : read.fault]}`,
        hint: 'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt, ví dụ https://chinhphu.vn/; không có thì để trống.',
      });
    })
    .register(PUBLISHED_CELLS, published.text),
);

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

/** ASCII identifier: letters, digits and single hyphens; pages and files are named after it. */
export const id = z
  .string()
  .transform((value, ctx) => {
    const expected = ID.test(value)
      ? idAsFileFault(value)
      : 'cần một mã gồm chữ cái không dấu, chữ số và dấu gạch nối, ví dụ forest-cover';
    return expected === undefined ? value : issue(ctx, { expected });
  })
  .register(PUBLISHED_CELLS, published.id);
export const optionalId = optional(id);

/** Identifiers separated by `;` or `,`; empty text is an empty list. */
export const idList = z
  .string()
  .transform((value, ctx): readonly string[] => {
    const parts = splitList(value, /[;,]/);
    return parts.every((part) => ID.test(part))
      ? parts
      : issue(ctx, {
          expected: 'cần danh sách mã cách nhau bằng dấu «;», ví dụ forest-cover;rice-land',
        });
  })
  .register(PUBLISHED_CELLS, published.ids);

/** Free texts separated by `;`. */
export const textList = z
  .string()
  .transform((value): readonly string[] => splitList(value, /;/))
  .register(PUBLISHED_CELLS, published.texts);

const splitList = (value: string, separator: RegExp): readonly string[] =>
  value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The value of a closed list that a text means, in whichever language; a near miss is proposed. */
function readValue<const Values extends readonly [string, ...string[]]>(
  values: Values,
  text: string,
  ctx: z.RefinementCtx,
): Values[number] {
  const found = valueMeant(values, text);
  if (found !== undefined) return found.value;
  const close = nearest(text, waysToWrite(values));
  return issue(ctx, {
    expected: `cần một trong các giá trị: ${valueTexts(values)}`,
    ...(close === undefined ? {} : { hint: `Có phải ý là «${close}»?` }),
  });
}

/** One of a closed list. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .string()
    .transform((value, ctx): Values[number] => readValue(values, value, ctx))
    .register(WRITINGS, { writing: 'value', values })
    .register(PUBLISHED_CELLS, { published: z.enum(values), form: valueForm(values) });
}
export const optionalOneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
) => optional(oneOf(values)).register(WRITINGS, { writing: 'value', values });

/** Decimal with a point and no grouping, as machines write it; other ways of writing are read beforehand. */
export const number = z
  .string()
  .transform((value, ctx): Decimal => {
    if (isDecimal(value)) return decimal(value);
    return issue(ctx, {
      expected: 'cần một số viết liền, ví dụ 42.03 hoặc 13923108',
      hint: 'Ô chưa có số liệu thì ghi «…», «-» hoặc «x», hoặc bỏ cả dòng.',
    });
  })
  .register(PUBLISHED_CELLS, published.decimal);
export const optionalNumber = optional(number);

/** Whole number from 0. */
export const count = z
  .string()
  .transform((value, ctx): number =>
    /^\d{1,6}$/.test(value)
      ? Number(value)
      : issue(ctx, { expected: 'cần một số nguyên không âm' }),
  )
  .register(PUBLISHED_CELLS, { published: z.int().min(0), form: 'số nguyên' });

/** How many digits after the comma a figure is shown with. */
export const decimals = z
  .string()
  .transform((value, ctx): number =>
    /^[0-6]$/.test(value)
      ? Number(value)
      : issue(ctx, { expected: 'cần một số nguyên từ 0 đến 6' }),
  )
  .register(PUBLISHED_CELLS, { published: z.int().min(0).max(6), form: 'số từ 0 đến 6' });

export const period = z
  .string()
  .transform((value, ctx): Period => {
    const found = parsePeriod(value);
    return (
      found ??
      issue(ctx, {
        expected: 'cần một năm bốn chữ số (2020) hoặc một giai đoạn (2013-2017)',
        hint: 'Năm viết đủ bốn chữ số; giai đoạn viết năm đầu, dấu gạch nối, năm cuối.',
      })
    );
  })
  .register(WRITINGS, { writing: 'period' })
  .register(PUBLISHED_CELLS, published.period);
export const optionalPeriod = optional(period).register(WRITINGS, { writing: 'period' });

export const year = z
  .string()
  .transform((value, ctx): number =>
    /^[1-9]\d{3}$/.test(value)
      ? Number(value)
      : issue(ctx, { expected: 'cần một năm bốn chữ số, ví dụ 2020' }),
  )
  .register(WRITINGS, { writing: 'period' })
  .register(PUBLISHED_CELLS, published.year);
export const optionalYear = optional(year).register(WRITINGS, { writing: 'period' });

const PARTIAL_DATE = /^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a whole date exists; a year or a month alone always does. */
export const isCalendarDate = (value: string): boolean => {
  const [y, m, d] = value.split('-').map(Number);
  if (y === undefined || m === undefined || d === undefined) return true;
  if (m < 1 || m > 12 || d < 1) return false;
  const days = [
    31,
    (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return d <= days[m - 1]!;
};

/** `2020`, `2020-04` or `2020-04-15`: as exact as is known. */
export const partialDate = z
  .string()
  .transform((value, ctx): string =>
    PARTIAL_DATE.test(value) && isCalendarDate(value)
      ? value
      : issue(ctx, {
          expected: 'cần một ngày dạng năm-tháng-ngày (2020-04-15), hoặc 2020-04, hoặc 2020',
          hint: 'Viết năm trước để Excel không đảo ngày và tháng.',
        }),
  )
  .register(WRITINGS, { writing: 'date' })
  .register(PUBLISHED_CELLS, published.partialDate);
export const optionalPartialDate = optional(partialDate).register(WRITINGS, { writing: 'date' });

export const yesNo = z
  .string()
  .transform((value, ctx): boolean => readValue(YES_NO, value, ctx) === 'yes')
  .register(WRITINGS, { writing: 'value', values: YES_NO })
  .register(PUBLISHED_CELLS, { published: z.boolean(), form: valueForm(YES_NO) });

/** A whole day of the calendar, for dates that begin or end something. */
export const date = z
  .string()
  .transform((value, ctx): string =>
    /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value)
      ? value
      : issue(ctx, { expected: 'cần một ngày đủ năm-tháng-ngày, có trong lịch (2025-07-01)' }),
  )
  .register(WRITINGS, { writing: 'date' })
  .register(PUBLISHED_CELLS, published.date);
export const optionalDate = optional(date).register(WRITINGS, { writing: 'date' });

/**
 * Names one report of the same indicator, area and period: `source`, or `source@as_of` where that
 * source gave several.
 */
export type ObservationLink = { readonly source: string; readonly asOf: string | undefined };

export const observationLink = optional(
  z.string().transform((value, ctx): ObservationLink => {
    const [source = '', asOf, ...more] = value.split('@');
    const sound =
      id.safeParse(source).success &&
      more.length === 0 &&
      (asOf === undefined || partialDate.safeParse(asOf).success);
    return sound
      ? { source, asOf }
      : issue(ctx, {
          expected: 'cần mã nguồn của số bị thay, hoặc mã nguồn@ngày (baomoi-2024@2024-01-17)',
        });
  }),
);

/** A unit of measure by its label; labels nobody knows are allowed and compare with themselves only. */
export const unit = z
  .string()
  .transform((value, ctx): string =>
    value === '' ? issue(ctx, { expected: 'cần đơn vị tính' }) : value,
  )
  .register(WRITINGS, { writing: 'unit' })
  .register(PUBLISHED_CELLS, published.text);
export const optionalUnit = optional(unit).register(WRITINGS, { writing: 'unit' });
