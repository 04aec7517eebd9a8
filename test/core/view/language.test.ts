import { describe, expect, test } from 'vitest';

import { drawChart } from '../../../src/charts/draw-chart.ts';
import { buildSeries } from '../../../src/core/assess/series.ts';
import { decimal } from '../../../src/core/decimal.ts';
import { clientMessagesIn } from '../../../src/core/messages/client-messages.ts';
import { messagesIn } from '../../../src/core/messages/messages.ts';
import { pageMessagesIn } from '../../../src/core/messages/page-messages.ts';
import { KNOWN_UNITS } from '../../../src/core/unit.ts';
import {
  distanceText,
  formulaText,
  horizonText,
  refusalText,
  remarkText,
  targetBound,
  verdictLabel,
} from '../../../src/core/view/assessment.ts';
import { chartSpec, unquotedChart } from '../../../src/core/view/chart.ts';
import { formatFileSize } from '../../../src/core/view/file-size.ts';
import {
  areaName,
  dated,
  formatCount,
  formatDate,
  formatExact,
  formatNumber,
  formatPeriod,
  inPeriod,
  NBSP,
  qualified,
  unitName,
  withUnit,
} from '../../../src/core/view/format.ts';
import {
  hasQuotation,
  named,
  quoted,
  sentenceParts,
  unquoted,
} from '../../../src/core/view/quotation.ts';
import { area, figures, indicator, NO_DATES, target } from '../build.ts';

const VIETNAMESE = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

describe('English figures', () => {
  test('have a comma between thousands and a point before decimals', () => {
    expect(
      ['1234.5', '-1234567', '999', '0.05'].map((text) => formatExact(decimal(text), 'en')),
    ).toEqual(['1,234.5', '−1,234,567', '999', '0.05']);
    expect(withUnit(formatNumber(decimal('42.02'), 2, 'en'), '%', 'en')).toBe('42.02%');
    expect(qualified('92%', 'about', 'en')).toBe(`about${NBSP}92%`);
    expect([formatCount(7, 'en'), formatFileSize(1_400_000, 'en')]).toEqual(['7', '1.4 MB']);
  });

  test('name every known unit in English, and quote one that nobody knows', () => {
    for (const unit of KNOWN_UNITS) expect(unitName(unit, 'en'), unit).not.toMatch(VIETNAMESE);
    expect(hasQuotation(unitName('nghìn con', 'en'))).toBe(true);
    expect(unitName('nghìn con', 'vi')).toBe('nghìn con');
  });

  test('have dates and periods as exact as they are known', () => {
    expect(['2013-06-03', '2013-06', '2013'].map((iso) => formatDate(iso, 'en'))).toEqual([
      '3 June 2013',
      'June 2013',
      '2013',
    ]);
    expect(dated('2013-06-03', 'en')).toBe('3 June 2013');
    expect([
      formatPeriod({ from: 2013, to: 2017 }, 'en'),
      inPeriod({ from: 2020, to: 2020 }, 'en'),
    ]).toEqual(['2013–2017', 'in 2020']);
  });
});

describe('what is quoted from the report', () => {
  test('is told apart within an English sentence, and nothing is in a Vietnamese one', () => {
    const sentence = `by ${quoted('Bộ Xây dựng', 'en')}, 2020`;
    expect(sentenceParts(sentence).map(({ text, quoted: of }) => [text, of])).toEqual([
      ['by ', false],
      ['Bộ Xây dựng', true],
      [', 2020', false],
    ]);
    for (const { text, from } of sentenceParts(sentence))
      expect(sentence.slice(from, from + text.length)).toBe(text);
    expect(unquoted(sentence)).toBe('by Bộ Xây dựng, 2020');
    expect(quoted('Bộ Xây dựng', 'vi')).toBe('Bộ Xây dựng');
  });

  test('is a name only where there is none in English', () => {
    expect(named({ name: 'Rừng', name_en: 'Forest' }, 'en')).toBe('Forest');
    expect(named({ name: 'Rừng', name_en: 'Forest' }, 'vi')).toBe('Rừng');
    expect(hasQuotation(named({ name: 'Rừng' }, 'en'))).toBe(true);
    expect(
      unquoted(areaName(area('x', { name: 'Tỉnh Lâm Đồng', valid_to: '2025-06-30' }), 'en')),
    ).toBe('Tỉnh Lâm Đồng (until 30 June 2025)');
  });
});

describe('English sentences', () => {
  const used = {
    indicator: 'a',
    area: 'vn',
    period: { from: 2021, to: 2021 },
    value: decimal('42.02'),
    unit: '%',
    source: 'n',
    place: { file: 'x', line: 1, column: 1 },
  } as const;

  test('tell bound, deadline, formula and distance', () => {
    expect([
      targetBound(target({ value: '45' }), 'en'),
      horizonText(target(), 'en'),
      horizonText(target({ horizon: 'yearly' }), 'en'),
    ]).toEqual(['above 45%', 'by 2020', 'every year']);
    const indicators = new Map([
      [
        'a',
        indicator('a', { name: 'Độ che phủ', name_en: 'Forest cover', unit: '%', decimals: 2 }),
      ],
    ]);
    const told = formulaText(
      { kind: 'compare', operator: '>', observed: used, bound: decimal('45'), unit: '%' },
      indicators,
      'en',
    );
    expect(told).toEqual({
      words:
        'The figure for forest cover in 2021 is compared with the level to be reached: above 45%.',
      figures: '42.02% < 45%',
    });
    expect(distanceText({ value: decimal('1234.5'), unit: 'ha', favourable: false }, 'en')).toBe(
      `1,234.5${NBSP}ha short of the target`,
    );
    expect(verdictLabel('partlyMet', 'en')).toBe('partly met');
  });

  test('give reasons and remarks, and quote what the report says in them', () => {
    expect(
      refusalText(
        { kind: 'noObservationAtHorizon', horizon: 2020, latest: { from: 2018, to: 2018 } },
        'en',
      ),
    ).toBe('There are no figures for 2020 or later; the latest figure is for 2018.');
    const remark = remarkText({ kind: 'conditional', condition: 'có hỗ trợ quốc tế' }, 'en');
    expect(unquoted(remark)).toBe('The target is conditional: có hỗ trợ quốc tế.');
    expect(
      sentenceParts(remark)
        .filter((part) => VIETNAMESE.test(part.text))
        .every((part) => part.quoted),
    ).toBe(true);
  });

  test('hold no Vietnamese word, in any of their tables', () => {
    const all = (words: unknown): readonly string[] =>
      typeof words === 'string'
        ? [words]
        : typeof words === 'function'
          ? [(words as (...given: unknown[]) => string)('1', '2', '3', '4')].filter(
              (text) => typeof text === 'string',
            )
          : Object.values(words as object).flatMap(all);
    const {
      sentences: {
        reconciliation: { hint: _hint, ...reconciliation },
        formula,
        ...sentences
      },
      labels,
    } = messagesIn('en');
    const texts = [
      sentences,
      reconciliation,
      formula,
      labels,
      pageMessagesIn('en'),
      clientMessagesIn('en'),
    ].flatMap(all);
    expect(texts.length).toBeGreaterThan(250);
    expect(texts.filter((text) => VIETNAMESE.test(text))).toEqual([]);
  });
});

describe('an English chart', () => {
  const cover = indicator('a', {
    name: 'Độ che phủ rừng',
    name_en: 'Forest cover',
    unit: 'triệu ha',
    decimals: 1,
  });
  const spec = chartSpec(
    {
      title: { name: 'Rừng', name_en: 'Forest' },
      kind: 'line',
      series: buildSeries(
        [cover],
        figures('a', { 2020: '1234.5', 2021: '1300' }, 'triệu ha'),
        NO_DATES,
      ),
      targets: [target({ operator: '>', value: '1250.5', unit: 'triệu ha' })],
    },
    new Map([['a', cover]]),
    'en',
  );

  test('has all its words in English, those of the axis too', () => {
    expect(spec.head).toBe('Unit: million ha (axis does not start at 0)');
    expect(spec.axis.ticks.map(({ text }) => text)).toContain('1,240');
    expect(spec.alternative).toContain('Chart: Forest. Forest cover: from 1,234.5');
    const drawn = drawChart(unquotedChart(spec), 'screen');
    expect(drawn).toContain('>Unit: million ha (axis does not start at 0)</text>');
    expect(drawn).not.toMatch(VIETNAMESE);
  });

  test('has names without the marks that tell them to be quoted', () => {
    const unnamed = chartSpec(
      {
        title: { name: 'Rừng' },
        kind: 'line',
        series: buildSeries(
          [cover],
          figures('a', { 2020: '1234.5', 2021: '1300' }, 'triệu ha'),
          NO_DATES,
        ),
        targets: [],
      },
      new Map([['a', { ...cover, name_en: undefined }]]),
      'en',
    );
    expect(hasQuotation(JSON.stringify(unnamed))).toBe(true);
    expect(hasQuotation(JSON.stringify(unquotedChart(unnamed)))).toBe(false);
  });
});
