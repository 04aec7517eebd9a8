import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import type { Formula, Indicator, Refusal } from '../../../src/core/model.ts';
import { type Operator, VERDICTS } from '../../../src/core/schema/vocabulary.ts';
import {
  distanceText,
  formulaText,
  horizonText,
  outcomeText,
  refusalText,
  remarkText,
  targetBound,
  verdictLabel,
} from '../../../src/core/view/assessment.ts';
import { NBSP } from '../../../src/core/view/format.ts';
import { assessOne, figures, indicator, target, used, years } from '../build.ts';

/** Blanks that do not break read as blanks, so that the expected sentences stay legible. */
const plain = (text: string): string => text.replaceAll(NBSP, ' ');
const d = decimal;

describe('verdicts', () => {
  test('every verdict has a word of its own', () => {
    expect(new Set(VERDICTS.map((verdict) => verdictLabel(verdict))).size).toBe(VERDICTS.length);
  });
});

describe('targetBound', () => {
  test.each<[Operator, Parameters<typeof target>[0], string]>([
    ['>=', { value: '95' }, 'từ 95% trở lên'],
    ['>', { value: '45' }, 'trên 45%'],
    ['>', { value: '3', unit: 'triệu ha' }, 'trên 3 triệu ha'],
    ['<=', { value: '1.5' }, 'không quá 1,5%'],
    ['<', { value: '10' }, 'dưới 10%'],
    ['=', { value: '100' }, '100%'],
    ['keep', { value: '3.8', unit: 'triệu ha' }, 'giữ 3,8 triệu ha'],
    ['keep', { value: '3800000', unit: 'ha' }, 'giữ 3.800.000 ha'],
    ['range', { value: '97', value_to: '100' }, '97-100%'],
    ['reduce-baseline', { value: '8', baseline_year: 2010 }, 'giảm 8% so với năm 2010'],
    [
      'reduce-baseline',
      { value: '8', value_to: '10', baseline_year: 2010 },
      'giảm 8-10% so với năm 2010',
    ],
    [
      'reduce-scenario',
      { value: '10', value_to: '20' },
      'giảm 10-20% so với kịch bản phát triển thông thường',
    ],
    ['zero-new', { unit: undefined }, 'không phát sinh mới'],
    ['trend-down', { unit: undefined }, 'giảm dần'],
    ['trend-up', { unit: undefined }, 'tăng dần'],
    ['qualitative', { unit: undefined }, 'định tính'],
    ['all', { unit: undefined }, 'gồm nhiều ý'],
  ])('%s %j: %s', (operator, values, text) => {
    expect(plain(targetBound(target({ ...values, operator })))).toBe(text);
  });

  test('keeps a figure and its unit on one line', () => {
    expect(targetBound(target({ operator: 'keep', value: '3.8', unit: 'triệu ha' }))).toBe(
      `giữ 3,8${NBSP}triệu${NBSP}ha`,
    );
  });
});

test('horizonText', () => {
  expect(
    [target(), target({ horizon: 'yearly' }), target({ horizon: undefined })].map((one) =>
      horizonText(one),
    ),
  ).toEqual(['năm 2020', 'hằng năm', 'không nêu thời hạn']);
});

describe('formulaText', () => {
  const COVER = indicator('a', { name: 'Tỷ lệ che phủ rừng' });
  const text = (formula: Formula, own: Indicator = COVER) => {
    const { words, figures: shown } = formulaText(formula, new Map([[own.id, own]]));
    return { words: plain(words), figures: plain(shown) };
  };

  test.each([
    ['>', '42.01', 'trên 45%', '42,01% < 45%'],
    ['>', '45', 'trên 45%', '45,00% = 45%'],
    ['>', '46', 'trên 45%', '46,00% > 45%'],
    ['>=', '46', 'từ 45%', '46,00% > 45%'],
    ['<=', '46', 'không quá 45%', '46,00% > 45%'],
    ['<', '44', 'dưới 45%', '44,00% < 45%'],
    ['=', '46', 'đúng 45%', '46,00% ≠ 45%'],
    ['=', '45', 'đúng 45%', '45,00% = 45%'],
    ['keep', '44', 'giữ ít nhất 45%', '44,00% < 45%'],
  ] as const)('compare %s with %s tells the true relation', (operator, value, asked, shown) => {
    expect(
      text({ kind: 'compare', operator, observed: used('2020', value), bound: d('45'), unit: '%' }),
    ).toEqual({
      words: `Lấy tỷ lệ che phủ rừng năm 2020 so với mức phải đạt: ${asked}.`,
      figures: shown,
    });
  });

  test('compare in the unit of the target shows the figure without loss', () => {
    const { figures: shown } = text(
      {
        kind: 'compare',
        operator: 'keep',
        observed: used('2023', '3.930351', { unit: 'triệu ha' }),
        bound: d('3.8'),
        unit: 'triệu ha',
      },
      indicator('a', { unit: 'ha', decimals: 0 }),
    );
    expect(shown).toBe('3,930351 triệu ha > 3,8 triệu ha');
  });

  test('rounding does not hide a difference the verdict rests on', () => {
    expect(
      text({
        kind: 'compare',
        operator: '>=',
        observed: used('2020', '44.996'),
        bound: d('45'),
        unit: '%',
      }).figures,
    ).toBe('44,996% < 45%');
  });

  test('nor in a range, a reduction, or a year that failed', () => {
    expect(
      text({
        kind: 'range',
        observed: used('2020', '96.996'),
        low: d('97'),
        high: d('100'),
        unit: '%',
      }).figures,
    ).toBe('96,996% so với 97-100%');
    expect(
      text({
        kind: 'range',
        observed: used('2020', '100.004'),
        low: d('97'),
        high: d('100'),
        unit: '%',
      }).figures,
    ).toBe('100,004% so với 97-100%');
    const failing = [used('2020', '89.996')];
    expect(
      text({ kind: 'yearly', operator: '>=', bound: d('90'), unit: '%', years: failing, failing })
        .figures,
    ).toBe('không đạt: 2020 (89,996%)');
    const formula: Formula = {
      kind: 'reduction',
      against: 'baseline',
      reference: used('2010', '100'),
      observed: used('2020', '92.004'),
      reduction: d('7.996'),
      low: d('8'),
      high: d('8'),
    };
    expect(text(formula).figures).toContain('= 7,996%; cần 8%');
  });

  test('range', () => {
    expect(
      text({
        kind: 'range',
        observed: used('2018-2022', '98.5'),
        low: d('97'),
        high: d('100'),
        unit: '%',
      }),
    ).toEqual({
      words:
        'Lấy tỷ lệ che phủ rừng giai đoạn 2018 - 2022 so với khoảng phải đạt; đạt đầu dưới là đạt, qua đầu trên là vượt.',
      figures: '98,50% so với 97-100%',
    });
  });

  test('reduction against a base year', () => {
    const formula: Formula = {
      kind: 'reduction',
      against: 'baseline',
      reference: used('2010', '80', { unit: 'tấn' }),
      observed: used('2020', '71.4', { unit: 'tấn' }),
      reduction: d('10.75'),
      low: d('8'),
      high: d('10'),
    };
    expect(text(formula, indicator('a', { name: 'Phát thải', unit: 'tấn', decimals: 1 }))).toEqual({
      words:
        'Mức giảm của phát thải năm 2020 so với năm 2010, tính bằng phần trăm của năm 2010; phải đạt 8-10%.',
      figures: '(80,0 tấn − 71,4 tấn) ÷ 80,0 tấn × 100 = 10,75%; cần 8-10%',
    });
  });

  test('reduction against a scenario, to one level, with a recurring quotient', () => {
    const formula: Formula = {
      kind: 'reduction',
      against: 'scenario',
      reference: used('2020', '3'),
      observed: used('2020', '2'),
      reduction: d('33.333333333333333333333333333333'),
      low: d('8'),
      high: d('8'),
    };
    const { words, figures: shown } = text(formula);
    expect(words).toContain('so với kịch bản phát triển thông thường');
    expect(words).toContain('phải đạt 8%.');
    expect(shown).toContain('= 33,33%; cần 8%');
  });

  test('no new case', () => {
    expect(
      text(
        { kind: 'zeroNew', observed: used('2020', '3', { unit: 'cơ sở' }) },
        indicator('a', { name: 'Cơ sở ô nhiễm mới', unit: 'cơ sở', decimals: 0 }),
      ),
    ).toEqual({
      words: 'Lấy cơ sở ô nhiễm mới năm 2020; phải bằng 0.',
      figures: '3 cơ sở so với 0',
    });
  });

  test.each([
    ['down', 'thấp'],
    ['up', 'cao'],
  ] as const)('trend %s', (direction, word) => {
    const formula: Formula = {
      kind: 'trend',
      direction,
      first: d('300.25'),
      second: d('200'),
      firstPeriod: years('2013-2017'),
      secondPeriod: years('2018-2022'),
      unit: 'người',
      observed: used('2022', '180', { unit: 'người' }),
      years: [],
    };
    expect(
      text(formula, indicator('a', { name: 'Số người chết', unit: 'người', decimals: 0 })),
    ).toEqual({
      words: `So bình quân năm của số người chết giữa hai nửa kỳ bằng nhau, đủ số liệu: nửa sau phải ${word} hơn nửa đầu.`,
      figures: '2013 - 2017: 300,3 người; 2018 - 2022: 200,0 người',
    });
  });

  test.each([
    ['down', '-34', 'âm (giảm)', '−34% < 0'],
    ['down', '5', 'âm (giảm)', '5% ≥ 0'],
    ['up', '0', 'dương (tăng)', '0% ≥ 0'],
    ['up', '5', 'dương (tăng)', /^5% [>≥] 0$/],
  ] as const)('change %s with %s', (direction, value, word, shown) => {
    const { words, figures: told } = text(
      { kind: 'change', direction, observed: used('2018-2022', value) },
      indicator('a', { name: 'Mức thay đổi thiệt hại', decimals: 0 }),
    );
    expect(words).toBe(
      `Đọc dấu của mức thay đổi thiệt hại giai đoạn 2018 - 2022: mức thay đổi phải ${word}.`,
    );
    if (typeof shown === 'string') expect(told).toBe(shown);
    else expect(told).toMatch(shown);
  });

  test('every year, all met and some not', () => {
    const all = [used('2019', '91'), used('2020', '89.5')];
    const yearly = (failing: typeof all): Formula => ({
      kind: 'yearly',
      operator: '>=',
      bound: d('90'),
      unit: '%',
      years: all,
      failing,
    });
    expect(text(yearly([]))).toEqual({
      words: 'Xét từng năm trong kỳ: năm nào cũng phải từ 90%.',
      figures: '2/2 năm đạt',
    });
    expect(text(yearly(all.slice(1))).figures).toBe('không đạt: 2020 (89,50%)');
  });

  test('an indicator whose name begins with initials keeps them', () => {
    const { words } = text(
      { kind: 'compare', operator: '>', observed: used('2020', '46'), bound: d('45'), unit: '%' },
      indicator('a', { name: 'GDP theo sức mua tương đương' }),
    );
    expect(words).toContain('Lấy GDP theo sức mua');
  });
});

describe('distanceText', () => {
  const distance = (value: string, favourable: boolean) =>
    plain(distanceText({ value: d(value), unit: 'điểm phần trăm', favourable }));

  test('says on which side', () => {
    expect(distance('2.99', false)).toBe('còn cách mục tiêu 2,99 điểm phần trăm');
    expect(distance('0.5', true)).toBe('hơn mức mục tiêu 0,5 điểm phần trăm');
    expect(distance('0', true)).toBe('đúng mức mục tiêu');
  });

  test('a target of more than 45% that stands at 45% is not told to be right at its level', () => {
    const { verdict, distance: reached } = assessOne({
      target: target({ value: '45' }),
      observations: figures('a', { 2020: '45' }),
    });
    expect(verdict).toBe('notMet');
    expect(reached === undefined ? '' : distanceText(reached)).not.toBe('đúng mức mục tiêu');
  });

  test('what is not at the level is not 0,00 away from it', () => {
    const fallOfAThird = (value: string): string => {
      const { distance: reached } = assessOne({
        target: target({ operator: 'reduce-baseline', value, baseline_year: 2010 }),
        observations: figures('a', { 2010: '3', 2020: '2' }),
      });
      return reached === undefined ? '' : plain(distanceText(reached));
    };
    expect(fallOfAThird('33.34')).toMatch(/^còn cách mục tiêu 0,0(?:1|067?) điểm phần trăm$/);
    expect(fallOfAThird('33.334')).toMatch(/^còn cách mục tiêu 0,000[67]\d* điểm phần trăm$/);
  });

  test('a recurring quotient is not printed to its thirtieth digit', () => {
    const { distance: reached } = assessOne({
      target: target({ operator: 'reduce-baseline', value: '8', baseline_year: 2010 }),
      observations: figures('a', { 2010: '3', 2020: '2' }),
    });
    const text = reached === undefined ? '' : plain(distanceText(reached));
    expect(text).toMatch(/^hơn mức mục tiêu 25,3{1,6} điểm phần trăm$/);
  });
});

test.each<[Refusal, string]>([
  [{ kind: 'noIndicator' }, 'Chưa gắn chỉ số nào với mục tiêu.'],
  [{ kind: 'noObservation' }, 'Chưa có số liệu nào của chỉ số chính.'],
  [
    { kind: 'noObservationAtHorizon', horizon: 2020, latest: years('2015-2019') },
    'Chưa có số liệu của năm 2020 hoặc sau đó; số liệu gần nhất là giai đoạn 2015 - 2019.',
  ],
  [{ kind: 'baselineMissing', year: 2010 }, 'Thiếu số liệu năm gốc 2010.'],
  [
    { kind: 'scenarioMissing', year: 2020 },
    'Thiếu giá trị kịch bản phát triển thông thường của năm 2020.',
  ],
  [
    { kind: 'referenceNotPositive', value: d('-10.5') },
    'Giá trị gốc −10,5 không dương nên không tính được mức giảm theo phần trăm.',
  ],
  [{ kind: 'periodTooShort', period: years('2020') }, 'Giai đoạn 2020 quá ngắn để so hai nửa kỳ.'],
  [{ kind: 'yearsMissing', years: [2017, 2018] }, 'Thiếu số liệu các năm 2017, 2018.'],
  [
    { kind: 'conflict', period: years('2016') },
    'Các nguồn cho giá trị khác nhau năm 2016 và chưa rõ giá trị nào đúng.',
  ],
  [
    { kind: 'unitDiffers', found: '%', expected: 'ha' },
    'Đơn vị của chỉ số (%) không đổi được sang đơn vị của mục tiêu (ha).',
  ],
  [
    { kind: 'definitionUnclear', gaps: ['các khí được tính', 'giá so sánh'] },
    'Định nghĩa của chỉ số chưa rõ: các khí được tính; giá so sánh.',
  ],
  [{ kind: 'notJudged' }, 'Mục tiêu định tính chưa được đánh giá.'],
])('refusal %j in words', (refusal, sentence) => {
  expect(plain(refusalText(refusal))).toBe(sentence);
});

test('remarks in words', () => {
  expect(
    [
      remarkText({ kind: 'laterYearUsed', horizon: 2020, used: years('2021') }),
      remarkText({ kind: 'reachedLater', period: years('2022'), value: d('96.4'), unit: '%' }),
      remarkText({
        kind: 'lostLater',
        period: years('2023'),
        value: d('3.89021'),
        unit: 'triệu ha',
      }),
      remarkText({ kind: 'conditional', condition: 'khi có hỗ trợ quốc tế' }),
    ].map(plain),
  ).toEqual([
    'Không có số liệu năm 2020; dùng số liệu gần nhất sau đó, năm 2021.',
    'Sau thời hạn mới đạt: năm 2022 là 96,4%.',
    'Đạt ở thời hạn nhưng sau đó không giữ được: năm 2023 là 3,89021 triệu ha.',
    'Mục tiêu kèm điều kiện: khi có hỗ trợ quốc tế.',
  ]);
});

describe('outcomeText', () => {
  const indicators = [indicator('a')];
  const outcome = (values: Readonly<Record<string, string>>) =>
    outcomeText(
      assessOne({
        target: target({ value: '45' }),
        indicators,
        observations: figures('a', values),
      }),
      new Map(indicators.map((one) => [one.id, one])),
    );

  test('is the figure used and its year', () => {
    expect(outcome({ 2020: '42.5' })).toBe('42,50% (2020)');
  });

  test('does not look like the level it misses', () => {
    expect(outcome({ 2020: '44.996' })).toBe('44,996% (2020)');
  });

  test('is a dash without one', () => {
    expect(outcome({ 2019: '50' })).toBe('–');
  });
});
