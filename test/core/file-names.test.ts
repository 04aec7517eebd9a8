import { describe, expect, test } from 'vitest';

import { idAsFileFault, windowsNameFault } from '../../src/core/file-names.ts';
import { parseReview } from '../../src/core/parse/review.ts';
import { reviewFile } from '../../src/core/parse/review-head.ts';
import { withFiles } from './build.ts';
import { CONTENT, DATA, MINI_ID, miniReview, miniText } from './mini-review.ts';

const DEVICE = 'Windows dành riêng tên này cho thiết bị';

describe('names that no file may have on Windows', () => {
  test.each([
    'con',
    'PRN',
    'aux',
    'Nul',
    'com0',
    'COM9',
    'lpt1',
    'COM¹',
    'lpt³',
    'CONIN$',
    'nul.txt',
    'aux.tar.gz',
    'con  .csv',
  ])('%s is a device', (name) => {
    expect(windowsNameFault(name)).toBe('device');
  });

  test.each(['a<b', 'a|b', 'a?', 'tab\there', 'a\\b'])('%j has a forbidden letter', (name) => {
    expect(windowsNameFault(name)).toBe('letter');
  });

  test.each([
    'conx',
    'contents',
    'com',
    'com10',
    'nulla.csv',
    'Độ che phủ.csv',
    '.npmrc',
    'a b.csv',
  ])('%s is none', (name) => {
    expect(windowsNameFault(name)).toBeUndefined();
  });

  test('an id may have 64 letters and not one more', () => {
    expect(idAsFileFault('a'.repeat(64))).toBeUndefined();
    expect(idAsFileFault('a'.repeat(65))).toBe('cần một mã dài không quá 64 chữ');
  });
});

describe('a review with such a name', () => {
  test('in a column of ids is told at the cell', () => {
    const table = `${DATA}/sources.csv`;
    const text = `${miniText(table)}con,N09,Một cơ quan,Một tên,2024,,official,yes,\n`;
    const { diagnostics } = parseReview(withFiles(miniReview(), { [table]: text }));
    expect(diagnostics).toMatchObject([
      { code: 'TK105', severity: 'error', place: { file: table, line: 5, column: 1 } },
    ]);
    expect(diagnostics[0]!.message).toContain(DEVICE);
  });

  test.each([
    [
      `${CONTENT}/09-nul.mdx`,
      '---\nrole: implementation\ntitle: Một phần\nsummary: Thử.\n---\n\nMột câu.\n',
      'nul',
    ],
    [`${CONTENT}/editions/com1.yaml`, 'title: Bản riêng\nsections: [han-che]\n', 'com1'],
  ])('%s is told by the name', (file, text, name) => {
    const { diagnostics } = parseReview(withFiles(miniReview(), { [file]: text }));
    expect(diagnostics).toMatchObject([
      { code: 'TK215', severity: 'error', place: { file, line: 1, column: 1 } },
    ]);
    expect(diagnostics[0]!.message).toContain(
      `Tên «${name}» không dùng được: cần một mã khác: ${DEVICE}`,
    );
  });

  test.each(['aux', `ky-${'x'.repeat(80)}`])('as its own id: %s', (id) => {
    const moved = miniReview().files.map(({ path, text }) => ({
      path: path.replace(`/${MINI_ID}/`, `/${id}/`),
      text: text.replace(`id: ${MINI_ID}`, `id: ${id}`),
    }));
    expect(parseReview({ id, files: moved }).diagnostics).toMatchObject([
      { code: 'TK215', place: { file: reviewFile(id) } },
    ]);
  });
});
