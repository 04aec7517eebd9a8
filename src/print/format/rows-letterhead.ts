/** Order, columns, rules and signs at the head of the first page, and the forms of number and date. */

import { MM_PER_PT } from '../../pdf/file/lengths.ts';
import type { ComponentName, Measure, Ruled } from '../profile.ts';
import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import type { Located } from './locate.ts';
import {
  AXIS_MM,
  elementsNamed,
  measureText,
  middleOf,
  onlyAt,
  type Paper,
  TOLERANCE,
} from './paper.ts';
import { inside, wanted } from './rows-body.ts';
import { COMPONENT_LABELS } from './rows-components.ts';
import { ruleUnder, underIssuer, underSubject } from './rows-letterhead-rules.ts';

export function letterheadRows(paper: Paper): readonly FormatRow[] {
  if (paper.attached) return [underSubject(paper)];
  return [
    ...orderRows(paper),
    ...columnRows(paper),
    ...headingRows(paper),
    underIssuer(paper),
    underSubject(paper),
    ...numberAndDateRows(paper),
  ];
}

/** Names of the components in each column of the head. */
function columnNames(paper: Paper): {
  readonly left: readonly string[];
  readonly right: readonly string[];
} {
  const heading = paper.profile.writing.heading.value;
  return {
    left: [
      ...(elementsNamed(paper, 'parent-body').length > 0 ? ['parent-body'] : []),
      'issuing-body',
      'doc-number',
    ],
    right: [...heading.map(({ component }) => component), 'place-date'],
  };
}

function orderRows(paper: Paper): readonly FormatRow[] {
  const { writing } = paper.profile;
  const heading = writing.heading.value;
  const lead = heading[0]?.component;
  const { left, right } = columnNames(paper);
  const texts = heading.map(({ component }) => onlyAt(paper, component)?.text);
  return [
    formatRow(
      'head.text',
      'Tiêu đề, quốc hiệu: đúng chữ',
      writing.heading,
      heading.map(({ text }) => text).join(' / '),
      {
        ok: heading.every(({ text }, index) => texts[index] === text),
        found: texts.map((text) => text ?? 'không thấy').join(' / '),
        page: 1,
      },
    ),
    formatRow(
      'head.order',
      'Thứ tự các thành phần đầu trang',
      writing.heading,
      'từ trên xuống, bên trái rồi bên phải',
      order(paper, [left, right, [...left, 'doc-type', 'subject'], [...right, 'doc-type']]),
    ),
    formatRow(
      'head.first',
      `${COMPONENT_LABELS[lead ?? 'party-title']}: dòng đầu trang thứ nhất`,
      writing.heading,
      'không có chữ nào cao hơn',
      firstLine(paper, lead),
    ),
  ];
}

function columnRows(paper: Paper): readonly FormatRow[] {
  const { columns } = paper.profile;
  const { left, right } = columnNames(paper);
  return [
    formatRow(
      'head.left',
      'Tên cơ quan, số ký hiệu: bên trái, cùng trục giữa',
      columns.letterheadMm,
      'một trục, nửa trái',
      axis(paper, left, 'left'),
    ),
    formatRow(
      'head.right',
      'Tiêu đề, địa danh: bên phải, cùng trục giữa',
      columns.letterheadMm,
      'một trục, nửa phải',
      axis(paper, right, 'right'),
    ),
  ];
}

function headingRows(paper: Paper): readonly FormatRow[] {
  const { writing, components, letterheadPitchPt } = paper.profile;
  const last = writing.heading.value.at(-1)?.component;
  const titleRule: Omit<Ruled<unknown>, 'value'> = (last === undefined
    ? undefined
    : components[last]) ?? writing.heading;
  const rule = formatRow(
    'head.rule',
    `${COMPONENT_LABELS[last ?? 'party-title']}: đường kẻ dưới`,
    titleRule,
    'dài bằng dòng chữ',
    ruleUnder(paper, onlyAt(paper, last ?? ''), [1, 1]),
  );
  if (letterheadPitchPt === undefined) return [rule];
  return [
    rule,
    formatRow(
      'head.pitch',
      'Quốc hiệu, tiêu ngữ: khoảng cách dòng',
      letterheadPitchPt,
      wanted(letterheadPitchPt, 'pt'),
      pitch(paper, letterheadPitchPt),
    ),
  ];
}

function numberAndDateRows(paper: Paper): readonly FormatRow[] {
  const { writing, components, shortRule } = paper.profile;
  const number = onlyAt(paper, 'doc-number');
  const date = onlyAt(paper, 'place-date');
  const dateRule = components['place-date'] ?? writing.heading;
  const rows = [
    formatRow(
      'doc-number.form',
      'Số, ký hiệu: cách viết',
      writing.number,
      `${writing.number.value.label} 07${writing.number.value.joint}…`,
      form(number, numberForm(paper)),
    ),
    formatRow(
      'place-date.form',
      'Địa danh, ngày tháng: cách viết',
      dateRule,
      'Hà Nội, ngày 04 tháng 6 năm 2024',
      form(date, DATE_FORM),
    ),
  ];
  if (shortRule === undefined) return rows;
  return [
    ...rows,
    formatRow(
      'place-date.line',
      'Địa danh, ngày tháng: cùng dòng với số, ký hiệu',
      dateRule,
      'cùng dòng',
      sameLine(number, date),
    ),
  ];
}

/** Days have two digits, of the months only January and February. */
const DATE_FORM = /^\p{L}.*, ngày (?:0[1-9]|[12]\d|3[01]) tháng (?:0[12]|[3-9]|1[0-2]) năm \d{4}$/u;

function numberForm({ profile }: Paper): RegExp {
  const { label, joint } = profile.writing.number.value;
  return new RegExp(`^${label} (?:\\d{2,})?${joint}\\p{Lu}[\\p{L}\\d/&-]*$`, 'u');
}

function form(place: Located | undefined, wanted: RegExp): Measured {
  if (place === undefined) return { ok: false, found: 'không thấy' };
  const text = place.text.replace(/\s+/gu, ' ').replace(/^(Số:?) ?([-/])/u, '$1 $2');
  return { ok: wanted.test(text), found: text, page: place.lines[0]?.page };
}

const names = (list: readonly string[]): string =>
  list.map((name) => COMPONENT_LABELS[name as ComponentName]).join(', ');

function order(paper: Paper, chains: readonly (readonly string[])[]): Measured {
  for (const chain of chains) {
    for (const [index, name] of chain.entries()) {
      const [above, below] = [onlyAt(paper, chain[index - 1] ?? ''), onlyAt(paper, name)];
      if (below === undefined) return { ok: false, found: `không thấy ${names([name])}`, page: 1 };
      if (above !== undefined && (above.lines.at(-1)?.yMm ?? 0) >= (below.lines[0]?.yMm ?? 0))
        return {
          ok: false,
          found: `${names([name])} không dưới ${names([chain[index - 1] ?? ''])}`,
          page: below.lines[0]?.page,
        };
    }
  }
  return { ok: true, found: 'đúng thứ tự', page: 1 };
}

function firstLine(paper: Paper, name: string | undefined): Measured {
  const lead = onlyAt(paper, name ?? '')?.lines[0];
  const [page] = paper.pages;
  if (lead === undefined || page === undefined) return { ok: false, found: 'không thấy' };
  if (lead.page !== 1) return { ok: false, found: `ở trang ${lead.page}`, page: lead.page };
  const text = page.letters.filter(
    (letter) =>
      letter.text.trim() !== '' &&
      !letter.artifact &&
      paper.numbers.get(1)?.includes(letter) !== true,
  );
  const highest = Math.min(...text.map(({ yMm }) => yMm));
  return {
    ok: lead.yMm - highest <= SAME_LINE_MM,
    found: `thấp hơn dòng cao nhất ${measureText(lead.yMm - highest, 'mm')}`,
    page: 1,
  };
}

/** Lines of both columns may differ in size and pitch. */
const SAME_LINE_MM = 2;

function axis(paper: Paper, chain: readonly string[], half: 'left' | 'right'): Measured {
  const lines = chain.flatMap((name) => onlyAt(paper, name)?.lines ?? []);
  const middles = lines.map(middleOf);
  const [low, high] = [Math.min(...middles), Math.max(...middles)];
  const centre = (paper.pages[0]?.widthMm ?? 0) / 2;
  const onSide = half === 'left' ? high < centre : low > centre;
  return {
    ok: lines.length >= chain.length && onSide && high - low <= AXIS_MM,
    found: `${measureText(low, 'mm')}${high - low > AXIS_MM ? ` đến ${measureText(high, 'mm')}` : ''} từ mép trái`,
    page: 1,
  };
}

/** Between the lines of the heading; both baselines stand on whole pixels. */
function pitch(paper: Paper, rule: Measure): Measured {
  const [above, below] = paper.profile.writing.heading.value.map(
    ({ component }) => onlyAt(paper, component)?.lines[0],
  );
  if (above === undefined || below === undefined) return { ok: false, found: 'không thấy' };
  const found = (below.yMm - above.yMm) / MM_PER_PT;
  return { ok: inside(found, rule, PIXEL_PT), found: measureText(found, 'pt'), page: below.page };
}

const PIXEL_PT = 0.75;

function sameLine(number: Located | undefined, date: Located | undefined): Measured {
  const [a, b] = [number?.lines[0], date?.lines[0]];
  if (a === undefined || b === undefined) return { ok: false, found: 'không thấy' };
  return {
    ok: Math.abs(a.yMm - b.yMm) <= TOLERANCE.lengthMm,
    found: `lệch ${measureText(Math.abs(a.yMm - b.yMm), 'mm')}`,
    page: b.page,
  };
}
