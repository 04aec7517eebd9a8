import { describe, expect, test } from 'vitest';

import { assess } from '../../../src/core/assess/assess.ts';
import { buildSeries } from '../../../src/core/assess/series.ts';
import { bindNarrative } from '../../../src/core/link/bindings.ts';
import { collectFindings } from '../../../src/core/link/findings.ts';
import type { Binding, Observation, Registers, Section } from '../../../src/core/model.ts';
import {
  at,
  BODY_LINE,
  brief,
  figures,
  indicator,
  NO_DATES,
  NO_REGISTERS,
  observation,
  section,
  target,
} from '../build.ts';

const INDICATORS = [
  indicator('cover'),
  indicator('rice', { unit: 'ha', decimals: 0 }),
  indicator('loss', { measure: 'change', decimals: 0 }),
  indicator('zero', { unit: 'cơ sở' }),
  indicator('none'),
];
const OBSERVATIONS: readonly Observation[] = [
  ...figures('cover', { 2019: '41.89', 2020: '42.01', 2021: '42.02' }),
  observation('cover', '2021', '38', { area: 'south' }),
  observation('cover', '2016', '41', { source: 's1' }),
  observation('cover', '2016', '40', { source: 's2' }),
  ...figures('rice', { 2013: '4000000', 2022: '3930351' }, 'ha'),
  observation('rice', '2023', '3.9', { unit: 'triệu ha' }),
  ...figures('loss', { '2018-2022': '-34' }),
  ...figures('zero', { 2019: '0', 2020: '3' }, 'cơ sở'),
];
const TARGETS = [
  target({ id: 'T01', value: '42', indicator: 'cover' }),
  target({ id: 'T02', value: '45', indicator: 'cover', theme: 'dat' }),
  target({ id: 'T03', operator: 'all', indicator: undefined, unit: undefined }),
  target({ id: 'T03a', parent: 'T03', value: '1', indicator: 'none' }),
];

const ROW = { paper_number: undefined, note: undefined, place: at(1) };
const MADE_UP = 'số liệu minh họa';
const asked = {
  ...ROW,
  body: 'Cơ quan',
  area: undefined,
  asked_on: '2023-07-19',
  received_on: undefined,
  file: undefined,
  figures: [],
  sections: [],
} as const;
const said = {
  ...ROW,
  date: '2023-09-01',
  passage: undefined,
  comment: 'Ý kiến.',
  reply: undefined,
} as const;
const REGISTERS: Registers = {
  ...NO_REGISTERS,
  instruments: [
    {
      id: 'V1',
      document: 'nq',
      viewpoint_or_task: 'Q1',
      article: undefined,
      effect: 'Mới.',
      verified: true,
      note: undefined,
      place: at(1),
    },
  ],
  contributions: [
    { ...asked, id: 'D1', kind: 'province', status: 'late' },
    { ...asked, id: 'D2', kind: 'province', status: 'missing', note: MADE_UP },
    { ...asked, id: 'D3', kind: 'expert', status: 'received', asked_on: undefined },
  ],
  comments: [
    { ...said, id: 'G1', body: 'A', response: 'accepted' },
    { ...said, id: 'G2', body: 'A', response: 'accepted' },
    { ...said, id: 'G3', body: 'B', response: 'open', note: MADE_UP },
  ],
};

/** Bindings of the prose in reading order, and what was found wrong. */
function bind(...bodies: readonly (string | Section)[]) {
  const sections = bodies.map((one, index) =>
    typeof one === 'string' ? section(`phan-${index + 1}`, one, index + 1) : one,
  );
  const series = buildSeries(INDICATORS, OBSERVATIONS, NO_DATES);
  const assessments = assess({
    sources: [],
    targets: TARGETS,
    indicators: INDICATORS,
    series,
    area: 'vn',
    asOf: '2024-06-30',
    reviewYears: { from: 2013, to: 2023 },
  });
  const { bindings, diagnostics } = bindNarrative({
    sections,
    indicators: INDICATORS,
    targets: TARGETS,
    series,
    assessments,
    findings: collectFindings(sections).findings,
    registers: REGISTERS,
    appendices: [
      { kind: 'targets', number: 1 },
      { kind: 'sources', number: 2 },
    ],
    area: 'vn',
  });
  return { bindings, list: Object.values(bindings), faults: brief(diagnostics), diagnostics };
}
const only = (body: string): Binding | undefined => {
  const { list, faults } = bind(body);
  expect(faults).toEqual([]);
  expect(list).toHaveLength(1);
  return list[0];
};

test('bindings are found by the key of the component, whatever is written before it', () => {
  const keys = (before: string): readonly string[] =>
    Object.keys(bind('Là <Count/>.\n', `${before}- Là <Verdict target="T01"/>\n`).bindings);
  expect(keys('').map((key) => key.split(':')[0])).toEqual(['phan-1/Count', 'phan-2/Verdict']);
  expect(keys('Lời.\n\n## Mục\n\n')).toEqual(keys(''));
});

describe('Value', () => {
  test('is the figure that holds, in the unit of its indicator', () => {
    expect(only('<Value indicator="cover" year="2021"/>')).toMatchObject({
      kind: 'value',
      value: '42.02',
      withUnit: true,
      observation: { source: 's1' },
    });
    expect(only('<Value indicator="rice" year="2023" unit="no"/>')).toMatchObject({
      value: '3900000',
      withUnit: false,
    });
    expect(only('<Value indicator="loss" year="2018-2022"/>')).toMatchObject({ value: '-34' });
  });

  test('of another area', () => {
    expect(only('<Value indicator="cover" year="2021" area="south"/>')).toMatchObject({
      value: '38',
    });
  });

  test('of one source, also where sources differ', () => {
    expect(only('<Value indicator="cover" year="2016" source="s2"/>')).toMatchObject({
      value: '40',
      observation: { source: 's2' },
    });
  });

  test('where sources differ and none is named: all of them are told', () => {
    const { faults, diagnostics, list } = bind('<Value indicator="cover" year="2016"/>');
    expect(list).toEqual([]);
    expect(faults).toEqual([
      `TK403 ${BODY_LINE}:1 Chỉ số «cover» năm 2016 có các giá trị mâu thuẫn: 41 (s1), 40 (s2).`,
    ]);
    expect(diagnostics[0]?.cause).toMatchObject({ file: 'data/thu/observations.csv' });
  });

  test('of a source that gives none', () => {
    expect(bind('<Value indicator="cover" year="2021" source="s9"/>').faults).toEqual([
      `TK402 ${BODY_LINE}:38 Nguồn «s9» không cho giá trị của «cover» năm 2021.`,
    ]);
  });

  test('of a year without a figure: the years that have one are told', () => {
    expect(bind('<Value indicator="rice" year="2020"/>').faults).toEqual([
      `TK402 ${BODY_LINE}:25 Chỉ số «rice» không có số liệu năm 2020; có: 2013, 2022, 2023.`,
    ]);
    expect(bind('<Value indicator="none" year="2020"/>').faults[0]).toContain(
      'và chưa có số liệu nào',
    );
    expect(bind('<Value indicator="rice" year="2023" area="south"/>').faults[0]).toContain('TK402');
  });

  test('of a span is not that of a year in it', () => {
    expect(bind('<Value indicator="loss" year="2020"/>').faults[0]).toContain('có: 2018-2022');
  });
});

describe('Change', () => {
  test('between two percentages is in percentage points', () => {
    expect(only('<Change indicator="cover" from="2019" to="2021"/>')).toMatchObject({
      kind: 'change',
      amount: '0.13',
      unit: 'điểm phần trăm',
      form: 'verb',
      from: { period: { from: 2019 } },
      to: { period: { from: 2021 } },
    });
    expect(only('<Change indicator="cover" from="2021" to="2019"/>')).toMatchObject({
      amount: '-0.13',
    });
  });

  test('between two other figures is in per cent of the first', () => {
    expect(only('<Change indicator="rice" from="2013" to="2022" form="amount"/>')).toMatchObject({
      amount: '-1.741225',
      unit: '%',
      form: 'amount',
    });
    expect(only('<Change indicator="rice" from="2013" to="2023"/>')).toMatchObject({
      amount: '-2.5',
    });
  });

  test('from zero has no percentage', () => {
    expect(bind('<Change indicator="zero" from="2019" to="2020"/>').faults).toEqual([
      `TK402 ${BODY_LINE}:1 Không tính được mức thay đổi theo phần trăm của «zero» từ giá trị 0.`,
    ]);
  });

  test('to zero is a fall of a hundred', () => {
    expect(only('<Change indicator="zero" from="2020" to="2019"/>')).toMatchObject({
      amount: '-100',
      unit: '%',
    });
  });

  test('of an indicator that measures change is its own figure, and takes no from', () => {
    expect(only('<Change indicator="loss" to="2018-2022"/>')).toMatchObject({
      amount: '-34',
      unit: '%',
      from: undefined,
    });
    const { faults, diagnostics } = bind('<Change indicator="loss" from="2013" to="2018-2022"/>');
    expect(faults).toEqual([
      expect.stringMatching(new RegExp(`^TK304 ${BODY_LINE}:26 .*«loss» chỉ nhận to`)),
    ]);
    expect(diagnostics[0]?.hint).toBe('Bỏ thuộc tính from.');
  });

  test('of a level needs from', () => {
    expect(bind('<Change indicator="cover" to="2021"/>').faults).toEqual([
      `TK304 ${BODY_LINE}:1 <Change> thiếu thuộc tính «from».`,
    ]);
  });

  test('a year without a figure is reported at the attribute that names it', () => {
    expect(bind('<Change indicator="cover" from="2019" to="2022"/>').faults).toEqual([
      expect.stringMatching(new RegExp(`^TK402 ${BODY_LINE}:39 .*năm 2022`)),
    ]);
    expect(bind('<Change indicator="cover" from="2012" to="2021"/>').faults).toEqual([
      expect.stringMatching(new RegExp(`^TK402 ${BODY_LINE}:27 .*năm 2012`)),
    ]);
  });

  test.each(['from="2016" to="2021"', 'from="2019" to="2016"'])(
    'with a conflict at one end: %s',
    (ends) => {
      expect(bind(`<Change indicator="cover" ${ends}/>`).faults).toEqual([
        `TK403 ${BODY_LINE}:1 Chỉ số «cover» năm 2016 có các giá trị mâu thuẫn.`,
      ]);
    },
  );
});

describe('Count', () => {
  test.each([
    ['<Count/>', 3],
    ['<Count verdict="met"/>', 1],
    ['<Count verdict="met|notMet"/>', 2],
    ['<Count verdict="noData"/>', 1],
    ['<Count verdict="exceeded"/>', 0],
    ['<Count theme="dat"/>', 1],
    ['<Count theme="dat" verdict="met"/>', 0],
  ])('%s counts %i: parts are not counted', (body, count) => {
    expect(only(body)).toEqual({ kind: 'count', count, illustrative: false });
  });

  test.each([
    ['<Count of="contributions" kind="province"/>', 2, true],
    ['<Count of="contributions" kind="province" status="received|late"/>', 1, false],
    ['<Count of="comments"/>', 3, true],
    ['<Count of="comments" response="accepted"/>', 2, false],
    ['<Count of="commenters"/>', 2, true],
    ['<Count of="instruments"/>', 1, false],
  ])('%s counts %i rows of the registers, made-up ones told', (body, count, illustrative) => {
    expect(only(body)).toEqual({ kind: 'count', count, illustrative });
  });

  test('findings are counted by theme and kind', () => {
    const findings = [
      '<Result id="KQ1" theme="rung" title="A">\n\nA.\n\n</Result>',
      '<Limitation id="HC1" theme="dat" title="B">\n\nB.\n\n</Limitation>',
      '<Cause id="NN1" kind="objective" of="HC1" title="C">\n\nC.\n\n</Cause>',
      '<Cause id="NN2" kind="subjective" of="HC1" title="D">\n\nD.\n\n</Cause>',
    ].join('\n\n');
    const counts = [
      'of="results"',
      'of="limitations" theme="rung"',
      'of="causes"',
      'of="causes" kind="objective"',
      'of="tasks"',
    ];
    const { list } = bind(
      `${findings}\n\n${counts.map((one) => `<Count ${one}/> và`).join(' ')} hết.`,
    );
    expect(list.map((one) => one.kind === 'count' && one.count)).toEqual([1, 0, 2, 1, 0]);
  });

  test('what cannot narrow a count is told, not passed over', () => {
    expect(bind('<Count of="comments" verdict="met"/>').faults).toEqual([
      `TK304 ${BODY_LINE}:22 <Count> đếm comments không chọn theo «verdict»; chọn được theo: response.`,
    ]);
    expect(bind('<Count of="tasks" theme="rung"/>').faults).toEqual([
      `TK304 ${BODY_LINE}:19 <Count> đếm tasks không chọn theo «theme».`,
    ]);
    expect(bind('<Count of="causes" kind="province"/>').faults).toEqual([
      `TK304 ${BODY_LINE}:20 <Count> đếm causes: đọc được «province», cần một trong các giá trị: objective, subjective.`,
    ]);
  });
});

describe('See', () => {
  test.each([
    ['section="phan-1"', 'section', 'phan-1'],
    ['finding="HC1"', 'finding', 'HC1'],
    ['appendix="sources"', 'appendix', 'sources'],
  ])('%s', (attribute, to, id) => {
    expect(only(`Xem <See ${attribute}/>.`)).toEqual({ kind: 'see', to, id });
  });

  test('leads to one thing that is there', () => {
    expect(bind('Xem <See/>.').faults).toEqual([
      `TK304 ${BODY_LINE}:5 <See> cần đúng một trong các thuộc tính section, finding, appendix.`,
    ]);
    expect(bind('Xem <See section="a" finding="b"/>.').faults).toHaveLength(1);
    expect(bind('Xem <See appendix="comments"/>.').faults).toEqual([
      `TK401 ${BODY_LINE}:10 Kỳ tổng kết không có phụ lục «comments».`,
    ]);
  });
});

describe('Verdict', () => {
  test.each([
    ['T01', 'met'],
    ['T02', 'notMet'],
    ['T03', 'noData'],
    ['T03a', 'noData'],
  ])('of %s is %s', (id, verdict) => {
    expect(only(`<Verdict target="${id}"/>`)).toEqual({ kind: 'verdict', target: id, verdict });
  });
});

describe('Cite', () => {
  test('is full at first mention and short afterwards, across sections', () => {
    const { list } = bind(
      '<Cite document="nq"/> <Cite document="luat"/> <Cite document="nq"/>',
      '<Cite document="nq"/> <Cite document="luat"/>',
    );
    expect(list.map((one) => (one.kind === 'cite' ? `${one.document} ${one.form}` : ''))).toEqual([
      'nq full',
      'luat full',
      'nq short',
      'nq short',
      'luat short',
    ]);
  });

  test('takes the form it is told to', () => {
    const { list } = bind(
      '<Cite document="nq" form="short"/> <Cite document="nq" form="full"/> <Cite document="nq"/>',
    );
    expect(list.map((one) => (one.kind === 'cite' ? one.form : ''))).toEqual([
      'short',
      'full',
      'short',
    ]);
  });
});

describe('Chart', () => {
  test('charts are numbered through the report, tables of targets by themselves', () => {
    const { list } = bind(
      '<Chart indicators="cover" title="Một"/>\n\n<TargetTable/>',
      '<Chart indicators="rice" title="Hai" kind="bar"/>\n\n<TargetTable/>',
    );
    expect(
      list.map((one) =>
        one.kind === 'chart' || one.kind === 'targetTable' ? `${one.kind} ${one.number}` : '',
      ),
    ).toEqual(['chart 1', 'targetTable 1', 'chart 2', 'targetTable 2']);
    expect(list[0]).toMatchObject({ chartKind: 'line', caption: undefined, targets: [] });
    expect(list[2]).toMatchObject({ chartKind: 'bar', title: 'Hai' });
  });

  test('from and to cut the years', () => {
    const chart = only(
      '<Chart indicators="cover" title="Một" from="2019" to="2020" targets="T01;T02" caption="Lời"/>',
    );
    expect(chart).toMatchObject({ kind: 'chart', caption: 'Lời', targets: ['T01', 'T02'] });
    expect(
      chart?.kind === 'chart'
        ? chart.series.map(({ points }) => points.map(({ period }) => period.from))
        : [],
    ).toEqual([[2019, 2020]]);
  });

  test('without a figure to draw is reported and takes no number', () => {
    const { faults, list } = bind(
      '<Chart indicators="none" title="Trống"/>\n\n<Chart indicators="cover" title="Một" from="2030"/>\n\n<Chart indicators="cover" title="Hai"/>',
    );
    expect(faults).toEqual([
      `TK402 ${BODY_LINE}:1 Biểu đồ «Trống» không có số liệu nào để vẽ.`,
      `TK402 ${BODY_LINE + 2}:1 Biểu đồ «Một» không có số liệu nào để vẽ.`,
    ]);
    expect(list).toMatchObject([{ kind: 'chart', number: 1 }]);
  });

  test('of more series, or levels, than can be told apart is reported with the way out', () => {
    const many = (count: number): string => Array.from({ length: count }, () => 'cover').join(';');
    const { faults, list } = bind(
      `<Chart indicators="${many(13)}" title="Đường"/>\n\n<Chart indicators="${many(17)}" kind="bar" title="Cột"/>\n\n<Chart indicators="cover" title="Mức" targets="T01;T02;T01;T02;T01"/>\n\n<Chart indicators="${many(12)}" title="Vừa"/>`,
    );
    expect(faults).toEqual([
      `TK406 ${BODY_LINE}:8 Biểu đồ «Đường» có 13 đường; khi in hoặc photo đen trắng chỉ phân biệt được tối đa 12. Chia thành ít nhất 2 biểu đồ.`,
      `TK406 ${BODY_LINE + 2}:8 Biểu đồ «Cột» có 17 cột mỗi kỳ; khi in hoặc photo đen trắng chỉ phân biệt được tối đa 8. Chia thành ít nhất 3 biểu đồ.`,
      `TK406 ${BODY_LINE + 4}:39 Biểu đồ «Mức» vẽ mức của 5 mục tiêu; chỉ phân biệt được tối đa 4. Chia thành ít nhất 2 biểu đồ.`,
    ]);
    expect(list).toMatchObject([{ title: 'Vừa', number: 1 }]);
  });

  test('of units that share no axis is reported at its indicators', () => {
    const { faults, list } = bind('<Chart indicators="cover;rice" title="Lẫn"/>');
    expect(list).toEqual([]);
    expect(faults).toEqual([`TK404 ${BODY_LINE}:8 Biểu đồ «Lẫn» gồm các đơn vị khác loại: %, ha.`]);
  });
});

describe('TargetTable', () => {
  test.each([
    ['<TargetTable/>', ['T01', 'T02', 'T03']],
    ['<TargetTable theme="dat"/>', ['T02']],
    ['<TargetTable targets="T02;T01"/>', ['T01', 'T02']],
  ])('%s shows %j in table order, wholes only', (body, targets) => {
    expect(only(body)).toMatchObject({ kind: 'targetTable', targets });
  });
});

test('findings have no binding of their own; components within them have', () => {
  const { list } = bind(
    '<Result id="KQ1" theme="rung" title="Rừng">\n\nLà <Value indicator="cover" year="2021"/>.\n\n</Result>',
  );
  expect(list.map(({ kind }) => kind)).toEqual(['value']);
});
