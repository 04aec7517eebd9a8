import {
  absolute,
  compare,
  type Decimal,
  divide,
  multiply,
  round,
  subtract,
} from '../../src/core/decimal.ts';
import type { Indicator, Report, Series } from '../../src/core/model.ts';
import { isSpan } from '../../src/core/period.ts';
import { PERCENT, PERCENTAGE_POINT } from '../../src/core/unit.ts';
import { formatNumber, lowerFirst, withUnit } from '../../src/core/view/format.ts';

/** A sentence whose truth is known by how it was made. */
export type Generated = {
  readonly construction: string;
  readonly text: string;
  /** Codes of which one has to be told; none where the sentence is true. */
  readonly expects: readonly string[];
};

/** A series of single years with what a sentence needs of it. */
type Subject = {
  readonly indicator: Indicator;
  readonly series: Series;
  /** As a text calls it: without what stands in brackets, and with a small letter. */
  readonly name: string;
  /** The area as a text calls it; empty for the whole. */
  readonly area: string;
  readonly points: readonly { readonly year: number; readonly value: Decimal }[];
};

type Random = { readonly next: () => number; readonly pick: <T>(list: readonly T[]) => T };

/** The same row of numbers from the same seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: (list) => list[Math.floor(next() * list.length)]! };
}

const HUNDRED = '100' as Decimal;

const written = ({ indicator: { unit, decimals } }: Subject, value: Decimal): string =>
  withUnit(formatNumber(value, decimals), unit);

/** Series of single years whose names no other indicator has; those of a part of the whole name it. */
function subjectsOf({ indicators, series, review, areas }: Report): readonly Subject[] {
  const plain = ({ name }: Indicator): string => name.replace(/\s*\([^)]*\)/g, '').trim();
  const uses = Map.groupBy(indicators, (indicator) => plain(indicator).toLowerCase());
  return series.flatMap((one): Subject[] => {
    const indicator = indicators.find(({ id }) => id === one.indicator);
    if (indicator === undefined || indicator.measure === 'change') return [];
    if ((uses.get(plain(indicator).toLowerCase())?.length ?? 0) > 1) return [];
    const points = one.points.flatMap(({ period, value, candidates }) =>
      value === undefined || isSpan(period) || candidates.length !== 1 || value === '0'
        ? []
        : [{ year: period.to, value: round(value, indicator.decimals) as Decimal }],
    );
    const name = /^[A-ZĐ]{2}/u.test(plain(indicator))
      ? plain(indicator)
      : lowerFirst(plain(indicator));
    const area = areas.find(({ id }) => id === one.area)?.name ?? '';
    const where = one.area === review.area ? '' : ` của ${area}`;
    return points.length < 2
      ? []
      : [
          {
            indicator,
            series: one,
            name: `${name}${where}`,
            area: where === '' ? '' : area,
            points,
          },
        ];
  });
}

/** Three provinces whose series are the country's, each moved by its own share: made up, for these tests alone. */
export function withAreas(report: Report): Report {
  const shares = ['0.83', '1.09', '0.71'] as Decimal[];
  const provinces = report.areas.filter(({ id }) => id !== report.review.area).slice(0, 3);
  const own = report.series.filter(({ area }) => area === report.review.area);
  const moved = own.flatMap((series) =>
    provinces.map(
      ({ id }, index): Series => ({
        ...series,
        area: id,
        points: series.points.map((point) => {
          const by = (value: Decimal): Decimal =>
            round(
              multiply(value, shares[index]!),
              point.value?.split('.')[1]?.length ?? 0,
            ) as Decimal;
          return {
            ...point,
            value: point.value === undefined ? undefined : by(point.value),
            candidates: point.candidates.map((candidate) => ({
              ...candidate,
              value: by(candidate.value),
            })),
          };
        }),
      }),
    ),
  );
  const known = new Set(report.series.filter(({ area }) => area !== report.review.area));
  return {
    ...report,
    series: [...report.series.filter((series) => !known.has(series)), ...moved],
  };
}

type Maker = (subject: Subject, random: Random) => Omit<Generated, 'construction'> | undefined;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two years apart, with what changed between them. */
function pairOf({ points, indicator: { unit } }: Subject, { pick }: Random) {
  const late = pick(points.slice(1));
  const early = pick(points.filter(({ year }) => year < late.year));
  const difference = subtract(late.value, early.value);
  const order = compare(late.value, early.value);
  return {
    early,
    late,
    difference: absolute(difference),
    order,
    verb: order > 0 ? 'tăng' : 'giảm',
    opposite: order > 0 ? 'giảm' : 'tăng',
    changeUnit: unit === PERCENT ? PERCENTAGE_POINT : unit,
    percent: absolute(divide(multiply(difference, HUNDRED), early.value)),
  };
}

/** The same digits, two neighbours that differ changed about; undefined where there are none. */
function swapped(text: string): string | undefined {
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const [a, b] = [text[at]!, text[at + 1]!];
    if (/\d/.test(a) && /\d/.test(b) && a !== b && !(at === 0 && b === '0'))
      return text.slice(0, at) + b + a + text.slice(at + 2);
  }
  return undefined;
}

const digits = (text: string): number => text.replace(/\D/g, '').length;
const NUMBER = ['TK311', 'TK315', 'TK316'];

const told = (text: string, expects: readonly string[] = []) => ({ text, expects });

/** Ways to tell a value: name, year and figure in the order of the sentence. */
const VALUE_SENTENCES: readonly ((name: string, year: number, value: string) => string)[] = [
  (name, year, value) => `Năm ${year}, ${name} là ${value}.`,
  (name, year, value) => `${capital(name)} năm ${year} đạt ${value}.`,
  (name, year, value) => `Đến năm ${year}, ${name} ở mức ${value}.`,
  (name, year, value) => `Theo số liệu công bố, ${name} năm ${year} là ${value}.`,
  (name, year, value) => `Kết quả năm ${year} cho thấy ${name} còn ${value}.`,
  (name, year, value) => `${capital(name)} đạt ${value} vào năm ${year}.`,
  (name, year, value) => `Công tác quản lý có chuyển biến; năm ${year}, ${name} đạt ${value}.`,
  (name, year, value) => `${capital(name)} được quan tâm hơn. Năm ${year}, con số này là ${value}.`,
  (name, year, value) => `Tính đến ngày 31/12/${year}, ${name} là ${value}.`,
  (name, year, value) => `Mặc dù còn nhiều khó khăn, ${name} năm ${year} vẫn đạt ${value}.`,
];

const rightValue =
  (sentence: (typeof VALUE_SENTENCES)[number]): Maker =>
  (subject, { pick }) => {
    const { year, value } = pick(subject.points);
    return told(sentence(subject.name, year, written(subject, value)));
  };

const swappedValue =
  (sentence: (typeof VALUE_SENTENCES)[number]): Maker =>
  (subject, { pick }) => {
    const { year, value } = pick(subject.points);
    const figure = formatNumber(value, subject.indicator.decimals);
    const wrong = digits(figure) < 3 ? undefined : swapped(figure);
    return wrong === undefined
      ? undefined
      : told(sentence(subject.name, year, withUnit(wrong, subject.indicator.unit)), NUMBER);
  };

const anotherYear =
  (sentence: (typeof VALUE_SENTENCES)[number]): Maker =>
  (subject, random) => {
    const { early, late } = pairOf(subject, random);
    return early.value === late.value
      ? undefined
      : told(sentence(subject.name, late.year, written(subject, early.value)), NUMBER);
  };

/** Ways to tell a change between two years. */
const CHANGE_SENTENCES: readonly ((
  name: string,
  verb: string,
  from: { readonly year: number; readonly shown: string },
  to: { readonly year: number; readonly shown: string },
) => string)[] = [
  (name, verb, from, to) =>
    `${capital(name)} ${verb} từ ${from.shown} năm ${from.year} ${verb === 'tăng' ? 'lên' : 'xuống'} ${to.shown} năm ${to.year}.`,
  (name, verb, from, to) => `So với năm ${from.year}, ${name} năm ${to.year} đã ${verb}.`,
  (name, verb, from, to) => `Từ năm ${from.year} đến năm ${to.year}, ${name} ${verb}.`,
  (name, verb, from, to) => `${capital(name)} năm ${to.year} ${verb} so với năm ${from.year}.`,
];

const change =
  (sentence: (typeof CHANGE_SENTENCES)[number], isTrue: boolean): Maker =>
  (subject, random) => {
    const { early, late, order, verb, opposite } = pairOf(subject, random);
    if (order === 0) return undefined;
    const end = ({ year, value }: typeof early) => ({ year, shown: written(subject, value) });
    return told(
      sentence(subject.name, isTrue ? verb : opposite, end(early), end(late)),
      isTrue ? [] : ['TK312'],
    );
  };

const difference =
  (isTrue: boolean): Maker =>
  (subject, random) => {
    const { early, late, order, verb, difference: by, changeUnit } = pairOf(subject, random);
    const figure = formatNumber(by, subject.indicator.decimals);
    const shown = isTrue ? figure : digits(figure) < 3 ? undefined : swapped(figure);
    return order === 0 || shown === undefined
      ? undefined
      : told(
          `${capital(subject.name)} năm ${late.year} ${verb} ${withUnit(shown, changeUnit)} so với năm ${early.year}.`,
          isTrue ? [] : NUMBER,
        );
  };

const relative: Maker = (subject, random) => {
  const { early, late, order, verb, percent } = pairOf(subject, random);
  return order === 0 || subject.indicator.unit === PERCENT
    ? undefined
    : told(
        `${capital(subject.name)} năm ${late.year} ${verb} ${formatNumber(percent, 1)}% so với năm ${early.year}.`,
      );
};

const inPoints: Maker = (subject, random) => {
  const { early, late, order, verb, percent } = pairOf(subject, random);
  return order === 0 || subject.indicator.unit === PERCENT
    ? undefined
    : told(
        `${capital(subject.name)} năm ${late.year} ${verb} ${formatNumber(percent, 1)} điểm phần trăm so với năm ${early.year}.`,
        NUMBER,
      );
};

const respectively: Maker = (subject, random) => {
  const { early, late } = pairOf(subject, random);
  return told(
    `Trong hai năm ${early.year} và ${late.year}, ${subject.name} lần lượt là ${written(subject, early.value)} và ${written(subject, late.value)}.`,
  );
};

const highest =
  (isTrue: boolean): Maker =>
  (subject, { pick }) => {
    const top = subject.points.reduce((a, b) => (compare(b.value, a.value) > 0 ? b : a));
    const others = subject.points.filter(({ value }) => compare(value, top.value) < 0);
    if (others.length === 0) return undefined;
    const { year } = isTrue ? top : pick(others);
    return told(
      `${capital(subject.name)} năm ${year} cao nhất từ trước đến nay.`,
      isTrue ? [] : ['TK314'],
    );
  };

const hedged =
  (isTrue: boolean): Maker =>
  (subject, { pick }) => {
    const { decimals, unit } = subject.indicator;
    const { year, value } = pick(subject.points);
    const whole = decimals === 0 ? undefined : round(value, 0);
    if (whole === undefined || compare(whole as Decimal, value) === 0) return undefined;
    const isUnder = compare(value, whole as Decimal) < 0;
    const word = isUnder === isTrue ? 'gần' : 'trên';
    return told(
      `Năm ${year}, ${subject.name} đạt ${word} ${withUnit(formatNumber(whole as Decimal, 0), unit)}.`,
      isTrue ? [] : NUMBER,
    );
  };

const intended: Maker = (subject, { pick }) =>
  told(
    pick([
      `Phấn đấu giảm ${subject.name} trong những năm tới.`,
      `Nếu ${subject.name} giảm thì phải có biện pháp bổ sung.`,
      `Chưa thể nói ${subject.name} đã tăng.`,
      `Cần theo dõi ${subject.name} hằng năm.`,
    ]),
  );

/** Ways to name the area elsewhere than behind the indicator. */
const AREA_SENTENCES: readonly ((
  area: string,
  name: string,
  year: number,
  value: string,
) => string)[] = [
  (area, name, year, value) => `Tại ${area}, năm ${year} ${name} là ${value}.`,
  (area, name, year, value) => `Năm ${year}, ${area} có ${name} ở mức ${value}.`,
  (area, name, year, value) =>
    `${area} có nhiều cố gắng. Năm ${year}, ${name} của địa phương này là ${value}.`,
];

const inArea =
  (sentence: (typeof AREA_SENTENCES)[number], isTrue: boolean): Maker =>
  (subject, { pick }) => {
    if (subject.area === '') return undefined;
    const { year, value } = pick(subject.points);
    const figure = formatNumber(value, subject.indicator.decimals);
    const shown = isTrue ? figure : digits(figure) < 3 ? undefined : swapped(figure);
    if (shown === undefined) return undefined;
    const name = subject.name.slice(0, -` của ${subject.area}`.length);
    return told(
      sentence(subject.area, name, year, withUnit(shown, subject.indicator.unit)),
      isTrue ? [] : NUMBER,
    );
  };

const MAKERS: Readonly<Record<string, Maker>> = {
  ...Object.fromEntries(
    VALUE_SENTENCES.flatMap((sentence, index) => [
      [`value ${index + 1}`, rightValue(sentence)],
      [`value ${index + 1}, digits swapped`, swappedValue(sentence)],
      [`value ${index + 1}, of another year`, anotherYear(sentence)],
    ]),
  ),
  ...Object.fromEntries(
    CHANGE_SENTENCES.flatMap((sentence, index) => [
      [`change ${index + 1}`, change(sentence, true)],
      [`change ${index + 1}, turned about`, change(sentence, false)],
    ]),
  ),
  ...Object.fromEntries(
    AREA_SENTENCES.flatMap((sentence, index) => [
      [`area ${index + 1}`, inArea(sentence, true)],
      [`area ${index + 1}, digits swapped`, inArea(sentence, false)],
    ]),
  ),
  difference: difference(true),
  'difference, digits swapped': difference(false),
  'relative change': relative,
  'relative change in points': inPoints,
  respectively,
  highest: highest(true),
  'highest, of another year': highest(false),
  'word of degree': hedged(true),
  'word of degree on the wrong side': hedged(false),
  'no claim': intended,
};

/** So many sentences of each construction; fewer where a subject lacks what it needs. */
export function generateSentences(
  report: Report,
  each: number,
  seed: number,
): readonly Generated[] {
  const random = randomFrom(seed);
  const subjects = subjectsOf(report);
  return Object.entries(MAKERS).flatMap(([construction, make]) =>
    Array.from({ length: each }, () => make(random.pick(subjects), random)).flatMap((made) =>
      made === undefined ? [] : [{ construction, ...made }],
    ),
  );
}
