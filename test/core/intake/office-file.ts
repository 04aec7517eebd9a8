import fc from 'fast-check';

import type { Delimiter } from '../../../src/core/intake/delimiter.ts';
import { TCVN3 } from '../../../src/core/intake/tcvn3.ts';
import { VNI } from '../../../src/core/intake/vni.ts';
import { QUALIFIERS, type Qualifier, STATUSES } from '../../../src/core/schema/vocabulary.ts';
import { nineColumns } from './nine-columns.ts';

/** One row as it must come back; `undefined` is an empty cell. */
export type MeantRow = {
  readonly indicator: string;
  readonly area: string;
  readonly year: string;
  readonly value: string;
  readonly qualifier: Qualifier | undefined;
  readonly unit: string;
  readonly status: string;
  readonly source: string;
  readonly as_of: string | undefined;
  readonly note: string | undefined;
};

/** A file as an office may send it, with what it means. */
export type OfficeFile = {
  readonly bytes: Uint8Array;
  readonly intake: Uint8Array | undefined;
  readonly rows: readonly MeantRow[];
  /** Records that are no rows: blanks and marks for «no figure». */
  readonly skipped: number;
  /** For the report of a failed run. */
  readonly text: string;
};

const ENCODINGS = [
  'utf-8',
  'utf-8-bom',
  'utf-8-nfd',
  'utf-16le',
  'utf-16be',
  'utf-16le-no-bom',
  'utf-16be-no-bom',
  'windows-1258',
  'windows-1258-apart',
  'tcvn3',
  'vni',
] as const;
type Written = (typeof ENCODINGS)[number];

type Habit = {
  readonly encoding: Written;
  readonly delimiter: Delimiter;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly lastLineEnd: boolean;
  readonly quoting: 'needed' | 'all' | 'letters';
  readonly header: 'keys' | 'labels';
  readonly numbers: 'vi' | 'en';
  /** Whether the way of writing figures is declared; if not, the first row proves it. */
  readonly declared: boolean;
};

const habit: fc.Arbitrary<Habit> = fc.record({
  encoding: fc.constantFrom(...ENCODINGS),
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t'),
  lineEnd: fc.constantFrom<Habit['lineEnd']>('\n', '\r\n', '\r'),
  lastLineEnd: fc.boolean(),
  quoting: fc.constantFrom<Habit['quoting']>('needed', 'all', 'letters'),
  header: fc.constantFrom<Habit['header']>('keys', 'labels'),
  numbers: fc.constantFrom<Habit['numbers']>('vi', 'en'),
  declared: fc.boolean(),
});

/** Text of one cell and the canonical text it means. */
type Cell = { readonly written: (numbers: 'vi' | 'en') => string; readonly meant: string };
const same = (text: string): Cell => ({ written: () => text, meant: text });

const id = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?$/);

const whole = fc.oneof(
  fc.constant('0'),
  fc.stringMatching(/^[1-9]\d{0,3}$/),
  fc.stringMatching(/^[1-9]\d{0,29}$/),
);
const fraction = fc.option(
  fc.oneof(fc.stringMatching(/^\d{0,2}[1-9]$/), fc.stringMatching(/^\d{0,29}[1-9]$/)),
  { nil: '' },
);

const figure: fc.Arbitrary<Cell> = fc
  .record({
    negative: fc.boolean(),
    whole,
    fraction,
    zeros: fc.constantFrom('', '', '0', '00'),
    group: fc.constantFrom('none', 'mark', 'space'),
    minus: fc.constantFrom('-', '–'),
  })
  .map((of) => {
    const nothing = of.whole === '0' && of.fraction === '';
    const sign = of.negative && !nothing ? '-' : '';
    const digits = of.fraction + of.zeros;
    return {
      meant: `${sign}${of.whole}${of.fraction === '' ? '' : `.${of.fraction}`}`,
      written: (numbers) => {
        const [group, point] = numbers === 'vi' ? ['.', ','] : [',', '.'];
        const parted =
          of.group === 'none'
            ? of.whole
            : of.whole.replace(/\B(?=(?:\d{3})+$)/g, of.group === 'mark' ? group : '\u00a0');
        return `${sign === '' ? '' : of.minus}${parted}${digits === '' ? '' : point + digits}`;
      },
    };
  });

const WORDS: Readonly<Record<Qualifier, readonly string[]>> = {
  about: ['khoảng ', '~', 'ước đạt '],
  nearly: ['gần '],
  over: ['trên ', '>'],
  under: ['dưới ', '< '],
  atLeast: ['ít nhất ', '>='],
  atMost: ['không quá ', '<= '],
};
const qualified = fc.option(
  fc
    .constantFrom(...QUALIFIERS)
    .chain((qualifier) =>
      fc.constantFrom(...WORDS[qualifier]).map((word) => ({ qualifier, word })),
    ),
  { nil: undefined, freq: 3 },
);

const year: fc.Arbitrary<Cell> = fc.oneof(
  fc
    .integer({ min: 1900, max: 2100 })
    .chain((one) =>
      fc
        .constantFrom(`${one}`, `${one}`, `${one}.0`, `Năm ${one}`)
        .map((text) => ({ written: () => text, meant: `${one}` })),
    ),
  fc
    .tuple(fc.integer({ min: 1900, max: 2050 }), fc.integer({ min: 1, max: 50 }))
    .chain(([from, years]) =>
      fc.constantFrom('-', ' - ', '–', ' – ').map((dash) => ({
        written: () => `${from}${dash}${from + years}`,
        meant: `${from}-${from + years}`,
      })),
    ),
);

const two = (part: number): string => String(part).padStart(2, '0');
const day: fc.Arbitrary<Cell | undefined> = fc.option(
  fc
    .tuple(
      fc.integer({ min: 1990, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 13, max: 28 }),
    )
    .chain(([y, m, d]) => {
      const meant = `${y}-${two(m)}-${two(d)}`;
      return fc.constantFrom<Cell>(
        same(meant),
        same(`${y}-${two(m)}`),
        { meant, written: () => `${d}/${m}/${y}` },
        { meant, written: () => `${d}-${two(m)}-${y}` },
      );
    }),
  { nil: undefined },
);

/** Syllables with every marked letter of the language; capitals only such as every encoding has. */
const SYLLABLES = (
  'là cá cả xã hạ năm bắc bằng thẳng sẵn đặt dân đất cần phẩm mẫu luật bé bè trẻ sẽ nhẹ lên kế đề thể dễ hệ chí thì tỉnh nghĩa thị ' +
  'có phòng nhỏ rõ chọn sông số hồ tổng chỗ bộ cơ mới thời ở mỡ lợi núi vùng thủ lũ mục tư thứ rừng xử giữ tự lý kỳ tỷ kỹ lỵ Độc Đất'
).split(' ');
const SIGNS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  "'",
  '–',
  '…',
  '(a)',
  '50%',
  '1.234,5',
  'vì sao?',
  'QĐ-TTg',
  'a"b',
  '=1+2',
  '-5,2',
  '@',
];
/** Signs that only Unicode has. */
const UNICODE = ['🌳', 'CO₂', '«hết»', '≥ 5', '\u200b', '\u2028', 'Ắ'];
const note = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...SYLLABLES) },
      { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: fc.constantFrom(...UNICODE) },
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));

type Item =
  | {
      readonly kind: 'row';
      readonly cells: Readonly<Record<string, Cell | undefined>>;
      readonly qualified: { readonly qualifier: Qualifier; readonly word: string } | undefined;
      readonly unitBehind: boolean;
    }
  | {
      readonly kind: 'missing';
      readonly cells: Readonly<Record<string, Cell | undefined>>;
      readonly mark: string;
    }
  | { readonly kind: 'blank'; readonly content: 'nothing' | 'delimiters' | 'spaces' };

const cells = fc
  .record({
    indicator: id,
    area: id,
    year,
    value: figure,
    unit: fc.constantFrom('%', 'ha', 'nghìn ha', 'tỷ đồng'),
    status: fc.constantFrom(...STATUSES),
    source: id,
    as_of: day,
    note,
  })
  .map(
    (of): Readonly<Record<string, Cell | undefined>> => ({
      ...of,
      indicator: same(of.indicator),
      area: same(of.area),
      unit: same(of.unit),
      status: same(of.status),
      source: same(of.source),
      note: same(of.note),
    }),
  );

const item: fc.Arbitrary<Item> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('row' as const),
      cells,
      qualified,
      unitBehind: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('missing' as const),
      cells,
      mark: fc.constantFrom('-', '–', '…', '...', 'x', 'X', 'n/a', 'NaN', ':'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('blank' as const),
      content: fc.constantFrom('nothing' as const, 'delimiters' as const, 'spaces' as const),
    }),
  },
);

/** Files of any habit, up to some rows long. */
export const officeFile: fc.Arbitrary<OfficeFile> = fc
  .tuple(habit, fc.array(item, { maxLength: 12 }))
  .map(([how, items]) => write(how, items));

const COLUMNS = Object.keys(nineColumns.columns) as readonly (keyof typeof nineColumns.columns)[];

function write(how: Habit, items: readonly Item[]): OfficeFile {
  const { delimiter, numbers } = how;
  const head = COLUMNS.map((name) =>
    how.header === 'keys' ? name : nineColumns.columns[name].label,
  );
  const lines = [record(head, how)];
  const rows: MeantRow[] = [];
  let skipped = 0;
  for (const [at, one] of [...first(how), ...items].entries()) {
    if (one.kind === 'blank') {
      skipped += one.content === 'nothing' ? 0 : 1;
      lines.push({ nothing: '', delimiters: delimiter.repeat(8), spaces: '   ' }[one.content]);
      continue;
    }
    // Keys differ, so that no row is taken for another.
    const of: Readonly<Record<string, Cell | undefined>> = {
      ...one.cells,
      indicator: same(`i${at}-${one.cells['indicator']?.meant ?? ''}`),
      note: fitting(one.cells['note'], how.encoding),
    };
    const unit = of['unit']?.meant ?? '';
    const value =
      one.kind === 'missing'
        ? one.mark
        : `${one.qualified?.word ?? ''}${of['value']?.written(numbers) ?? ''}${one.unitBehind ? ` ${unit}` : ''}`;
    lines.push(
      record(
        COLUMNS.map((name) => (name === 'value' ? value : (of[name]?.written(numbers) ?? ''))),
        how,
      ),
    );
    if (one.kind === 'missing') skipped += 1;
    else
      rows.push({
        ...(Object.fromEntries(COLUMNS.map((name) => [name, of[name]?.meant])) as Omit<
          MeantRow,
          'qualifier'
        >),
        qualifier: one.qualified?.qualifier,
      });
  }
  const text = lines.join(how.lineEnd) + (how.lastLineEnd ? how.lineEnd : '');
  return { bytes: encode(text, how.encoding), intake: declaration(how), rows, skipped, text };
}

/** A note without what its encoding does not have; nothing when nothing is left. */
function fitting(cell: Cell | undefined, encoding: Written): Cell | undefined {
  const words = (cell?.meant ?? '').split(' ');
  const text = (
    encoding.startsWith('utf-')
      ? words
      : words.filter((word) => !UNICODE.some((sign) => sign.includes(word)))
  )
    .join(' ')
    .trim();
  return text === '' ? undefined : same(text);
}

/** A row that proves how figures are written, and by its words that a page is Vietnamese. */
const first = ({ declared, numbers }: Habit): readonly Item[] => [
  {
    kind: 'row',
    qualified: undefined,
    unitBehind: false,
    cells: {
      indicator: same('a'),
      area: same('vn'),
      year: same('2020'),
      unit: same('ha'),
      status: same('final'),
      source: same('s1'),
      as_of: undefined,
      note: same('Tỷ lệ che phủ rừng toàn quốc'),
      value: declared
        ? same('7')
        : { meant: '1234.5', written: () => (numbers === 'vi' ? '1.234,5' : '1,234.5') },
    },
  },
];

function record(texts: readonly string[], { delimiter, quoting }: Habit): string {
  const quoted = (text: string): boolean =>
    quoting === 'all' ||
    text.includes(delimiter) ||
    /["\r\n]|^\s|\s$/.test(text) ||
    (quoting === 'letters' && /\p{L}/u.test(text));
  return texts
    .map((text) => (quoted(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(delimiter);
}

function declaration({ encoding, declared, numbers }: Habit): Uint8Array | undefined {
  const said = [
    ...(encoding === 'tcvn3' || encoding === 'vni' ? [`encoding: ${encoding}`] : []),
    ...(declared ? [`numbers: ${numbers}`] : []),
  ];
  return said.length === 0
    ? undefined
    : new TextEncoder().encode(`files:\n  ${nineColumns.file}: { ${said.join(', ')} }\n`);
}

function encode(text: string, encoding: Written): Uint8Array {
  const units = (low: boolean, mark: boolean): Uint8Array =>
    Uint8Array.from(
      [...(mark ? ['\ufeff'] : []), ...text.split('')].flatMap((unit) => {
        const code = unit.charCodeAt(0);
        return low ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
      }),
    );
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-8-nfd':
      return new TextEncoder().encode(text.normalize('NFD'));
    case 'utf-16le':
      return units(true, true);
    case 'utf-16be':
      return units(false, true);
    case 'utf-16le-no-bom':
      return units(true, false);
    case 'utf-16be-no-bom':
      return units(false, false);
    case 'windows-1258':
      return bytesOf(text, (letter) => WINDOWS_1258.get(letter) ?? apart(letter));
    case 'windows-1258-apart':
      return bytesOf(text, apart);
    case 'tcvn3':
      return bytesOf(text, (letter) => shown(SHOWN_TCVN3, letter));
    case 'vni':
      return bytesOf(text, (letter) => shown(SHOWN_VNI, letter));
  }
}

const bytesOf = (text: string, code: (letter: string) => readonly number[]): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : code(letter))),
  );

const high = (page: string): ReadonlyMap<string, readonly number[]> =>
  new Map(
    Array.from(
      { length: 0x80 },
      (_, at) => [new TextDecoder(page).decode(Uint8Array.of(0x80 + at)), [0x80 + at]] as const,
    ),
  );
const WINDOWS_1258 = high('windows-1258');
const WINDOWS_1252 = high('windows-1252');

/** The letter without its tone as the page has it, and then the tone. */
function apart(letter: string): readonly number[] {
  const parts = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
  return [...parts.replace(tone, '').normalize('NFC'), ...tone].flatMap((one) =>
    one < '\x80' ? [one.charCodeAt(0)] : (WINDOWS_1258.get(one) ?? []),
  );
}

const SHOWN_TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3].map(([latin, letter]) => [letter, latin]),
);
const SHOWN_VNI: ReadonlyMap<string, string> = new Map(
  [...VNI]
    .filter(
      ([latin, letter]) =>
        latin === (letter === letter.toLowerCase() ? latin.toLowerCase() : latin.toUpperCase()),
    )
    .map(([latin, letter]) => [letter, latin]),
);

/** What legacy text shows for a letter, each shown letter a byte of the Western page. */
const shown = (table: ReadonlyMap<string, string>, letter: string): readonly number[] =>
  [...(table.get(letter) ?? letter)].flatMap((one) =>
    one < '\x80' ? [one.charCodeAt(0)] : (WINDOWS_1252.get(one) ?? []),
  );
