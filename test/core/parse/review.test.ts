import { describe, expect, test } from 'vitest';

import { parseReview } from '../../../src/core/parse/review.ts';
import { reviewFile } from '../../../src/core/parse/review-head.ts';
import { TAKEN_NAMES } from '../../../src/core/taken-names.ts';
import { withFiles } from '../build.ts';
import { CONTENT, DATA, MINI_ID, miniReview, miniText } from '../mini-review.ts';

describe('parseReview', () => {
  test('reads every table and section of a sound review without a word', () => {
    const { parsed, diagnostics } = parseReview(miniReview());
    expect(diagnostics).toEqual([]);
    expect(parsed.head?.id).toBe(MINI_ID);
    expect(
      [
        parsed.indicators,
        parsed.targets,
        parsed.observations,
        parsed.sources,
        parsed.documents,
      ].map(({ rows }) => rows.length),
    ).toEqual([3, 4, 12, 3, 2]);
    expect(parsed.sections.map(({ id }) => id)).toEqual([
      'boi-canh',
      'the-che-hoa',
      'ket-qua',
      'han-che',
      'nguyen-nhan',
      'bai-hoc',
      'nhiem-vu',
      'to-chuc-thuc-hien',
    ]);
  });

  test('orders sections by file name, whatever the order of the files', () => {
    const review = miniReview();
    const { parsed } = parseReview({ ...review, files: [...review.files].reverse() });
    expect(parsed.sections.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('names every file that is not there', () => {
    const { diagnostics } = parseReview({ id: MINI_ID, files: [] });
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`).sort()).toEqual(
      [
        reviewFile(MINI_ID),
        ...['areas', 'documents', 'indicators', 'observations', 'sources', 'targets'].map(
          (name) => `${DATA}/${name}.csv`,
        ),
      ]
        .map((file) => `TK101 ${file}`)
        .sort(),
    );
  });

  test.each([...TAKEN_NAMES])('an id whose address is of another part of the site: %s', (id) => {
    const { files } = miniReview();
    const moved = files.map(({ path, text }) => ({
      path: path.replace(`/${MINI_ID}/`, `/${id}/`),
      text: path.endsWith('review.yaml') ? text.replace(`id: ${MINI_ID}`, `id: "${id}"`) : text,
    }));
    expect(parseReview({ id, files: moved }).diagnostics).toMatchObject([
      {
        code: 'TK214',
        severity: 'error',
        message: `Mục «id» là «${id}», nhưng địa chỉ /${id}/ của trang dành cho phần khác.`,
        place: { file: reviewFile(id), line: 1, column: 1 },
      },
    ]);
  });

  test('an id that only begins like one', () => {
    const id = 'en-2020';
    const moved = miniReview().files.map(({ path, text }) => ({
      path: path.replace(`/${MINI_ID}/`, `/${id}/`),
      text: text.replace(`id: ${MINI_ID}`, `id: ${id}`),
    }));
    expect(parseReview({ id, files: moved }).diagnostics).toEqual([]);
  });

  test('an id that is not the name of the folder', () => {
    const text = miniText(`${CONTENT}/review.yaml`).replace(`id: ${MINI_ID}`, 'id: khac');
    const { diagnostics } = parseReview(
      withFiles(miniReview(), { [`${CONTENT}/review.yaml`]: text }),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'TK202',
        message: `Mục «id» là «khac», cần trùng tên thư mục «${MINI_ID}».`,
        place: { line: 1, column: 1 },
      },
    ]);
  });

  test('two sections of one name, with both files', () => {
    const { parsed, diagnostics } = parseReview(
      withFiles(miniReview(), {
        [`${CONTENT}/09-han-che.mdx`]: miniText(`${CONTENT}/04-han-che.mdx`),
      }),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'TK307',
        place: { file: `${CONTENT}/09-han-che.mdx` },
        cause: { file: `${CONTENT}/04-han-che.mdx` },
      },
    ]);
    expect(parsed.sections).toHaveLength(8);
  });
});
