import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { checkFormat, formatFaultDiagnostics } from '../../../src/print/format/check-format.ts';
import { type FormatTable, formatTableText } from '../../../src/print/format/format-table.ts';
import type { FormatProfile } from '../../../src/print/profile.ts';
import { partyHd05 } from '../../../src/print/profiles/party-hd05-2026.ts';
import { partyHd36 } from '../../../src/print/profiles/party-hd36-2018.ts';
import { stateNd30 } from '../../../src/print/profiles/state-nd30-2020.ts';
import { type PaperOptions, PaperPress, paperHtml } from './printed-paper.ts';

let press: PaperPress;
beforeAll(async () => {
  press = await PaperPress.open();
});
afterAll(() => press.close());

async function check(profile: FormatProfile, options: PaperOptions = {}): Promise<FormatTable> {
  const html = paperHtml(profile, options);
  return checkFormat({
    pdf: await press.print(html),
    html,
    profile,
    twoSided: options.twoSided ?? false,
  });
}

const failing = ({ rows }: FormatTable): string[] =>
  rows.filter(({ result }) => result === 'fail').map(({ id }) => id);
const rowOf = ({ rows }: FormatTable, id: string) => rows.find((row) => row.id === id);

/** State appendices are numbered for themselves, which the browser's own printing cannot do. */
const one = (profile: FormatProfile): PaperOptions =>
  profile.family === 'state' ? { appendices: 0 } : {};

describe.each([partyHd05, partyHd36, stateNd30])('a paper after $id', (profile) => {
  test('passes every rule, and nearly everything is measured', async () => {
    const table = await check(profile, one(profile));
    expect(failing(table)).toEqual([]);
    expect(table.rows.filter(({ result }) => result === 'pass').length).toBeGreaterThan(90);
    expect(table.rows.filter(({ result }) => result === 'none').map(({ id }) => id)).toEqual([
      'page.left.back',
      'page.right.back',
      'page.turned',
      ...(profile.family === 'state'
        ? ['appendix.number', 'appendix.pages', 'appendix.middle']
        : []),
    ]);
  });

  test('on both sides of the leaf keeps the margins of the back', async () => {
    expect(failing(await check(profile, { ...one(profile), twoSided: true }))).toEqual([]);
  });
});

describe('headings are judged by the way the office chose', () => {
  test.each(['decimal', 'hyphen'] as const)('%s', async (headings) => {
    const table = await check(partyHd36, { headings });
    expect(failing(table)).toEqual([]);
    expect(rowOf(table, 'headings.number')).toMatchObject({
      expected: headings === 'decimal' ? 'Phần I, 1., 1.1., -' : 'Phần I, I-, 1-, a)',
      result: 'pass',
    });
  });

  test('numbers of another way fail', async () => {
    const table = await check(partyHd36, {
      headings: 'decimal',
      change: swap('data-headings="decimal"', 'data-headings="roman"'),
    });
    expect(failing(table)).toEqual(['headings.number']);
    expect(rowOf(table, 'headings.number')?.found).toContain('cần I.');
  });
});

const swap =
  (from: string, to: string) =>
  (html: string): string => {
    if (!html.includes(from)) throw new Error(`nothing to change: ${from}`);
    return html.replace(from, to);
  };

/** What is wrong, by style or by exchanged words; the rules that then fail; what the first of them says was found. */
type Fault = readonly [
  name: string,
  wrong: string | readonly [from: string, to: string],
  rules: readonly string[],
  found: string,
];

/** Faults that leave each other alone are printed together. */
const PARTY: readonly (readonly Fault[])[] = [
  [
    ['a narrow left margin', '@page { margin-left: 25mm }', ['page.left'], '24,9 mm'],
    ['a deep lower margin', '@page { margin-bottom: 40mm }', ['page.bottom'], 'mm'],
    [
      'no page numbers',
      '@page { @top-center { content: none } }',
      ['page-number.present'],
      'trang không có số',
    ],
    ['no first-line indent', 'p { text-indent: 0 }', ['body.indent'], '0 mm'],
    ['grey text', 'main p:not([class]) { color: #555 }', ['body.colour'], '#555555'],
    ['a bold position', '.position { font-weight: 700 }', ['position.face'], 'đứng, đậm'],
    [
      'no rule under the title',
      '.party-title { border: 0 !important }',
      ['head.rule'],
      'không có đường kẻ',
    ],
    [
      'an asterisk not printed',
      '.asterisk { display: none }',
      ['issuing-body.asterisk'],
      'không có dấu *',
    ],
    ['a colon after Số', ['Số 07-', 'Số: 07-'], ['doc-number.form'], 'Số: 07-BC/ĐU'],
    ['the right to sign the other way', ['T/M BAN', 'TM. BAN'], ['authority.form'], 'TM. BAN'],
  ],
  [
    ['a wide right margin', '@page { margin-right: 22mm }', ['page.right'], '21,8 mm'],
    [
      'a number on the first page',
      '@page :first { @top-center { content: counter(page) } }',
      ['page-number.first'],
      '1',
    ],
    [
      'a small page number',
      '@page { @top-center { font-size: 11pt } }',
      ['page-number.size'],
      '11 pt',
    ],
    ['a body of 13 pt', 'body { font-size: 13pt }', ['body.size'], '13 pt'],
    [
      'no underline',
      '.recipients-label { text-decoration: none }',
      ['recipients-label.face'],
      'không đậm',
    ],
    [
      'a rule where the asterisk stands',
      '.issuing-body { border-bottom: 1px solid black }',
      ['issuing-body.asterisk'],
      'có đường kẻ',
    ],
    [
      'no hyphens under the subject',
      ['<p class="rule">-----</p>', ''],
      ['subject.hyphens'],
      'không có',
    ],
    [
      'a name in small letters',
      ['>CƠ QUAN CẤP TRÊN<', '>Cơ quan cấp trên<'],
      ['parent-body.letters'],
      'in thường',
    ],
    [
      'no comma before the date',
      ['24-NQ/TW, ngày', '24-NQ/TW ngày'],
      ['citation'],
      '24-NQ/TW ngày',
    ],
    [
      'the archive the other way',
      ['- Lưu Văn phòng.', '- Lưu: VT.'],
      ['recipients.form'],
      'Lưu: VT',
    ],
    ['no room to sign', '.signature-space { height: 10pt }', ['signature.space'], 'dòng'],
  ],
  [
    ['a deep upper margin', '@page { margin-top: 27mm }', ['page.top'], '26,8 mm'],
    ['a number far from the edge', '', ['page-number.top'], '17,6 mm'],
    ['wide lines', 'main p:not([class]) { line-height: 26pt }', ['body.pitch'], '26 pt'],
    ['no space between paragraphs', 'p { margin-bottom: 0 }', ['body.gap'], 'pt'],
    ['a title at the left', '.doc-type { text-align: left }', ['doc-type.middle'], 'lệch'],
    [
      'parts and appendices at the left',
      'h2 { text-align: left }',
      ['part.middle', 'appendix.middle'],
      'lệch',
    ],
    [
      'a section out of order',
      ['<span class="number">II.</span>', '<span class="number">IV.</span>'],
      ['headings.number'],
      'cần II.',
    ],
    [
      'appendices numbered the other way',
      ['<h2>Phụ lục 2</h2>', '<h2>Phụ lục II</h2>'],
      ['appendix.number'],
      'Phụ lục II',
    ],
    [
      'a name beside the position',
      '.signatory-name { text-align: right }',
      ['signature.axis'],
      'mm',
    ],
  ],
  [
    ['another paper', '@page { size: 216mm 279mm }', ['page.size'], '215,9 mm'],
    [
      'a number at the side',
      '@page { @top-center { text-align: left; padding-right: 20mm } }',
      ['page-number.middle'],
      'lệch',
    ],
    ['ragged lines', 'body { text-align: left }', ['body.justified'], 'dòng'],
    [
      'the label in the middle',
      '.recipients-label { margin-left: 10mm !important }',
      ['recipients-label.place'],
      'cách lề',
    ],
    [
      'something above the title',
      '.letterhead-right { padding-top: 12mm }',
      ['head.first'],
      'thấp hơn',
    ],
    ['another typeface in a table', 'td { font-family: sans-serif }', ['body.font'], 'Tinos'],
  ],
  [
    [
      'roman page numbers',
      '@page { @top-center { content: counter(page, upper-roman) } }',
      ['page-number.first', 'page-number.sequence'],
      'I',
    ],
  ],
];

const STATE: readonly (readonly Fault[])[] = [
  [
    [
      'a margin beyond the range of the decree',
      '@page { margin-left: 38mm }',
      ['page.left'],
      '38,1 mm',
    ],
    ['a light position', '.position { font-weight: 400 }', ['position.face'], 'không đậm'],
    [
      'a rule shorter than the motto',
      '.motto { border: 0 !important } .motto::after { display: block; width: 30%; margin: auto; border-bottom: 1px solid black; content: "" }',
      ['head.rule'],
      '30%',
    ],
    [
      'no rule under the body',
      '.issuing-body::after { border: 0 !important }',
      ['issuing-body.rule'],
      'không có đường kẻ',
    ],
    ['a number without its nought', ['Số: 07/', 'Số: 7/'], ['doc-number.form'], 'Số: 7/'],
    [
      'a month with a nought',
      ['ngày 04 tháng 6 năm 2026', 'ngày 04 tháng 06 năm 2026'],
      ['place-date.form'],
      'tháng 06',
    ],
    ['another closing mark', ['báo cáo./.', 'báo cáo.'], ['closing'], '.'],
  ],
  [
    ['a body of 12 pt', 'body { font-size: 12pt }', ['body.size'], '12 pt'],
    [
      'recipients in the size of the other family',
      '.recipients { font-size: 12pt }',
      ['recipients.size'],
      '12 pt',
    ],
    ['a whole rule under the subject', '.subject { --short-rule: 100% }', ['subject.rule'], '100%'],
    [
      'the date above the number',
      '.letterhead .place-date { align-self: start; margin-top: -3mm }',
      ['place-date.line'],
      'lệch',
    ],
    [
      'lines of the nation far apart',
      '.motto { margin-top: 8pt !important }',
      ['head.pitch'],
      'pt',
    ],
    [
      'a comma before the date',
      ['24-NQ/TW ngày', '24-NQ/TW, ngày'],
      ['citation'],
      '24-NQ/TW, ngày',
    ],
    [
      'recipients closed the other way',
      ['Cơ quan cấp trên;', 'Cơ quan cấp trên,'],
      ['recipients.form'],
      'cấp trên,',
    ],
  ],
];

describe('each fault fails its own rule and no other', () => {
  const sheets = [
    ...PARTY.map((faults) => ({ profile: partyHd05, faults })),
    ...STATE.map((faults) => ({ profile: stateNd30, faults })),
  ];
  test.each(
    sheets.map(({ profile, faults }) => ({
      profile,
      faults,
      names: faults.map(([name]) => name).join(', '),
    })),
  )('$profile.id: $names', async ({ profile, faults }) => {
    const wrongs = faults.map(([, wrong]) => wrong);
    const css = wrongs.flatMap((wrong) => (typeof wrong === 'string' ? [wrong] : [])).join('\n');
    const changes = wrongs.flatMap((wrong) => (typeof wrong === 'string' ? [] : [swap(...wrong)]));
    const table = await check(profile, {
      ...one(profile),
      css,
      change: (html) => changes.reduce((changed, change) => change(changed), html),
    });
    expect(failing(table).sort()).toEqual(faults.flatMap(([, , rules]) => rules).sort());
    for (const [name, , [rule = ''], found] of faults)
      expect(rowOf(table, rule)?.found, name).toContain(found);
  });
});

describe('what is told', () => {
  test('a component that is not there is an error, a size is a warning, and both say where and by which clause', async () => {
    const table = await check(partyHd05, {
      change: swap('<p class="place-date">Hà Nội, ngày 04 tháng 6 năm 2026</p>', ''),
      css: '.subject { font-size: 12pt }',
    });
    const told = formatFaultDiagnostics(table, 'dist/x.pdf');
    expect(told.find(({ code }) => code === 'TK640')).toMatchObject({
      severity: 'error',
      place: { file: 'dist/x.pdf' },
    });
    expect(told.find(({ code }) => code === 'TK641')).toMatchObject({
      severity: 'warning',
      message:
        'Trích yếu: cỡ chữ: cần 14-15 pt, đo được 12 pt (trang 1); căn cứ: Hướng dẫn 05-HD/VPTW và Phụ lục 3 Hướng dẫn 36-HD/VPTW: trích yếu nội dung: cỡ chữ 14-15.',
    });
  });

  test('a component hidden by the style sheet is missed, and a rule not verified is never an error', async () => {
    const table = await check(partyHd05, { css: '.recipients-label { display: none }' });
    expect(failing(table)).toContain('recipients-label.present');
    const unverified = {
      ...partyHd05,
      components: {
        ...partyHd05.components,
        'recipients-label': { ...partyHd05.components['recipients-label']!, source: 'unverified' },
      },
    };
    const html = paperHtml(unverified, { css: '.recipients-label { display: none }' });
    const told = formatFaultDiagnostics(
      await checkFormat({ pdf: await press.print(html), html, profile: unverified }),
      'x.pdf',
    );
    expect(told.find(({ code }) => code === 'TK640')).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('chưa kiểm chứng') as string,
    });
  });

  test('the text table has a line for every rule and counts them', async () => {
    const table = await check(partyHd05, { css: '.position { font-weight: 700 }' });
    const text = formatTableText(table);
    expect(text.split('\n').slice(1, -2)).toHaveLength(table.rows.length);
    expect(text).toMatch(
      /KHÔNG ĐẠT +Chức vụ: kiểu chữ +đứng, không đậm +đứng, đậm +\d+ +Hướng dẫn 05-HD\/VPTW: chức vụ người ký: không đậm/,
    );
    expect(text).toMatch(/\d+ đạt, 1 không đạt, 3 không có để đo; \d+ quy định chưa kiểm chứng\.$/);
  });
});
