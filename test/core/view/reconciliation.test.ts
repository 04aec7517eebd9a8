import { describe, expect, test } from 'vitest';

import { reckon } from '../../../src/core/assess/reconciliation.ts';
import { buildSeries } from '../../../src/core/assess/series.ts';
import { byId } from '../../../src/core/by-id.ts';
import type { Area, Indicator, Observation } from '../../../src/core/model.ts';
import { NBSP } from '../../../src/core/view/format.ts';
import { reconciliationText } from '../../../src/core/view/reconciliation.ts';
import { area, figures, indicator, NO_DATES, observation } from '../build.ts';

const told = (
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  areas: readonly Area[] = [area('vn')],
): readonly string[] =>
  reckon({ indicators, areas, series: buildSeries(indicators, observations, NO_DATES) }).map(
    (one) => {
      const { period, sentence, verdict, hint } = reconciliationText(
        one,
        byId(indicators),
        byId(areas),
      );
      return [period, sentence, verdict, hint ?? ''].join(' | ').replaceAll(NBSP, ' ');
    },
  );

describe('parts', () => {
  const total = [
    indicator('t', { name: 'Tổng', unit: 'ha', parts: ['p', 'q'] }),
    indicator('p', { name: 'Tự nhiên', unit: 'ha' }),
    indicator('q', { name: 'Trồng', unit: 'ha' }),
  ];
  const year = (
    t: string | undefined,
    p: string,
    q: string | undefined,
  ): readonly Observation[] => [
    ...(t === undefined ? [] : figures('t', { 2017: t }, 'ha')),
    ...figures('p', { 2017: p }, 'ha'),
    ...(q === undefined ? [] : figures('q', { 2017: q }, 'ha')),
  ];

  test.each([
    [
      'that fit',
      year('14415381', '10236415', '4178966'),
      'Năm 2017 | Tự nhiên 10.236.415; Trồng 4.178.966; cộng lại 14.415.381 ha. | Khớp với số công bố 14.415.381 ha. | ',
    ],
    [
      'with swapped digits',
      year('41415381', '10236415', '4178966'),
      'Năm 2017 | Tự nhiên 10.236.415; Trồng 4.178.966; cộng lại 14.415.381 ha. | Ít hơn số công bố 41.415.381 ha là 27.000.000 ha. | Có thể Tổng bị đảo hai chữ số (cần 14.415.381).',
    ],
    [
      'without a total',
      year(undefined, '1', '2'),
      'Năm 2017 | Tự nhiên 1; Trồng 2; cộng lại 3 ha. | Không có số công bố để đối chiếu. | ',
    ],
    [
      'of which one is missing',
      year('3', '1', undefined),
      'Năm 2017 | Tự nhiên 1. Chưa có số của Trồng. |  | ',
    ],
  ])('%s', (_, observations, text) => {
    expect(told(total, observations)).toEqual([text]);
  });
});

test('a share that its counts give but for rounding', () => {
  const cover = [
    indicator('c', { numerator: 'n', denominator: 'd' }),
    indicator('n', { unit: 'ha' }),
    indicator('d', { unit: 'ha' }),
  ];
  expect(
    told(cover, [
      ...figures('c', { 2022: '42.02' }),
      ...figures('n', { 2022: '13926043' }, 'ha'),
      ...figures('d', { 2022: '33134482' }, 'ha'),
    ]),
  ).toEqual([
    'Năm 2022 | 13.926.043 ÷ 33.134.482 cho 42,029%. | Khớp với số công bố 42,02% trong phạm vi làm tròn (lệch 0,009 điểm phần trăm). | ',
  ]);
});

describe('areas', () => {
  const areas = [
    area('vn', { level: 'country' }),
    area('a1', { name: 'Tỉnh Lâm Đồng', parent: 'vn', valid_to: '2025-06-30' }),
    area('a2', { name: 'Tỉnh Đắk Nông', parent: 'vn', valid_to: '2025-06-30' }),
    area('moi', {
      name: 'Tỉnh Lâm Đồng',
      parent: 'vn',
      valid_from: '2025-07-01',
      predecessors: ['a1', 'a2'],
    }),
  ];

  test('shares stand side by side, with the dates that tell one name from another', () => {
    expect(
      told(
        [indicator('a')],
        [
          observation('a', '2023', '54', { area: 'a1' }),
          observation('a', '2023', '38', { area: 'a2' }),
        ],
        areas,
      ),
    ).toEqual([
      'Năm 2023 | Tỉnh Lâm Đồng (đến 30/6/2025) 54; Tỉnh Đắk Nông (đến 30/6/2025) 38; tỷ lệ không cộng được khi thiếu tử số, mẫu số. |  | ',
      'Năm 2023 | Tỉnh Lâm Đồng (đến 30/6/2025) 54; Tỉnh Đắk Nông (đến 30/6/2025) 38; tỷ lệ không gộp được khi thiếu tử số, mẫu số. |  | ',
    ]);
  });

  test('counts are put together, and the gap to the whole is said', () => {
    const people = indicator('a', { unit: 'người' });
    const rows = [
      observation('a', '2023', '10', { unit: 'người' }),
      observation('a', '2023', '4', { unit: 'người', area: 'a1' }),
      observation('a', '2023', '2', { unit: 'người', area: 'a2' }),
    ];
    expect(told([people], rows, areas)).toEqual([
      'Năm 2023 | Tỉnh Lâm Đồng (đến 30/6/2025) 4; Tỉnh Đắk Nông (đến 30/6/2025) 2; gộp lại 6 người. | Ít hơn số công bố 10 người là 4 người. | ',
      'Năm 2023 | Tỉnh Lâm Đồng (đến 30/6/2025) 4; Tỉnh Đắk Nông (đến 30/6/2025) 2; gộp lại 6 người. | Không có số công bố để đối chiếu. | ',
    ]);
  });
});
