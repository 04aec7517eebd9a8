import { nearest } from '../core/nearest.ts';
import { AUDIENCES, PRINT_SHOP_LINKS, PROFILES } from '../core/schema/vocabulary.ts';
import { OUTPUT_VARIANTS } from '../pdf/variants/output-variant.ts';
import { folderArgument, folderArgumentFault } from './folder-argument.ts';
import { siteUrl } from './site-url.ts';

/** A value as a command takes it, or what is wrong with what was written. */
type Reading<Value> = { readonly value: Value } | { readonly fault: string };

type Option<Value> = {
  /** Stands for the value in help; an option without is on or off. */
  readonly sign?: string;
  readonly read: (text: string) => Reading<Value>;
};

const flag: Option<boolean> = { read: () => ({ value: true }) };
const text = (sign: string): Option<string> => ({ sign, read: (value) => ({ value }) });

/** Names parted by commas. */
const list = (sign: string): Option<readonly string[]> => ({
  sign,
  read: (given) => {
    const value = given
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return value.length === 0
      ? { fault: 'cần ít nhất một tên, nhiều tên ngăn bằng dấu phẩy.' }
      : { value };
  },
});

const folder: Option<string> = {
  sign: 'DIR',
  read: (given) => {
    const fault = folderArgumentFault(given);
    return fault === undefined ? { value: folderArgument(given) } : { fault };
  },
};

const only = (known: readonly string[], given: string): string => {
  const close = nearest(given, known);
  return `chỉ nhận ${known.join(', ')}, không nhận «${given}»${close === undefined ? '.' : `; có phải ý là «${close}»?`}`;
};

const oneOf = <Value extends string>(sign: string, known: readonly Value[]): Option<Value> => ({
  sign,
  read: (given) => {
    const value = known.find((candidate) => candidate === given);
    return value === undefined ? { fault: only(known, given) } : { value };
  },
});

const someOf = <Value extends string>(
  sign: string,
  known: readonly Value[],
): Option<readonly Value[]> => ({
  sign,
  read: (given) => {
    const names = list(sign).read(given);
    if ('fault' in names) return names;
    const odd = names.value.find((name) => !known.some((candidate) => candidate === name));
    return odd === undefined
      ? { value: known.filter((name) => names.value.includes(name)) }
      : { fault: only(known, odd) };
  },
});

const port: Option<number> = {
  sign: 'N',
  read: (given) => {
    const value = Number(given);
    return Number.isInteger(value) && value >= 1 && value <= 65535
      ? { value }
      : { fault: `cần một số từ 1 đến 65535, không nhận «${given}».` };
  },
};

const address: Option<string> = {
  sign: 'URL',
  read: (given) => {
    const value = siteUrl(given);
    return value === undefined
      ? {
          fault: `cần địa chỉ đầy đủ, ví dụ https://tongket.example.gov.vn/, không nhận «${given}».`,
        }
      : { value };
  },
};

const CELL_DELIMITERS = { ';': ';', ',': ',', tab: '\t' } as const;
const delimiter: Option<(typeof CELL_DELIMITERS)[keyof typeof CELL_DELIMITERS]> = {
  sign: 'S',
  read: (given) =>
    Object.hasOwn(CELL_DELIMITERS, given)
      ? { value: CELL_DELIMITERS[given as keyof typeof CELL_DELIMITERS] }
      : { fault: `chỉ nhận ; hoặc , hoặc tab, không nhận «${given}».` },
};

/** How each option is written and read; which command knows it, and what it does there, stands in the table of commands. */
export const OPTIONS = {
  root: folder,
  out: folder,
  review: list('A,B'),
  format: oneOf('KIỂU', ['text', 'json'] as const),
  report: folder,
  edition: text('BẢN'),
  editions: list('A,B'),
  sections: list('A,B'),
  finishes: someOf('A,B', OUTPUT_VARIANTS),
  finish: oneOf('LOẠI', OUTPUT_VARIANTS),
  profile: oneOf('MÃ', PROFILES),
  links: oneOf('CÁCH', PRINT_SHOP_LINKS),
  audience: oneOf('AI', AUDIENCES),
  'site-url': address,
  fresh: flag,
  preview: flag,
  explain: flag,
  delimiter,
  port,
  poll: flag,
} as const satisfies Readonly<Record<string, Option<unknown>>>;

export type OptionName = keyof typeof OPTIONS;

type ValueOf<Name extends OptionName> =
  (typeof OPTIONS)[Name] extends Option<infer Value> ? Value : never;

/** What was said of each option; nothing of those that were not named. */
export type GivenOptions = { readonly [Name in OptionName]?: ValueOf<Name> };
