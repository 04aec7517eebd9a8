/** Paper size and margins, measured on the text and the table borders of every page. */

import { MM_PER_PT } from '../../pdf/file/lengths.ts';
import type { Margins, Range } from '../profile.ts';
import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import type { Letter, PageMarks } from './page-marks.ts';
import {
  capitalTop,
  descenderOf,
  isBack,
  lineBox,
  measureText,
  median,
  type Paper,
  sidesOf,
  TOLERANCE,
} from './paper.ts';

type Side = keyof Margins;
const SIDES = {
  left: 'trái',
  right: 'phải',
  top: 'trên',
  bottom: 'dưới',
} as const satisfies Record<Side, string>;

export function pageRows(paper: Paper): readonly FormatRow[] {
  const { page } = paper.profile;
  const { twoSided, upright } = paper;
  const front = upright.filter(({ number }) => !twoSided || number % 2 === 1);
  const back = upright.filter(({ number }) => number % 2 === 0);
  const turned = paper.pages.filter((page) => !upright.includes(page));
  const across = (['left', 'right'] as const).flatMap((side) => [
    formatRow(
      `page.${side}`,
      `Lề ${SIDES[side]}${twoSided ? ', mặt trước' : ''}`,
      page.margins,
      wanted(page.margins, side),
      sideways(paper, front, side, rangeOf(page.margins, side)),
    ),
    formatRow(
      `page.${side}.back`,
      `Lề ${SIDES[side]}, mặt sau`,
      page.backMargins,
      wanted(page.backMargins, side),
      twoSided ? sideways(paper, back, side, rangeOf(page.backMargins, side)) : 'in một mặt',
    ),
  ]);
  return [
    formatRow(
      'page.size',
      'Khổ giấy',
      page.size,
      `${page.size.value.widthMm} × ${page.size.value.heightMm} mm`,
      sizes(paper),
    ),
    ...across,
    formatRow(
      'page.top',
      'Lề trên',
      page.margins,
      wanted(page.margins, 'top'),
      upper(paper, rangeOf(page.margins, 'top')),
    ),
    formatRow(
      'page.bottom',
      'Lề dưới',
      page.margins,
      wanted(page.margins, 'bottom'),
      lower(paper, rangeOf(page.margins, 'bottom')),
    ),
    formatRow(
      'page.turned',
      'Lề trang ngang',
      page.turnedMargins,
      sidesText(page.turnedMargins.value),
      turned.length === 0 ? 'không có trang ngang' : around(turned, page.turnedMargins.value),
    ),
  ];
}

const sidesText = ({ left, right }: Pick<Margins, 'left' | 'right'>): string =>
  `trái ${measureText(left, 'mm')}, phải ${measureText(right, 'mm')}`;

type RuledMargins = Paper['profile']['page']['margins'];
const rangeOf = ({ value, ranges }: RuledMargins, side: Side): Range =>
  ranges?.[side] ?? [value[side], value[side]];
const wanted = (rule: RuledMargins, side: Side): string => {
  const [least, most] = rangeOf(rule, side);
  return least === most ? measureText(least, 'mm') : `${least}-${most} mm`;
};

function sizes({ profile, pages }: Paper): Measured {
  const { widthMm, heightMm } = profile.page.size.value;
  const isOfSize = (page: PageMarks): boolean => {
    const [short, long] = [
      Math.min(page.widthMm, page.heightMm),
      Math.max(page.widthMm, page.heightMm),
    ];
    return (
      Math.abs(short - widthMm) <= TOLERANCE.lengthMm &&
      Math.abs(long - heightMm) <= TOLERANCE.lengthMm
    );
  };
  const bad = pages.find((page) => !isOfSize(page));
  const reported = bad ?? pages[0];
  return {
    ok: bad === undefined && pages.length > 0,
    found:
      reported === undefined
        ? 'không có trang'
        : `${measureText(reported.widthMm, 'mm')} × ${measureText(reported.heightMm, 'mm')}`,
    page: reported?.number,
  };
}

/** What stands on a page, marginalia aside: letters by their ends, rules by theirs. */
function extent(
  { letters, rules }: PageMarks,
  number: readonly Letter[],
): { readonly left: number; readonly right: number } {
  const text = letters.filter(
    (letter) => letter.text.trim() !== '' && !letter.artifact && !number.includes(letter),
  );
  return {
    left: Math.min(...text.map(({ xMm }) => xMm), ...rules.map(({ xMm }) => xMm)),
    right: Math.max(
      ...text.map(({ xMm, widthMm }) => xMm + widthMm),
      ...rules.map(({ xMm, widthMm }) => xMm + widthMm),
    ),
  };
}

function sideways(
  paper: Paper,
  pages: readonly PageMarks[],
  side: 'left' | 'right',
  [least, most]: Range,
): Measured | string {
  if (pages.length === 0) return 'không có trang nào';
  const edge = (page: PageMarks): number => {
    const { left, right } = extent(page, paper.numbers.get(page.number) ?? []);
    return side === 'left' ? left : page.widthMm - right;
  };
  const filled = pages.filter((page) => Number.isFinite(edge(page)));
  const { leftMm, rightMm } = sidesOf(paper, isBack(paper, pages[0]?.number ?? 1));
  const lines = paper.body.some(({ lines: own }) => own.length > 1);
  const fromRight = rightMm === undefined ? undefined : (pages[0]?.widthMm ?? 0) - rightMm;
  const typical = side === 'left' ? leftMm : fromRight;
  // Without running text the borders of tables show the edges.
  const measured = lines ? typical : Math.min(...filled.map(edge));
  const over = filled.find((page) => edge(page) < least - TOLERANCE.lengthMm);
  if (over !== undefined)
    return { ok: false, found: measureText(edge(over), 'mm'), page: over.number };
  if (measured === undefined) return 'các dòng không tới cùng một mép';
  return {
    ok: measured >= least - TOLERANCE.lengthMm && measured <= most + TOLERANCE.lengthMm,
    found: measureText(measured, 'mm'),
    page: pages[0]?.number,
  };
}

const textOn = ({ letters }: PageMarks, number: readonly Letter[]): readonly Letter[] =>
  letters.filter(
    (letter) => letter.text.trim() !== '' && !letter.artifact && !number.includes(letter),
  );

/** By the boxes of first lines that are running text; capitals of whatever else opens a page must not stand higher. */
function upper(paper: Paper, [least, most]: Range): Measured | string {
  const { upright, numbers, body, pitchPt } = paper;
  const lines = new Map(
    body.flatMap(({ lines: own }) => own.map((line) => [line.letters[0], line] as const)),
  );
  const tops: number[] = [];
  for (const page of upright) {
    const letters = textOn(page, numbers.get(page.number) ?? []);
    const highest = letters.reduce<Letter | undefined>(
      (best, letter) =>
        best === undefined || capitalTop(letter) < capitalTop(best) ? letter : best,
      undefined,
    );
    if (highest === undefined) continue;
    if (capitalTop(highest) < least - TOLERANCE.lengthMm)
      return { ok: false, found: measureText(capitalTop(highest), 'mm'), page: page.number };
    const line = lines.get(letters.find(({ yMm }) => Math.abs(yMm - highest.yMm) < 1));
    if (line !== undefined)
      tops.push(lineBox(line.yMm, line.letters[0]?.sizePt ?? 0, pitchPt).topMm);
  }
  const measured = median(tops);
  if (measured === undefined) return 'không trang nào mở đầu bằng lời văn';
  return {
    ok: measured >= least - TOLERANCE.lengthMm && measured <= most + TOLERANCE.lengthMm,
    found: measureText(measured, 'mm'),
  };
}

/** The fullest page shows the margin, to one line and the space between paragraphs: a page ends where a line ends. */
function lower(
  { upright, numbers, body, profile, pitchPt }: Paper,
  [least, most]: Range,
): Measured | string {
  const slackMm = (pitchPt + profile.body.paragraphGapPt.value) * MM_PER_PT;
  const heights = new Map(upright.map((page) => [page.number, page.heightMm]));
  for (const page of upright) {
    const below = Math.min(
      ...textOn(page, numbers.get(page.number) ?? []).map(
        (letter) => page.heightMm - descenderOf(letter),
      ),
    );
    if (below < least - TOLERANCE.lengthMm)
      return { ok: false, found: measureText(below, 'mm'), page: page.number };
  }
  const rest = body
    .flatMap(({ lines }) => lines)
    .flatMap(({ page, yMm, letters }) => {
      const height = heights.get(page);
      return height === undefined
        ? []
        : [{ page, mm: height - lineBox(yMm, letters[0]?.sizePt ?? 0, pitchPt).bottomMm }];
    });
  const fullest = rest.sort((a, b) => a.mm - b.mm)[0];
  if (fullest === undefined) return 'không có lời văn';
  return {
    ok:
      fullest.mm >= least - TOLERANCE.lengthMm && fullest.mm <= most + slackMm + TOLERANCE.lengthMm,
    found: measureText(fullest.mm, 'mm'),
    page: fullest.page,
  };
}

function around(pages: readonly PageMarks[], margins: Margins): Measured {
  const measured = pages.map((page) => {
    const { left, right } = extent(page, []);
    return { page: page.number, left, right: page.widthMm - right };
  });
  const off = ({ left, right }: { readonly left: number; readonly right: number }): boolean =>
    Math.abs(left - margins.left) > TOLERANCE.lengthMm ||
    Math.abs(right - margins.right) > TOLERANCE.lengthMm;
  const reported = measured.find(off) ?? measured[0];
  return {
    ok: !measured.some(off),
    found: reported === undefined ? '' : sidesText(reported),
    page: reported?.page,
  };
}
