/** Running text: size, pitch, gap, first line, edges, colour; and the typeface of everything. */

import { MM_PER_PT } from '../../pdf/file/lengths.ts';
import type { Range } from '../profile.ts';
import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import { commonest, type Line, type Located } from './locate.ts';
import { measureText, median, type Paper, pitches, TOLERANCE } from './paper.ts';

const NOTHING = 'không có lời văn';

export function bodyRows(paper: Paper): readonly FormatRow[] {
  const { body, fontFamily } = paper.profile;
  const measured = (measure: (paper: Paper) => Measured | undefined): Measured | string =>
    measure(paper) ?? NOTHING;
  return [
    formatRow(
      'body.font',
      'Phông chữ',
      fontFamily,
      `${fontFamily.value} hoặc phông cùng độ rộng`,
      fonts(paper),
    ),
    formatRow(
      'body.size',
      'Lời văn: cỡ chữ',
      body.sizePt,
      wanted(body.sizePt, 'pt'),
      measured(sizes),
    ),
    formatRow(
      'body.pitch',
      'Lời văn: khoảng cách dòng',
      body.linePitchPt,
      wanted(body.linePitchPt, 'pt'),
      measured(pitch),
    ),
    formatRow(
      'body.gap',
      'Lời văn: khoảng cách giữa các đoạn',
      body.paragraphGapPt,
      wanted(body.paragraphGapPt, 'pt'),
      measured(gap),
    ),
    formatRow(
      'body.indent',
      'Lời văn: lùi đầu dòng',
      body.firstLineIndentMm,
      wanted(body.firstLineIndentMm, 'mm'),
      measured(indent),
    ),
    formatRow(
      'body.justified',
      'Lời văn: canh đều hai bên',
      body.sizePt,
      'dòng đầy tới cả hai lề',
      measured(justified),
    ),
    formatRow('body.colour', 'Lời văn: chữ màu đen', fontFamily, '#000000', measured(colour)),
  ];
}

/** `14-15 pt`, `14 pt`, `tối thiểu 6 pt`. */
export function wanted(
  { value, range }: { readonly value: number; readonly range?: Range },
  unit: string,
): string {
  if (range === undefined) return measureText(value, unit);
  const [least, most] = range;
  return most === Infinity
    ? `tối thiểu ${measureText(least, unit)}`
    : `${measureText(least, '').trim()}-${measureText(most, unit)}`;
}

export const inside = (
  found: number,
  { value, range = [value, value] }: { readonly value: number; readonly range?: Range },
  tolerance: number,
): boolean => found >= range[0] - tolerance && found <= range[1] + tolerance;

/** Names of the typeface asked for and of those made to its widths. */
const TYPEFACES = /^(?:Tinos|Times|Liberation ?Serif)/;

function fonts({ pages }: Paper): Measured {
  const foreign = pages.flatMap(({ letters }) => letters).find(({ font }) => !TYPEFACES.test(font));
  const names = new Set(
    pages.flatMap(({ letters }) => letters.map(({ font }) => font.replace(/-.*$/, ''))),
  );
  return { ok: foreign === undefined, found: [...names].sort().join(', '), page: foreign?.page };
}

const sizeOf = ({ letters }: Line): number =>
  commonest(letters.map(({ sizePt }) => Math.round(sizePt * 10) / 10)) ?? 0;

function sizes({ body, profile }: Paper): Measured | undefined {
  const lines = body.flatMap((block) => block.lines);
  const off = lines.find((line) => !inside(sizeOf(line), profile.body.sizePt, TOLERANCE.sizePt));
  const reported = off ?? lines[0];
  return reported === undefined
    ? undefined
    : {
        ok: off === undefined,
        found: [...new Set(lines.map((line) => measureText(sizeOf(line), 'pt')))].join(', '),
        page: reported.page,
      };
}

function pitch({ body, profile }: Paper): Measured | undefined {
  const means = pitches(body);
  const off = means.find(({ pt }) => !inside(pt, profile.body.linePitchPt, TOLERANCE.pitchPt));
  const typical = median(means.map(({ pt }) => pt));
  return typical === undefined
    ? undefined
    : {
        ok: off === undefined,
        found: measureText(off?.pt ?? typical, 'pt'),
        page: (off ?? means[0])?.page,
      };
}

/** Between paragraphs that follow each other on a page, beyond the pitch. */
function gap({ body, profile, pitchPt }: Paper): Measured | undefined {
  const gaps = body.flatMap(({ element, lines }, index) => {
    const next = body[index + 1];
    const [last, first] = [lines.at(-1), next?.lines[0]];
    if (
      next === undefined ||
      last === undefined ||
      first === undefined ||
      last.page !== first.page ||
      !follow(element, next)
    )
      return [];
    return [{ page: last.page, pt: (first.yMm - last.yMm) / MM_PER_PT - pitchPt }];
  });
  const mean = gaps.reduce((sum, { pt }) => sum + pt, 0) / gaps.length;
  return gaps.length === 0
    ? undefined
    : {
        ok: inside(mean, profile.body.paragraphGapPt, TOLERANCE.gapPt),
        found: measureText(mean, 'pt'),
        page: gaps[0]?.page,
      };
}

function follow(element: Located['element'], { element: next }: Located): boolean {
  const siblings = (element.parent?.children ?? []).filter((child) => typeof child !== 'string');
  return siblings[siblings.indexOf(element) + 1] === next;
}

function indent({ body, profile }: Paper): Measured | undefined {
  const indents = body.flatMap(({ lines }) => {
    const [first, second] = lines;
    return first === undefined || second === undefined || first.page !== second.page
      ? []
      : [{ page: first.page, mm: first.leftMm - second.leftMm }];
  });
  const off = indents.find(
    ({ mm }) => !inside(mm, profile.body.firstLineIndentMm, TOLERANCE.lengthMm),
  );
  const reported = off ?? indents[0];
  return reported === undefined
    ? undefined
    : { ok: off === undefined, found: measureText(reported.mm, 'mm'), page: reported.page };
}

/** Full lines end at one edge; a few may be short where a figure and its unit stay together. */
function justified({ body }: Paper): Measured | undefined {
  const full = body.flatMap(({ lines }) =>
    lines.slice(0, -1).filter(({ page }, index) => lines[index + 1]?.page === page),
  );
  const edges = Map.groupBy(full, ({ page }) => page);
  const ragged = [...edges.values()].flatMap((lines) => {
    const edge = Math.max(...lines.map(({ rightMm }) => rightMm));
    return lines.filter(({ rightMm }) => edge - rightMm > TOLERANCE.lengthMm);
  });
  if (full.length === 0) return undefined;
  const share = ragged.length / full.length;
  return {
    ok: share <= TOLERANCE.share,
    found: `${full.length - ragged.length} trên ${full.length} dòng`,
    page: (ragged[0] ?? full[0])?.page,
  };
}

function colour({ body }: Paper): Measured | undefined {
  const letters = body.flatMap(({ lines }) => lines.flatMap((line) => line.letters));
  const coloured = letters.find((letter) => letter.colour !== '#000000');
  return letters.length === 0
    ? undefined
    : { ok: coloured === undefined, found: coloured?.colour ?? '#000000', page: coloured?.page };
}
