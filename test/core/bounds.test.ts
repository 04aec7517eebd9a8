import { describe, expect, test } from 'vitest';
import { buildReport, readReview } from '../../src/core/report.ts';
import { withFiles } from './build.ts';
import { CONTENT, DATA, miniReview, miniText } from './mini-review.ts';
import { pointIn } from './point.ts';

/** What is found in the small review with one file more or another, through the whole pipeline. */
function found(path: string, text: string): readonly string[] {
  const { id, files } = withFiles(miniReview(), { [path]: text });
  const read = readReview({
    id,
    files: files.map((file) => ({
      path: file.path,
      bytes: new TextEncoder().encode(file.text),
      sha256: '',
    })),
  });
  return [...read.diagnostics, ...buildReport(read.sources).diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, place, message }) =>
        `${code} ${place.file.split('/').at(-1)}:${pointIn(place).line} ${message}`,
    );
}

describe('prose that no author writes is told at once', () => {
  const prose = (text: string): readonly string[] =>
    found(
      `${CONTENT}/09-thu.mdx`,
      `---\nrole: implementation\ntitle: Thử\nsummary: Thử.\n---\n\n${text}\n`,
    );
  const deep = 'Trích dẫn hay danh sách lồng nhau 2000 tầng; không quá 12 tầng.';

  test.each([
    ['quotations within quotations', `${'>'.repeat(2000)} a`, [`TK360 09-thu.mdx:7 ${deep}`]],
    ['lists within lists', `${'- '.repeat(2000)}a`, [`TK360 09-thu.mdx:7 ${deep}`]],
    [
      'lists by indentation',
      Array.from({ length: 20 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
      ['TK360 09-thu.mdx:21 Trích dẫn hay danh sách lồng nhau 13 tầng; không quá 12 tầng.'],
    ],
    [
      'tags within tags',
      `${'<Summary>\n'.repeat(2000)}a\n${'</Summary>\n'.repeat(2000)}`,
      ['TK360 09-thu.mdx:19 Thẻ lồng nhau 13 tầng; không quá 12 tầng.'],
    ],
    [
      'signs that may all pair with each other',
      '*a_ '.repeat(2000),
      ['TK360 09-thu.mdx:7 Đoạn có quá 1000 dấu định dạng (* _ [ ] ` { < &).'],
    ],
    [
      'the same over many lines',
      '*a_ b\n'.repeat(600),
      ['TK360 09-thu.mdx:7 Đoạn có quá 1000 dấu định dạng (* _ [ ] ` { < &).'],
    ],
    [
      'a line of millions of letters',
      'a'.repeat(900_000),
      ['TK360 09-thu.mdx:7 Dòng dài 900000 chữ; một đoạn dài không quá 20000 chữ.'],
    ],
    [
      'a paragraph without an end',
      'Một câu ngắn về rừng.\n'.repeat(1000),
      ['TK360 09-thu.mdx:7 Đoạn dài quá 20000 chữ.'],
    ],
    [
      'a file without an end',
      'Một câu ngắn về rừng.\n\n'.repeat(60_000),
      ['TK360 09-thu.mdx:1 Tệp dài 1380056 chữ; một phần lời văn dài không quá 1000000 chữ.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(prose(text)).toEqual(expected);
  });

  test('what authors do write is not: a long table, lists three deep, a finding with a quotation in it', () => {
    const table = `| Năm | Số |\n| --- | --- |\n${'| một ô dài vừa phải | một ô khác cũng dài vừa phải |\n'.repeat(600)}`;
    expect(
      prose(`${table}\n- a\n  - b\n    - c\n\n<Summary>\n\n> Một lời trích.\n\n</Summary>`).filter(
        (one) => one.startsWith('TK360'),
      ),
    ).toEqual([]);
  });
});

describe('settings and tables that no office writes', () => {
  test('names that stand for each other without an end', () => {
    const names = 'abcdefghijkl'.split('');
    const text = names
      .map(
        (name, index) =>
          `${name}: &${name} [${
            index === 0
              ? '1'
              : Array(10)
                  .fill(`*${names[index - 1]}`)
                  .join(', ')
          }]`,
      )
      .join('\n');
    expect(
      found(`${CONTENT}/review.yaml`, `${miniText(`${CONTENT}/review.yaml`)}\n${text}\n`),
    ).toEqual([
      'TK201 review.yaml:1 Tệp dùng quá nhiều tên thay thế (dấu & và *); viết thẳng nội dung ở từng chỗ.',
    ]);
  });

  test('a hundred thousand columns are one mistake', () => {
    const text = miniText(`${DATA}/sources.csv`).replace(
      '\n',
      `,${Array.from({ length: 100_000 }, (_, index) => `cot${index}`).join(',')}\n`,
    );
    expect(found(`${DATA}/sources.csv`, text)).toEqual([
      'TK106 sources.csv:1 Dòng tiêu đề có 100009 cột; bảng này có 10 cột.',
    ]);
  });

  test('figures with a million digits behind the comma', () => {
    const lines = miniText(`${DATA}/indicators.csv`).split('\n');
    const at = lines[0]!.split(',').indexOf('decimals');
    const cells = lines[1]!.split(',');
    cells[at] = '999999';
    expect(
      found(`${DATA}/indicators.csv`, [lines[0], cells.join(','), ...lines.slice(2)].join('\n')),
    ).toEqual([
      'TK105 indicators.csv:2 Cột «decimals»: đọc được «999999», cần một số nguyên từ 0 đến 6.',
    ]);
  });
});
