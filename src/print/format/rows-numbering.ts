/** Numbers of headings and appendices, closing mark, form of citations: what is written, read back from the file. */

import { HEADING_LEVELS } from '../../core/schema/writing-rules.ts';
import { sectionNumber } from '../../core/section-number.ts';
import { type FormatRow, formatRow, type Measured, UNRULED } from './format-table.ts';
import type { Located } from './locate.ts';
import { componentAt, onlyAt, type Paper } from './paper.ts';
import { appendixRows, centred } from './rows-appendices.ts';

const LEVELS = ['part-number', 'section-title', 'clause-title', 'point-title'] as const;

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

/** Headings in the order of the page, each with the number its place calls for. */
function headings(paper: Paper): Measured | string {
  const scheme = HEADING_LEVELS[paper.headings];
  const found = LEVELS.flatMap((name, level) =>
    componentAt(paper, name).map((place) => ({ place, level })),
  );
  const orderOf = new Map(paper.elements.map((element, index) => [element, index]));
  found.sort((a, b) => (orderOf.get(a.place.element) ?? 0) - (orderOf.get(b.place.element) ?? 0));
  const top = Math.min(...found.map(({ level }) => level));
  const path: number[] = [];
  for (const { place, level } of found) {
    while (path.length <= level) path.push(path.length < top ? 1 : 0);
    path.length = level + 1;
    path[level] = (path[level] ?? 0) + 1;
    const wanted = sectionNumber(scheme, path);
    const { text } = place;
    if (text !== wanted && !text.startsWith(`${wanted} `))
      return {
        ok: false,
        found: `“${text.slice(0, 30)}”, cần ${wanted}`,
        page: place.lines[0]?.page,
      };
  }
  return found.length === 0
    ? 'không có đề mục'
    : { ok: true, found: `${found.length} đề mục`, page: found[0]?.place.lines[0]?.page };
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
  const cited = [...located.values()]
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
  const bad = cited.filter(({ ok }) => !ok);
  return cited.length === 0
    ? 'không có viện dẫn kèm ngày'
    : {
        ok: bad.length === 0,
        found:
          bad[0] === undefined
            ? `${cited.length} chỗ`
            : `${bad.length} trên ${cited.length} chỗ, “${bad[0].whole}…”`,
        page: bad[0]?.page,
      };
}
