import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/fold.ts';
import { marksIn, readyEntry, type SearchEntry, search } from '../../../src/core/view/search.ts';

const entry = (kind: SearchEntry['kind'], title: string, text = ''): SearchEntry => ({
  kind,
  title,
  text,
  url: `/${title}`,
});
const ENTRIES = [
  entry('source', 'N01. Cơ quan Lâm nghiệp', 'Công bố hiện trạng rừng và độ che phủ rừng'),
  entry(
    'indicator',
    'Tỷ lệ che phủ rừng',
    'Diện tích rừng chia cho diện tích tự nhiên, đạt chuẩn tính che phủ.',
  ),
  entry('target', 'T17. Độ che phủ rừng', 'Nâng độ che phủ rừng lên trên 45%.'),
  entry('target', 'T09. Nước thải ra lưu vực sông được xử lý', 'Ít nhất 70% lượng nước thải.'),
  entry('target', 'T05. Giữ đất chuyên trồng lúa', 'Giữ đất lúa.'),
  entry('finding', 'Hạn chế: Mục tiêu chưa đạt', 'Nước sạch chưa đạt.'),
  entry('document', 'Kế hoạch thực hiện Kết luận số 81-KL/TW'),
  entry('document', 'Kết luận số 81-KL/TW'),
].map(readyEntry);
const titles = (query: string): readonly string[] =>
  search(ENTRIES, query).map(({ entry: { title } }) => title);

describe('search', () => {
  test('finds what has marks by a query without, targets first', () => {
    expect(titles('che phu rung')).toEqual([
      'T17. Độ che phủ rừng',
      'Tỷ lệ che phủ rừng',
      'N01. Cơ quan Lâm nghiệp',
    ]);
    expect(titles('nuoc thai')).toEqual(['T09. Nước thải ra lưu vực sông được xử lý']);
  });

  test('puts what bears the typed marks before what does not', () => {
    expect(titles('đất')[0]).toBe('T05. Giữ đất chuyên trồng lúa');
    expect(titles('đạt')[0]).toBe('Hạn chế: Mục tiêu chưa đạt');
    expect(titles('dat')).toEqual(
      expect.arrayContaining(['T05. Giữ đất chuyên trồng lúa', 'Hạn chế: Mục tiêu chưa đạt']),
    );
  });

  test('takes words typed in part, decomposed, in capitals, with signs', () => {
    expect(titles('che ph')[0]).toBe('T17. Độ che phủ rừng');
    expect(titles('ĐẤT LÚA'.normalize('NFD'))[0]).toBe('T05. Giữ đất chuyên trồng lúa');
    expect(titles('81-KL/TW')).toEqual([
      'Kết luận số 81-KL/TW',
      'Kế hoạch thực hiện Kết luận số 81-KL/TW',
    ]);
    expect(titles('t17')).toEqual(['T17. Độ che phủ rừng']);
  });

  test('a word begins where a word begins', () => {
    expect(titles('ung')).toEqual([]);
  });

  test('gives those with most of the words where none has all, and nothing for too little', () => {
    expect(titles('che phủ rừng ngập mặn')[0]).toBe('T17. Độ che phủ rừng');
    expect(titles('tàu vũ trụ liên sao đất')).toEqual([]);
    expect(titles('  ')).toEqual([]);
  });
});

test('marks stand where the words stand, in order and apart', () => {
  const text = 'Nước thải đô thị, nước sạch';
  expect(marksIn(fold(text), 'thai nuoc').map(([from, to]) => text.slice(from, to))).toEqual([
    'Nước',
    'thải',
    'nước',
  ]);
});
