/** Order, columns, rules and signs at the head of the first page, and the forms of number and date. */

import { MM_PER_PT } from '../lengths.ts';
import type { ComponentName, Measure, Range, Ruled } from '../profile.ts';
import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import type { Line, Located } from './locate.ts';
import {
  componentAt,
  elementsNamed,
  middleOf,
  onlyAt,
  type Paper,
  shown,
  TOLERANCE,
} from './paper.ts';
import type { Rule } from './read-marks.ts';
import { inside, wanted } from './rows-body.ts';
import { COMPONENT_LABELS } from './rows-components.ts';

export function letterheadRows(paper: Paper): readonly FormatRow[] {
  const {
    profile: { writing, components, columns, shortRule, letterheadPitchPt },
    attached,
  } = paper;
  const number = onlyAt(paper, 'doc-number');
  const date = onlyAt(paper, 'place-date');
  if (attached) return [underSubject(paper)];
  const heading = writing.heading.value;
  const lead = heading[0]?.component;
  const last = heading.at(-1)?.component;
  const leftNames = [
    ...(elementsNamed(paper, 'parent-body').length > 0 ? ['parent-body'] : []),
    'issuing-body',
    'doc-number',
  ];
  const rightNames = [...heading.map(({ component }) => component), 'place-date'] as const;
  const titleRule: Omit<Ruled<unknown>, 'value'> = (last === undefined
    ? undefined
    : components[last]) ?? writing.heading;
  const exact = heading.every(({ component, text }) => onlyAt(paper, component)?.text === text);
  return [
    formatRow(
      'head.text',
      'Tiêu đề, quốc hiệu: đúng chữ',
      writing.heading,
      heading.map(({ text }) => text).join(' / '),
      {
        ok: exact,
        found: heading
          .map(({ component }) => onlyAt(paper, component)?.text ?? 'không thấy')
          .join(' / '),
        page: 1,
      },
    ),
    formatRow(
      'head.order',
      'Thứ tự các thành phần đầu trang',
      writing.heading,
      'từ trên xuống, bên trái rồi bên phải',
      order(paper, [
        leftNames,
        rightNames,
        [...leftNames, 'doc-type', 'subject'],
        [...rightNames, 'doc-type'],
      ]),
    ),
    formatRow(
      'head.first',
      `${COMPONENT_LABELS[lead ?? 'party-title']}: dòng đầu trang thứ nhất`,
      writing.heading,
      'không có chữ nào cao hơn',
      firstLine(paper, lead),
    ),
    formatRow(
      'head.left',
      'Tên cơ quan, số ký hiệu: bên trái, cùng trục giữa',
      columns.letterheadMm,
      'một trục, nửa trái',
      axis(paper, leftNames, 'left'),
    ),
    formatRow(
      'head.right',
      'Tiêu đề, địa danh: bên phải, cùng trục giữa',
      columns.letterheadMm,
      'một trục, nửa phải',
      axis(paper, rightNames, 'right'),
    ),
    formatRow(
      'head.rule',
      `${COMPONENT_LABELS[last ?? 'party-title']}: đường kẻ dưới`,
      titleRule,
      'dài bằng dòng chữ',
      ruleUnder(paper, onlyAt(paper, last ?? ''), [1, 1]),
    ),
    ...(letterheadPitchPt === undefined
      ? []
      : [
          formatRow(
            'head.pitch',
            'Quốc hiệu, tiêu ngữ: khoảng cách dòng',
            letterheadPitchPt,
            wanted(letterheadPitchPt, 'pt'),
            pitch(paper, letterheadPitchPt),
          ),
        ]),
    underIssuer(paper),
    underSubject(paper),
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
      components['place-date'] ?? writing.heading,
      'Hà Nội, ngày 04 tháng 6 năm 2024',
      form(date, DATE_FORM),
    ),
    ...(shortRule === undefined
      ? []
      : [
          formatRow(
            'place-date.line',
            'Địa danh, ngày tháng: cùng dòng với số, ký hiệu',
            components['place-date'] ?? writing.heading,
            'cùng dòng',
            sameLine(number, date),
          ),
        ]),
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
  const [sheet] = paper.sheets;
  if (lead === undefined || sheet === undefined) return { ok: false, found: 'không thấy' };
  if (lead.page !== 1) return { ok: false, found: `ở trang ${lead.page}`, page: lead.page };
  const text = sheet.letters.filter(
    (letter) =>
      letter.text.trim() !== '' &&
      !letter.artifact &&
      paper.numbers.get(1)?.includes(letter) !== true,
  );
  const highest = Math.min(...text.map(({ yMm }) => yMm));
  return {
    ok: lead.yMm - highest <= SAME_LINE_MM,
    found: `thấp hơn dòng cao nhất ${shown(lead.yMm - highest, 'mm')}`,
    page: 1,
  };
}

/** Lines of both columns may differ in size and pitch. */
const SAME_LINE_MM = 2;

function axis(paper: Paper, chain: readonly string[], half: 'left' | 'right'): Measured {
  const lines = chain.flatMap((name) => onlyAt(paper, name)?.lines ?? []);
  const middles = lines.map(middleOf);
  const [low, high] = [Math.min(...middles), Math.max(...middles)];
  const centre = (paper.sheets[0]?.widthMm ?? 0) / 2;
  const onSide = half === 'left' ? high < centre : low > centre;
  return {
    ok: lines.length >= chain.length && onSide && high - low <= AXIS_MM,
    found: `${shown(low, 'mm')}${high - low > AXIS_MM ? ` đến ${shown(high, 'mm')}` : ''} từ mép trái`,
    page: 1,
  };
}

/** A line set in the middle moves by half the width of a space or of a number not yet given. */
const AXIS_MM = 1;

/** Between the lines of the heading; both baselines stand on whole pixels. */
function pitch(paper: Paper, rule: Measure): Measured {
  const [above, below] = paper.profile.writing.heading.value.map(
    ({ component }) => onlyAt(paper, component)?.lines[0],
  );
  if (above === undefined || below === undefined) return { ok: false, found: 'không thấy' };
  const found = (below.yMm - above.yMm) / MM_PER_PT;
  return { ok: inside(found, rule, PIXEL_PT), found: shown(found, 'pt'), page: below.page };
}

const PIXEL_PT = 0.75;

/** The level rule nearest below a line, not further than two lines of text. */
function nextRule({ sheets }: Paper, { page, yMm, leftMm, rightMm }: Line): Rule | undefined {
  return (sheets[page - 1]?.rules ?? [])
    .filter(
      (rule) =>
        rule.heightMm < rule.widthMm &&
        rule.yMm > yMm &&
        rule.yMm < yMm + REACH_MM &&
        rule.xMm < rightMm &&
        rule.xMm + rule.widthMm > leftMm,
    )
    .sort((a, b) => a.yMm - b.yMm)[0];
}

const REACH_MM = 6;

/** Length of a rule as a share of the longest line above it; also it stands in the middle of that line. */
function ruleUnder(paper: Paper, place: Located | undefined, [least, most]: Range): Measured {
  const line = place?.lines.at(-1);
  if (place === undefined || line === undefined) return { ok: false, found: 'không thấy dòng chữ' };
  const rule = nextRule(paper, line);
  if (rule === undefined) return { ok: false, found: 'không có đường kẻ', page: line.page };
  const longest = Math.max(...place.lines.map(({ leftMm, rightMm }) => rightMm - leftMm));
  const share = rule.widthMm / longest;
  const middle = Math.abs(rule.xMm + rule.widthMm / 2 - middleOf(line)) <= AXIS_MM;
  const percent = `${Math.round(share * 100)}% dòng chữ${middle ? '' : ', không ở giữa'}`;
  return {
    ok: middle && share >= least - TOLERANCE.share && share <= most + TOLERANCE.share,
    found: percent,
    page: line.page,
  };
}

function underIssuer(paper: Paper): FormatRow {
  const { writing, shortRule } = paper.profile;
  const body = onlyAt(paper, 'issuing-body');
  if (shortRule !== undefined)
    return formatRow(
      'issuing-body.rule',
      'Cơ quan ban hành: đường kẻ dưới',
      shortRule,
      '1/3 đến 1/2 dòng chữ',
      ruleUnder(paper, body, shortRule.range ?? [shortRule.value, shortRule.value]),
    );
  const sign = onlyAt(paper, 'asterisk');
  const number = onlyAt(paper, 'doc-number');
  const between =
    sign !== undefined &&
    body !== undefined &&
    number !== undefined &&
    inOrder([body, sign, number]);
  const ruled =
    body?.lines.at(-1) !== undefined && nextRule(paper, body.lines.at(-1)!) !== undefined;
  return formatRow(
    'issuing-body.asterisk',
    'Cơ quan ban hành: dấu * dưới, không kẻ',
    writing.underIssuer,
    'dấu *',
    {
      ok: between && sign.text === '*' && !ruled,
      found: ruled ? 'có đường kẻ' : (sign?.text ?? 'không có dấu *'),
      page: 1,
    },
  );
}

function underSubject(paper: Paper): FormatRow {
  const { writing, shortRule } = paper.profile;
  const place = onlyAt(paper, 'subject');
  if (shortRule !== undefined) {
    return formatRow(
      'subject.rule',
      'Trích yếu: đường kẻ dưới',
      shortRule,
      '1/3 đến 1/2 dòng chữ',
      paper.attached
        ? 'tập phụ lục không có trích yếu'
        : ruleUnder(paper, place, shortRule.range ?? [shortRule.value, shortRule.value]),
    );
  }
  const [hyphens] = componentAt(paper, 'rule');
  const under =
    place === undefined ? paper.attached : hyphens !== undefined && inOrder([place, hyphens]);
  return formatRow(
    'subject.hyphens',
    'Trích yếu: năm gạch nối dưới',
    writing.underSubject,
    '-----',
    {
      ok: hyphens?.text === '-----' && under,
      found: hyphens?.text ?? 'không có',
      page: hyphens?.lines[0]?.page,
    },
  );
}

const inOrder = (places: readonly Located[]): boolean =>
  places.every(
    ({ lines }, index) =>
      index === 0 || (places[index - 1]?.lines.at(-1)?.yMm ?? 0) < (lines[0]?.yMm ?? 0),
  );

function sameLine(number: Located | undefined, date: Located | undefined): Measured {
  const [a, b] = [number?.lines[0], date?.lines[0]];
  if (a === undefined || b === undefined) return { ok: false, found: 'không thấy' };
  return {
    ok: Math.abs(a.yMm - b.yMm) <= TOLERANCE.lengthMm,
    found: `lệch ${shown(Math.abs(a.yMm - b.yMm), 'mm')}`,
    page: b.page,
  };
}
