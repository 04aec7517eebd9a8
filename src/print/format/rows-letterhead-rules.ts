/** Rules and signs under parts of the letterhead. */

import type { Range } from '../profile.ts';
import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import type { Line, Located } from './locate.ts';
import type { Rule } from './page-marks.ts';
import { AXIS_MM, componentAt, middleOf, onlyAt, type Paper, TOLERANCE } from './paper.ts';

/** The level rule nearest below a line, not further than two lines of text. */
function nextRule({ pages }: Paper, { page, yMm, leftMm, rightMm }: Line): Rule | undefined {
  return (pages[page - 1]?.rules ?? [])
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
export function ruleUnder(
  paper: Paper,
  place: Located | undefined,
  [least, most]: Range,
): Measured {
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

export function underIssuer(paper: Paper): FormatRow {
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

export function underSubject(paper: Paper): FormatRow {
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
