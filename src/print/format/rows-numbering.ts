/** Numbers of headings and appendices, closing mark, form of citations: what is written, read back from the file. */

import { HEADING_LEVELS } from '../../core/schema/writing-rules.ts';
import { appendixLabel, sectionNumber } from '../../core/section-number.ts';
import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import type { Line, Located } from './locate.ts';
import { componentAt, middleOf, middleOn, onlyAt, type Paper, shown, TOLERANCE } from './paper.ts';
import type { SheetMarks } from './read-marks.ts';

const LEVELS = ['part-number', 'section-title', 'clause-title', 'point-title'] as const;

/** Of rules that no profile gives. */
const UNRULED = { source: 'unverified' };

export function numberingRows(paper: Paper): readonly FormatRow[] {
  return [...headingRows(paper), ...writingRows(paper), ...appendixRows(paper)];
}

function headingRows(paper: Paper): readonly FormatRow[] {
  const { writing, components } = paper.profile;
  const levels = HEADING_LEVELS[paper.headings];
  const example = levels
    .map((_, level) =>
      sectionNumber(
        levels,
        Array.from({ length: level + 1 }, () => 1),
      ),
    )
    .join(', ');
  return [
    formatRow(
      'headings.number',
      'Đánh số phần, mục, khoản, điểm',
      writing.headings,
      example,
      headings(paper),
    ),
    formatRow(
      'doc-type.middle',
      'Tên loại, trích yếu: ở giữa',
      components['doc-type'] ?? UNRULED,
      'giữa vùng chữ',
      centred(paper, ['doc-type', 'subject']),
    ),
    formatRow(
      'part.middle',
      'Số phần, tên phần: ở giữa, dòng riêng',
      components['part-number'] ?? UNRULED,
      'giữa vùng chữ',
      centred(paper, ['part-number', 'part-title']),
    ),
  ];
}

function writingRows(paper: Paper): readonly FormatRow[] {
  const { writing } = paper.profile;
  return [
    formatRow(
      'closing',
      'Dấu kết thúc lời văn',
      writing.closing,
      writing.closing.value,
      closing(paper),
    ),
    formatRow(
      'citation',
      'Viện dẫn: dấu giữa số và ngày',
      writing.citation,
      writing.citation.value.beforeDate === ', ' ? 'có dấu phẩy' : 'không có dấu phẩy',
      citations(paper),
    ),
  ];
}

function appendixRows(paper: Paper): readonly FormatRow[] {
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

/** Headings in the order of the page, each with the number its place calls for. */
function headings(paper: Paper): Measured | string {
  const scheme = HEADING_LEVELS[paper.headings];
  const all = LEVELS.flatMap((name, level) =>
    componentAt(paper, name).map((place) => ({ place, level })),
  );
  const orderOf = new Map(paper.elements.map((element, index) => [element, index]));
  all.sort((a, b) => (orderOf.get(a.place.element) ?? 0) - (orderOf.get(b.place.element) ?? 0));
  const top = Math.min(...all.map(({ level }) => level));
  const path: number[] = [];
  for (const { place, level } of all) {
    while (path.length <= level) path.push(path.length < top ? 1 : 0);
    path.length = level + 1;
    path[level] = (path[level] ?? 0) + 1;
    const wanted = sectionNumber(scheme, path);
    const said = place.text;
    if (said !== wanted && !said.startsWith(`${wanted} `))
      return {
        ok: false,
        found: `“${said.slice(0, 30)}”, cần ${wanted}`,
        page: place.lines[0]?.page,
      };
  }
  return all.length === 0
    ? 'không có đề mục'
    : { ok: true, found: `${all.length} đề mục`, page: all[0]?.place.lines[0]?.page };
}

function centred(paper: Paper, names: readonly string[]): Measured | string {
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
        found: bad === undefined ? 'giữa vùng chữ' : `lệch ${shown(bad.mm, 'mm')}`,
        page: (bad ?? off[0])?.page,
      };
}

/** The last words before recipients and signature. */
function closing(paper: Paper): Measured | string {
  const label = onlyAt(paper, 'recipients-label')?.lines[0];
  const before = [...paper.located.values()].filter(
    ({ element }) => (element.tag === 'p' || element.tag === 'li') && element.classes.size === 0,
  );
  const last =
    label === undefined
      ? undefined
      : before.filter(({ lines }) => isAbove(lines.at(-1), label)).at(-1);
  if (last === undefined)
    return paper.attached ? 'tập phụ lục không có lời kết' : 'không có lời văn';
  const wanted = paper.profile.writing.closing.value;
  const end = /\.\/\.$|[^\p{L}\p{N}\s]$/u.exec(last.text)?.[0];
  return { ok: end === wanted, found: end ?? 'không có dấu', page: last.lines.at(-1)?.page };
}

const isAbove = (
  line: Located['lines'][number] | undefined,
  other: Located['lines'][number],
): boolean =>
  line !== undefined &&
  (line.page < other.page || (line.page === other.page && line.yMm < other.yMm));

const CITED = /(?:số|Số) [\d/\p{Lu}-]*\d[\d/\p{Lu}-]*(,?) ngày \d/gu;

function citations({ profile, located }: Paper): Measured | string {
  const comma = profile.writing.citation.value.beforeDate === ', ';
  const said = [...located.values()]
    .filter(
      ({ element }) =>
        element.tag === 'p' || element.tag === 'li' || element.classes.has('subject'),
    )
    .flatMap(({ text, lines }) =>
      [...text.matchAll(CITED)].map(([whole, sign]) => ({
        whole,
        ok: (sign === ',') === comma,
        page: lines[0]?.page,
      })),
    );
  const bad = said.filter(({ ok }) => !ok);
  return said.length === 0
    ? 'không có viện dẫn kèm ngày'
    : {
        ok: bad.length === 0,
        found:
          bad[0] === undefined
            ? `${said.length} chỗ`
            : `${bad.length} trên ${said.length} chỗ, “${bad[0].whole}…”`,
        page: bad[0]?.page,
      };
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
  return places.length === 0
    ? 'không có phụ lục'
    : {
        ok: true,
        found: places.map(({ text }) => text).join(', '),
        page: places[0]?.lines[0]?.page,
      };
}

const MOST_APPENDICES = 39;

/** Each appendix opens a page; its second page shows how pages are counted. */
function series(
  { profile, sheets, numbers }: Paper,
  places: readonly Located[],
): Measured | string {
  const own = profile.writing.appendices.value.pages === 'own';
  for (const {
    lines: [line],
  } of places) {
    const sheet = sheets[(line?.page ?? 0) - 1];
    if (line === undefined || sheet === undefined) continue;
    if (hasTextAbove(line, sheet, numbers))
      return { ok: false, found: 'không ở đầu trang', page: line.page };
    const next = sheets[line.page];
    const number = next === undefined ? undefined : numberOn(next, numbers);
    const opens = places.some(({ lines }) => lines[0]?.page === next?.number);
    if (number === undefined || opens) continue;
    const restarted = number === '2' && next?.number !== 2;
    if (restarted !== own) {
      const found = own ? `trang sau ghi ${number}` : 'đánh số lại từ đầu';
      return { ok: false, found, page: line.page };
    }
  }
  return places.length === 0
    ? 'không có phụ lục'
    : { ok: true, found: own ? 'đánh số riêng' : 'liên tục', page: places[0]?.lines[0]?.page };
}

function hasTextAbove(line: Line, sheet: SheetMarks, numbers: Paper['numbers']): boolean {
  const number = numbers.get(sheet.number) ?? [];
  return sheet.letters.some(
    (letter) =>
      letter.text.trim() !== '' &&
      !letter.artifact &&
      letter.yMm < line.yMm - 2 &&
      !number.includes(letter),
  );
}

/** The page number as printed; undefined where there is none. */
const numberOn = ({ number }: SheetMarks, numbers: Paper['numbers']): string | undefined =>
  numbers
    .get(number)
    ?.map(({ text }) => text)
    .join('');
