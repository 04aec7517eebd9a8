import { describe, expect, test } from 'vitest';

import { collectFindings } from '../../../src/core/link/findings.ts';
import { danglingReferences } from '../../../src/core/link/references.ts';
import { parseReview } from '../../../src/core/parse/review.ts';
import { withFiles } from '../build.ts';
import { CONTENT, DATA, miniReview, miniText } from '../mini-review.ts';

const REVIEW = `${CONTENT}/review.yaml`;
const RESULTS = `${CONTENT}/03-ket-qua.mdx`;

/** Dangling references of the small review after one replacement in one file. */
function dangling(file: string, from: string, to: string) {
  const text = miniText(file);
  expect(text).toContain(from);
  const changed = text.replace(from, to);
  const { parsed, diagnostics } = parseReview(withFiles(miniReview(), { [file]: changed }));
  expect(diagnostics).toEqual([]);
  return { changed, found: danglingReferences(parsed, collectFindings(parsed.sections).findings) };
}

/** Line and column of `mark` in `text`, 1-based. */
function placeOf(text: string, mark: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(mark)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

test('the small review has none', () => {
  const { parsed } = parseReview(miniReview());
  expect(danglingReferences(parsed, collectFindings(parsed.sections).findings)).toEqual([]);
});

describe('from the tables, at the cell', () => {
  test.each([
    ['indicators.csv', 'forest,%', 'forrest,%', 'lĩnh vực', 'forrest', 'forest'],
    ['targets.csv', 'T04,,land', 'T04,T99x,land', 'mục tiêu', 'T99x', undefined],
    ['targets.csv', 'T04,,land', 'T04,,lands', 'lĩnh vực', 'lands', 'land'],
    [
      'targets.csv',
      'phủ rừng lên trên 42%.,nq01-2020',
      'phủ rừng lên trên 42%.,nq01-2021',
      'văn bản',
      'nq01-2021',
      'nq01-2020',
    ],
    [
      'targets.csv',
      '2022,forest-cover,',
      '2022,forest-covr,',
      'chỉ số',
      'forest-covr',
      'forest-cover',
    ],
    [
      'targets.csv',
      '2023,rice-land,,',
      '2023,rice-land,rice-lnad,',
      'chỉ số',
      'rice-lnad',
      'rice-land',
    ],
    [
      'targets.csv',
      '2023,rice-land,,,',
      '2023,rice-land,,bau-khong-co,',
      'chỉ số',
      'bau-khong-co',
      undefined,
    ],
    [
      'targets.csv',
      'còn thiếu.",bao-2023',
      'còn thiếu.",bao-2024',
      'nguồn',
      'bao-2024',
      'bao-2023',
    ],
    ['targets.csv', 'met,rung-2024', 'met,rung-2023', 'nguồn', 'rung-2023', 'rung-2024'],
    [
      'observations.csv',
      'rice-land,all,2020',
      'rice-lands,all,2020',
      'chỉ số',
      'rice-lands',
      'rice-land',
    ],
    [
      'observations.csv',
      'rice-land,all,2020',
      'rice-land,khong-co,2020',
      'địa bàn',
      'khong-co',
      undefined,
    ],
    ['observations.csv', 'final,dat-2024,,', 'final,dat-2042,,', 'nguồn', 'dat-2042', 'dat-2024'],
  ])('%s: %s → %s', (name, from, to, kind, id, near) => {
    const { changed, found } = dangling(`${DATA}/${name}`, from, to);
    expect(found).toMatchObject([
      { code: 'TK401', place: { file: `${DATA}/${name}`, ...placeOf(changed, id) } },
    ]);
    expect(found[0]?.message).toBe(
      `Không có ${kind} nào mang mã «${id}»${near === undefined ? '.' : `; có phải ý là «${near}»?`}`,
    );
  });

  test('each wrong id of a list is named', () => {
    const { found } = dangling(
      `${DATA}/targets.csv`,
      '2023,rice-land,,',
      '2023,rice-land,rice-land;khong-co-mot;khong-co-hai,',
    );
    expect(found.map(({ message }) => message)).toEqual([
      'Không có chỉ số nào mang mã «khong-co-mot».',
      'Không có chỉ số nào mang mã «khong-co-hai».',
    ]);
  });
});

describe('from review.yaml, at the key', () => {
  test('the object of the review', () => {
    const { changed, found } = dangling(REVIEW, 'object: nq01-2020', 'object: nq-01-2020');
    expect(found).toMatchObject([
      {
        code: 'TK401',
        message: 'Không có văn bản nào mang mã «nq-01-2020»; có phải ý là «nq01-2020»?',
        place: { file: REVIEW, ...placeOf(changed, 'object:') },
      },
    ]);
  });

  test('a key figure', () => {
    const { changed, found } = dangling(
      REVIEW,
      'indicator: forest-cover',
      'indicator: forest-covers',
    );
    expect(found).toMatchObject([
      { code: 'TK401', place: { file: REVIEW, ...placeOf(changed, 'indicator: ') } },
    ]);
    expect(found[0]?.message).toContain('«forest-covers»; có phải ý là «forest-cover»?');
  });
});

describe('from the prose, at the attribute', () => {
  test.each([
    [
      '03-ket-qua',
      '<Value indicator="forest-cover"',
      '<Value indicator="forest-covre"',
      'chỉ số',
      'indicator="forest-covre"',
      'forest-cover',
    ],
    [
      '03-ket-qua',
      '<Value indicator="forest-cover" year="2024"',
      '<Value indicator="forest-cover" year="2024" area="southh"',
      'địa bàn',
      'area="southh"',
      'south',
    ],
    [
      '03-ket-qua',
      '<Value indicator="forest-cover" year="2024"',
      '<Value indicator="forest-cover" year="2024" source="rung-2023"',
      'nguồn',
      'source="rung-2023"',
      'rung-2024',
    ],
    [
      '03-ket-qua',
      '<Change indicator="rice-land"',
      '<Change indicator="rice-lan"',
      'chỉ số',
      'indicator="rice-lan"',
      'rice-land',
    ],
    [
      '03-ket-qua',
      '<Chart indicators="forest-cover"',
      '<Chart indicators="forest-cover;khong-co-chi-so"',
      'chỉ số',
      'indicators="forest-cover;khong-co-chi-so"',
      undefined,
    ],
    [
      '03-ket-qua',
      'targets="T01" title="Độ che phủ',
      'targets="T01x" title="Độ che phủ',
      'mục tiêu',
      'targets="T01x"',
      'T01',
    ],
    [
      '03-ket-qua',
      '<TargetTable/>',
      '<TargetTable theme="fores"/>',
      'lĩnh vực',
      'theme="fores"',
      'forest',
    ],
    [
      '03-ket-qua',
      '<TargetTable/>',
      '<TargetTable targets="khong-co"/>',
      'mục tiêu',
      'targets="khong-co"',
      undefined,
    ],
    [
      '03-ket-qua',
      '<Verdict target="T01"',
      '<Verdict target="T011"',
      'mục tiêu',
      'target="T011"',
      'T01',
    ],
    [
      '03-ket-qua',
      'id="KQ01" theme="forest"',
      'id="KQ01" theme="forests"',
      'lĩnh vực',
      'theme="forests"',
      'forest',
    ],
    ['04-han-che', '<Count/>', '<Count theme="landd"/>', 'lĩnh vực', 'theme="landd"', 'land'],
    [
      '04-han-che',
      'targets="T02"',
      'targets="khong-co"',
      'mục tiêu',
      'targets="khong-co"',
      undefined,
    ],
    [
      '01-boi-canh',
      '<Cite document="nq01-2020"',
      '<Cite document="nq01-202"',
      'văn bản',
      'document="nq01-202"',
      'nq01-2020',
    ],
    ['05-nguyen-nhan', 'of="HC01"', 'of="HC011"', 'hạn chế', 'of="HC011"', 'HC01'],
    ['05-nguyen-nhan', 'of="HC01"', 'of="KQ01"', 'hạn chế', 'of="KQ01"', 'HC01'],
    [
      '06-bai-hoc',
      'from="KQ01;NN01"',
      'from="KQ01;khong-co"',
      'kết quả hay nguyên nhân',
      'from="KQ01;khong-co"',
      undefined,
    ],
    [
      '07-nhiem-vu',
      'addresses="NN01"',
      'addresses="NN011"',
      'hạn chế hay nguyên nhân',
      'addresses="NN011"',
      'NN01',
    ],
    [
      '07-nhiem-vu',
      'addresses="NN01"',
      'addresses="khong-co"',
      undefined,
      'addresses="khong-co"',
      undefined,
    ],
  ])('%s: %s → %s', (name, from, to, kind, mark, near) => {
    const file = `${CONTENT}/${name}.mdx`;
    const { changed, found } = dangling(file, from, to);
    expect(found).toMatchObject([{ code: 'TK401', place: { file, ...placeOf(changed, mark) } }]);
    expect(found[0]?.message).toContain(
      kind === undefined ? 'Không có ' : `Không có ${kind} nào mang mã`,
    );
    expect(
      found[0]?.message.endsWith(near === undefined ? '».' : `; có phải ý là «${near}»?`),
    ).toBe(true);
  });

  test('the theme of a section', () => {
    const { found } = dangling(RESULTS, 'theme: forest\n', 'theme: forst\n');
    expect(found).toMatchObject([{ code: 'TK401', place: { file: RESULTS } }]);
    expect(found[0]?.message).toBe('Không có lĩnh vực nào mang mã «forst»; có phải ý là «forest»?');
  });

  test('years in «from» and «to» of a chart or a change point to nothing', () => {
    expect(
      dangling(
        RESULTS,
        '<Chart indicators="forest-cover"',
        '<Chart indicators="forest-cover" from="2021" to="2023"',
      ).found,
    ).toEqual([]);
  });
});

test('without a readable review.yaml themes and areas are not called unknown', () => {
  const { parsed } = parseReview(withFiles(miniReview(), { [REVIEW]: undefined }));
  expect(danglingReferences(parsed, collectFindings(parsed.sections).findings)).toEqual([]);
});
