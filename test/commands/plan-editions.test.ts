import { describe, expect, test } from 'vitest';

import { type PrintChoice, planEditions, UnknownChoice } from '../../src/commands/plan-editions.ts';
import { EDITIONS, selection } from '../../src/core/kinds/editions.ts';
import { buildReport } from '../../src/core/report.ts';
import { BUILT_IN_EDITIONS } from '../../src/core/schema/editions.ts';
import type { Audience } from '../../src/core/schema/vocabulary.ts';
import { withFiles } from '../core/build.ts';
import { CONTENT, MINI_ID, miniReview } from '../core/mini-review.ts';

const OWN = {
  [`${CONTENT}/editions/ve-rung.yaml`]:
    'title: Trích về rừng\nsections: [ket-qua, han-che]\ndepth: summary\nappendices: [sources]\naudience: public\nbook: true\n',
};

const plan = (
  choice: PrintChoice,
  audience: Audience = 'internal',
  files: Readonly<Record<string, string>> = OWN,
): readonly string[] => {
  const { report } = buildReport(withFiles(miniReview(), files));
  if (report === undefined) throw new Error('no report');
  return (planEditions([report], choice, audience).get(MINI_ID) ?? []).map(
    ({ definition, variants }) => `${definition.id}: ${variants.join(' ')}`,
  );
};

describe('planEditions', () => {
  test('everything the review has the matter for, in every variant offered, then its own', () => {
    expect(plan({})).toEqual([
      'bao-cao-tong-ket: screen office press',
      'bao-cao-tom-tat: screen office press',
      'phieu-chi-tieu: screen office press',
      'bao-cao-lam-viec: screen office',
      've-rung: screen office press',
    ]);
  });

  test('only what is asked for; an edition left without a variant is left out', () => {
    expect(plan({ editions: ['ve-rung', 'bao-cao-lam-viec'], finishes: ['press'] })).toEqual([
      've-rung: press',
    ]);
  });

  test('chosen sections make an edition of this run, alone unless others are named', () => {
    expect(plan({ sections: ['ket-qua'], finishes: ['screen'] })).toEqual(['tu-chon: screen']);
    expect(plan({ sections: ['ket-qua'], editions: ['ve-rung'], finishes: ['screen'] })).toEqual([
      've-rung: screen',
      'tu-chon: screen',
    ]);
  });

  test('for the public, no internal edition, and none by name', () => {
    expect(plan({ finishes: ['screen'] }, 'public')).toEqual([
      'bao-cao-tong-ket: screen',
      'bao-cao-tom-tat: screen',
      'phieu-chi-tieu: screen',
      've-rung: screen',
    ]);
    expect(() => plan({ editions: ['bao-cao-tong-ket', 'phu-luc'] }, 'public')).toThrow(
      /«Phụ lục» là tài liệu nội bộ/,
    );
    expect(() => plan({ sections: ['ket-qua'] }, 'public')).toThrow(
      /«Trích báo cáo» là tài liệu nội bộ/,
    );
  });

  test('links of files for the press are as the edition says, or as this run says', () => {
    const linksOf = (choice: PrintChoice): readonly (string | undefined)[] => {
      const { report } = buildReport(
        withFiles(miniReview(), {
          [`${CONTENT}/editions/ve-rung.yaml`]:
            'title: Trích về rừng\nsections: [ket-qua]\nlinks: drop\n',
        }),
      );
      return [
        ...planEditions(
          report === undefined ? [] : [report],
          { ...choice, editions: ['bao-cao-tong-ket', 've-rung'] },
          'internal',
        ).values(),
      ]
        .flat()
        .map(({ definition }) => definition.links);
    };
    expect(linksOf({})).toEqual([undefined, 'drop']);
    expect(linksOf({ links: 'drop' })).toEqual(['drop', 'drop']);
    expect(linksOf({ links: 'keep' })).toEqual(['keep', 'keep']);
  });

  test('an unknown name is told with the nearest', () => {
    expect(() => plan({ editions: ['phieu-chi-tiu'] })).toThrow(UnknownChoice);
    expect(() => plan({ editions: ['phieu-chi-tiu'] })).toThrow(
      /Không có bản in nào tên «phieu-chi-tiu»; có phải ý là «phieu-chi-tieu»\?/,
    );
    expect(() => plan({ sections: ['ket-quả'] })).toThrow(
      /Không có phần nào tên «ket-quả»; có phải ý là «ket-qua»\?/,
    );
  });
});

test("the names of built-in editions are kept from an office's own", () => {
  expect([...EDITIONS, selection([])].map(({ id }) => id).sort()).toEqual(
    [...BUILT_IN_EDITIONS].sort(),
  );
});
