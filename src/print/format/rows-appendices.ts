/** Appendices: their numbers, where they begin, how their pages are counted. */

import { appendixLabel } from '../../core/section-number.ts';
import { type FormatRow, formatRow, type Measured, UNRULED } from './format-table.ts';
import type { Line, Located } from './locate.ts';
import type { PageMarks } from './page-marks.ts';
import { componentAt, measureText, middleOf, middleOn, type Paper, TOLERANCE } from './paper.ts';

export function appendixRows(paper: Paper): readonly FormatRow[] {
  const { writing, components } = paper.profile;
  const { numerals, pages } = writing.appendices.value;
  const appendices = componentAt(paper, 'appendix-number');
  return [
    formatRow(
      'appendix.number',
      'Phụ lục: cách đánh số',
      writing.appendices,
      `${appendixLabel(numerals, 1, 2)}, ${appendixLabel(numerals, 2, 2)}`,
      labels(paper, appendices),
    ),
    formatRow(
      'appendix.pages',
      'Phụ lục: bắt đầu trang mới, số trang',
      writing.appendices,
      pages === 'own' ? 'đánh số riêng từ 1' : 'liên tục với phần trên',
      series(paper, appendices),
    ),
    formatRow(
      'appendix.middle',
      'Phụ lục: chữ và tên ở giữa',
      components['appendix-number'] ?? UNRULED,
      'giữa vùng chữ',
      centred(paper, ['appendix-number', 'appendix-title']),
    ),
  ];
}

/** A volume may hold only some of the appendices of a paper, in their order. */
function labels({ profile }: Paper, places: readonly Located[]): Measured | string {
  const { numerals } = profile.writing.appendices.value;
  const known = Array.from({ length: MOST_APPENDICES }, (_, index) =>
    appendixLabel(numerals, index + 1, MOST_APPENDICES),
  );
  let last = -1;
  for (const { text, lines } of places) {
    const place =
      places.length === 1 && text === appendixLabel(numerals, 1, 1) ? 0 : known.indexOf(text);
    if (place <= last) return { ok: false, found: text, page: lines[0]?.page };
    last = place;
  }
  if (places.length === 0) return 'không có phụ lục';
  const found = places.map(({ text }) => text).join(', ');
  return { ok: true, found, page: places[0]?.lines[0]?.page };
}

const MOST_APPENDICES = 39;

/** Each appendix opens a page; its second page shows how pages are counted. */
function series({ profile, pages, numbers }: Paper, places: readonly Located[]): Measured | string {
  const own = profile.writing.appendices.value.pages === 'own';
  const openings = places.flatMap(({ lines }) => lines[0] ?? []);
  for (const line of openings) {
    const page = pages[line.page - 1];
    if (page === undefined) continue;
    if (hasTextAbove(line, page, numbers))
      return { ok: false, found: 'không ở đầu trang', page: line.page };
    const next = pages[line.page];
    const number = next === undefined ? undefined : numberOn(next, numbers);
    const opens = openings.some(({ page }) => page === next?.number);
    if (number === undefined || opens) continue;
    const restarted = number === '2' && next?.number !== 2;
    if (restarted !== own) {
      const found = own ? `trang sau ghi ${number}` : 'đánh số lại từ đầu';
      return { ok: false, found, page: line.page };
    }
  }
  if (places.length === 0) return 'không có phụ lục';
  const found = own ? 'đánh số riêng' : 'liên tục';
  return { ok: true, found, page: places[0]?.lines[0]?.page };
}

function hasTextAbove(line: Line, page: PageMarks, numbers: Paper['numbers']): boolean {
  const number = numbers.get(page.number) ?? [];
  return page.letters.some(
    (letter) =>
      letter.text.trim() !== '' &&
      !letter.artifact &&
      letter.yMm < line.yMm - 2 &&
      !number.includes(letter),
  );
}

/** The page number as printed; undefined where there is none. */
const numberOn = ({ number }: PageMarks, numbers: Paper['numbers']): string | undefined =>
  numbers
    .get(number)
    ?.map(({ text }) => text)
    .join('');

export function centred(paper: Paper, names: readonly string[]): Measured | string {
  const lines = names.flatMap((name) => componentAt(paper, name)).flatMap((place) => place.lines);
  const off = lines.map((line) => ({
    page: line.page,
    mm: Math.abs(middleOf(line) - middleOn(paper, line.page)),
  }));
  const bad = off.find(({ mm }) => mm > 2 * TOLERANCE.lengthMm);
  return off.length === 0
    ? 'không có'
    : {
        ok: bad === undefined,
        found: bad === undefined ? 'giữa vùng chữ' : `lệch ${measureText(bad.mm, 'mm')}`,
        page: (bad ?? off[0])?.page,
      };
}
