/** Letters, size and face of every component that the rules name. */

import { textOf } from '../../html/element.ts';
import { MM_PER_PT } from '../../pdf/file/lengths.ts';
import type { ComponentName, Lettering, Ruled } from '../profile.ts';
import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import type { Line, Located } from './locate.ts';
import type { Letter, Rule } from './page-marks.ts';
import { componentAt, elementsNamed, measureText, type Paper, TOLERANCE } from './paper.ts';
import { wanted } from './rows-body.ts';

export const COMPONENT_LABELS: Readonly<Record<ComponentName, string>> = {
  'party-title': 'Tiêu đề',
  nation: 'Quốc hiệu',
  motto: 'Tiêu ngữ',
  'parent-body': 'Cơ quan cấp trên',
  'issuing-body': 'Cơ quan ban hành',
  'doc-number': 'Số, ký hiệu',
  'place-date': 'Địa danh, ngày tháng',
  'doc-type': 'Tên loại',
  subject: 'Trích yếu',
  'letter-subject': 'Trích yếu công văn',
  basis: 'Căn cứ',
  addressee: 'Kính gửi',
  'part-number': 'Số phần',
  'part-title': 'Tên phần',
  'section-title': 'Tên mục',
  'clause-title': 'Tên khoản',
  'point-title': 'Tên điểm',
  authority: 'Quyền hạn ký',
  position: 'Chức vụ',
  'signatory-name': 'Họ tên người ký',
  'recipients-label': 'Chữ “Nơi nhận:”',
  recipients: 'Tên nơi nhận',
  urgency: 'Dấu mức độ khẩn',
  'draft-mark': 'Dấu dự thảo',
  circulation: 'Phạm vi lưu hành',
  'appendix-number': 'Chữ “Phụ lục”',
  'appendix-title': 'Tên phụ lục',
  'attached-to': 'Dòng “Kèm theo”',
};

/** A paper of its own cannot be without these. */
const NEEDED: readonly ComponentName[] = [
  'party-title',
  'nation',
  'motto',
  'issuing-body',
  'doc-number',
  'place-date',
  'doc-type',
  'subject',
  'position',
  'recipients-label',
  'recipients',
];

export function componentRows(paper: Paper): readonly FormatRow[] {
  const entries = Object.entries(paper.profile.components) as [ComponentName, Ruled<Lettering>][];
  return entries.flatMap(([name, rule]) => rowsOf(paper, name, rule));
}

function rowsOf(paper: Paper, name: ComponentName, rule: Ruled<Lettering>): readonly FormatRow[] {
  const written = elementsNamed(paper, name).filter((element) => textOf(element) !== '');
  const places = componentAt(paper, name);
  const label = COMPONENT_LABELS[name];
  const needed = !paper.attached && NEEDED.includes(name);
  if (written.length === 0 && !needed) return [];
  const found = `${places.length} chỗ`;
  const there: Measured = {
    ok: places.length > 0 && places.length === written.length,
    found: written.length > places.length ? `${places.length} trên ${written.length} chỗ` : found,
    page: places[0]?.lines[0]?.page,
  };
  const presence = formatRow(`${name}.present`, `${label}: có trong văn bản`, rule, 'có', there);
  if (places.length === 0) return [presence];
  const { value } = rule;
  return [
    presence,
    formatRow(
      `${name}.letters`,
      `${label}: chữ`,
      rule,
      value.letters === 'upper' ? 'in hoa' : 'in thường',
      each(
        places,
        ({ text }) => lettersOf(text),
        value.letters === 'upper' ? 'in hoa' : 'in thường',
      ),
    ),
    formatRow(
      `${name}.size`,
      `${label}: cỡ chữ`,
      rule,
      wanted(sizeRule(value), 'pt'),
      sizes(places, value),
    ),
    formatRow(
      `${name}.face`,
      `${label}: kiểu chữ`,
      rule,
      faceOf(value),
      faces(places, value, paper),
    ),
  ];
}

const sizeRule = ({ sizePt, sizeRangePt }: Lettering) => ({
  value: sizePt,
  ...(sizeRangePt === undefined ? {} : { range: sizeRangePt }),
});
const faceOf = ({ weight, style, underlined }: Omit<Lettering, 'sizePt' | 'letters'>): string =>
  [
    style === 'italic' ? 'nghiêng' : 'đứng',
    weight === 'bold' ? 'đậm' : 'không đậm',
    ...(underlined === true ? ['gạch chân'] : []),
  ].join(', ');

/** A word has lower case letters or has none; figures and signs have no case. */
const lettersOf = (text: string): string => (/\p{Ll}/u.test(text) ? 'in thường' : 'in hoa');

function each(
  places: readonly Located[],
  read: (place: Located) => string,
  good: string,
): Measured {
  const off = places.find((place) => read(place) !== good);
  const reported = off ?? places[0]!;
  return { ok: off === undefined, found: read(reported), page: reported.lines[0]?.page };
}

const lettersAt = ({ lines }: Located): readonly Letter[] =>
  lines.flatMap(({ letters }) => letters).filter(({ text }) => text.trim() !== '');

function sizes(
  places: readonly Located[],
  { sizePt, sizeRangePt: [least, most] = [sizePt, sizePt] }: Lettering,
): Measured {
  const isOff = ({ sizePt: found }: Letter): boolean =>
    found < least - TOLERANCE.sizePt || found > most + TOLERANCE.sizePt;
  const letters = places.flatMap(lettersAt);
  const off = letters.find(isOff);
  const seen = [...new Set(letters.map((letter) => measureText(letter.sizePt, 'pt')))];
  return { ok: off === undefined, found: seen.join(', '), page: (off ?? letters[0])?.page };
}

function faces(places: readonly Located[], wantedFace: Lettering, paper: Paper): Measured {
  const good = faceOf(wantedFace);
  const seen = places.flatMap(({ lines }) =>
    lines.map((line) => ({ page: line.page, face: faceAt(line, paper) })),
  );
  const off = seen.find(({ face }) => face !== good);
  return {
    ok: off === undefined,
    found: (off ?? seen[0])?.face ?? '',
    page: (off ?? seen[0])?.page,
  };
}

/** The face of a line; a second one is told when it has more than a few letters. */
function faceAt(line: Line, { pages }: Paper): string {
  const letters = line.letters.filter(({ text }) => text.trim() !== '');
  const underlined = (pages[line.page - 1]?.rules ?? []).some((rule) => runsUnder(rule, line));
  const faces = Map.groupBy(letters, ({ font }) =>
    faceOf({
      weight: /Bold/.test(font) ? 'bold' : 'regular',
      style: /Italic|Oblique/.test(font) ? 'italic' : 'upright',
      underlined,
    }),
  );
  return [...faces]
    .filter(([, own]) => own.length / letters.length > TOLERANCE.share)
    .map(([face]) => face)
    .sort()
    .join(' và ');
}

/** An underline touches the descenders; rules of the letterhead keep further off. */
const UNDERLINE_EM = 0.25;

function runsUnder(
  { xMm, yMm, widthMm, heightMm }: Rule,
  { leftMm, rightMm, yMm: base, letters }: Line,
): boolean {
  const reach = UNDERLINE_EM * (letters[0]?.sizePt ?? 0) * MM_PER_PT;
  return (
    heightMm < widthMm &&
    yMm > base &&
    yMm < base + reach &&
    xMm < leftMm + TOLERANCE.lengthMm &&
    xMm + widthMm > rightMm - TOLERANCE.lengthMm
  );
}
