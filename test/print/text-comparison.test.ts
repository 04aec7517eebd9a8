import { describe, expect, test } from 'vitest';
import type { SourcePiece } from '../../src/paginate/in-page/laid-out.ts';
import { compareWords } from '../../src/print/text-comparison.ts';

const text = (words: string, id = 'p1'): SourcePiece => ({ kind: 'text', text: words, id });
const page = (number: number, words: string) => ({ number, words: words.split(' ') });
const NOTHING = { heads: [], pageOf: {} };
const LONG =
  'Sau mười năm thực hiện Nghị quyết số 24-NQ/TW, nhận thức của các cấp, các ngành được nâng lên rõ rệt.';

describe('compareWords', () => {
  test('sees no loss where lines and pages only break', () => {
    const pages = [
      page(1, LONG.replace('24-NQ/TW', '24- NQ/TW').slice(0, 50)),
      page(2, LONG.replace('24-NQ/TW', '24- NQ/TW').slice(50)),
    ];
    expect(compareWords([text(LONG)], pages, NOTHING)).toEqual([]);
  });

  test('sees no loss between composed and decomposed letters, plain and fixed spaces', () => {
    expect(
      compareWords(
        [text('phục hoá'.normalize('NFD')), text(' 42 %')],
        [page(1, 'phục hoá 42 %')],
        NOTHING,
      ),
    ).toEqual([]);
  });

  test('names a lost word, its place and its page', () => {
    const found = compareWords(
      [text(LONG, 'mo-dau'), text(` ${LONG}`, 'sau')],
      [page(3, LONG.replace('nhận thức ', '')), page(4, LONG)],
      NOTHING,
    );
    expect(found).toMatchObject([
      { kind: 'lost', source: 'nhận thức', printed: '', id: 'mo-dau', page: 3 },
    ]);
  });

  test('names a changed figure with both values', () => {
    const found = compareWords(
      [text(`${LONG} đạt 42,02% diện tích tự nhiên của cả nước.`)],
      [page(1, `${LONG} đạt 42,20% diện tích tự nhiên của cả nước.`)],
      NOTHING,
    );
    expect(found).toMatchObject([{ source: '42,02%', printed: '42,20%' }]);
  });

  test('names a loss at the very end, and words that nobody wrote', () => {
    expect(compareWords([text(`${LONG} Hết`)], [page(1, LONG)], NOTHING)).toMatchObject([
      { kind: 'lost', source: 'Hết' },
    ]);
    expect(compareWords([text(LONG)], [page(1, `${LONG} Thừa`)], NOTHING)).toMatchObject([
      { kind: 'added', printed: 'Thừa' },
    ]);
  });

  test('expects contents numbers and repeated heads exactly where they belong', () => {
    const source: SourcePiece[] = [
      text('Mục lục Phần I '),
      { kind: 'page-ref', target: 'phan-1' },
      text(' Chỉ tiêu Kết quả '),
      { kind: 'row', row: 0 },
      text('rừng 42'),
      { kind: 'row', row: 1 },
      text('nước 17'),
    ];
    const expected = {
      heads: [{ page: 2, row: 1, text: 'Chỉ tiêu Kết quả' }],
      pageOf: { 'phan-1': 2 },
    };
    const pages = [
      page(1, 'Mục lục Phần I 2 Chỉ tiêu Kết quả rừng 42'),
      page(2, 'Chỉ tiêu Kết quả nước 17'),
    ];
    expect(compareWords(source, pages, expected)).toEqual([]);
    expect(
      compareWords(
        source,
        [page(1, 'Mục lục Phần I 2 Chỉ tiêu Kết quả rừng 42'), page(2, 'nước 17')],
        expected,
      ),
    ).toHaveLength(1);
    expect(compareWords(source, pages, { ...expected, pageOf: { 'phan-1': 3 } })).toHaveLength(1);
  });
});
