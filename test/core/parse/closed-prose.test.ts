import { describe, expect, test } from 'vitest';
import { parseNarrative } from '../../../src/core/parse/narrative.ts';
import { PROSE_NODES } from '../../../src/core/parse/prose-nodes.ts';
import { buildReport } from '../../../src/core/report.ts';
import { brief, withFiles } from '../build.ts';
import { CONTENT, miniReview, miniText } from '../mini-review.ts';
import { pointText } from '../point.ts';

const FILE = 'content/thu/03-ket-qua.mdx';
const read = (text: string) =>
  parseNarrative(FILE, `---\nrole: results\ntitle: Kết quả\n---\n\n${text}\n`);
/** Code, place and message, without what is said of warnings. */
const faults = (text: string): readonly string[] => brief(read(text).diagnostics);
const blocks = (text: string): readonly string[] => {
  const { section, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return section!.prose
    .filter(({ id }) => id !== 'ket-qua--dau--t1')
    .map(({ kind, text: words, place }) => `${kind} ${pointText(place)} ${words}`);
};

describe('the closed list', () => {
  test.each(
    Object.entries(PROSE_NODES).flatMap(([type, rule]) =>
      typeof rule === 'string' ? [] : [[type, rule] as const],
    ),
  )('%s says what it is, why not, and what instead', (_type, { what, why, hint }) => {
    expect(what).toMatch(/^\p{Lu}/u);
    expect(why).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(hint).toMatch(/^\p{Lu}.*\.$/u);
    for (const text of [what, why, hint]) expect(text).toBe(text.normalize('NFC'));
  });

  test.each([
    ['đoạn *nghiêng* **đậm** ~~gạch~~ `mã` \\\nxuống dòng'],
    ['## Mục\n\n### Mục con\n\nChữ.'],
    ['- a\n- b\n\n1. a\n2. b\n\n1) a\n1) b'],
    ['> Trích.\n>\n> - a'],
    ['| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 |'],
    ['***'],
    ['Tăng 5~7 lần, có nơi 8~9 lần, chừng ~5 đến ~6.'],
    ['```\nmã\n```'],
    ['Xem [đây](https://example.org/), https://example.org, www.example.org, a@example.org.'],
    ['[chữ] và [chữ][không có] và [^không có] để nguyên'],
    ['3. ba\n4. bốn'],
    ['| a |\n|---|\n| b | |'],
  ])('takes %j', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test('a footnote is refused where it is called and where it stands', () => {
    expect(faults('Chú[^1] rồi.\n\n[^1]: Lời *chú*.')).toEqual([
      'TK370 6:4 Dấu gọi ghi chú «[^1]» không dùng được trong lời văn: ghi chú chân trang viết bằng [^…] chưa được hỗ trợ.',
      'TK370 8:1 Lời ghi chú «[^1]: Lời *chú*.» không dùng được trong lời văn: ghi chú chân trang viết bằng [^…] chưa được hỗ trợ.',
    ]);
  });

  test.each([
    ['Kết quả **"đạt"**là.', 9, '**'],
    ['Kết quả *«đạt»*là.', 9, '*'],
    ['Kết quả là**“đạt”** rồi.', 11, '**'],
    ['Kết quả __"đạt"__là.', 9, '__'],
  ])('marks of letters that would be printed are told: %s', (text, column, sign) => {
    expect(faults(text)).toEqual([
      expect.stringContaining(`TK370 6:${column} Dấu «${sign}» sẽ in nguyên thành dấu`),
    ]);
  });

  test('one sign between figures stays as it is written', () => {
    const text = 'Tăng 5~7 lần, có nơi 8~9 lần.';
    const { section } = parseNarrative(
      'content/ky/01-phan.mdx',
      `---\nrole: results\ntitle: Phần\n---\n\n${text}\n`,
    );
    expect(section!.prose.at(-1)!.text).toBe(text);
  });

  test('stars between figures would vanish', () => {
    expect(faults('Cỡ 5*6*7 cm.')).toEqual([
      expect.stringMatching(/^TK370 6:5 Dấu sao giữa các số «\*6\*»/),
    ]);
  });

  test.each([
    'Tích 5 * 6 * 7 (*) và \\*\\*sao\\*\\*.',
    '**đậm**, *nghiêng*; tên_tệp_a.',
    '"**đạt**" là',
  ])('marks that are meant are left alone: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test('a line that looks like a remark but defines an address', () => {
    expect(faults('[Ghi chú]: sửa-sau')).toEqual([
      expect.stringMatching(/^TK370 6:1 Định nghĩa địa chỉ «\[Ghi chú\]: sửa-sau»/),
    ]);
  });

  test('a text that the reader gives up on without a word is told at its line', () => {
    expect(faults('Một.\n\n![<b>](hinh/a.png)')).toEqual([expect.stringMatching(/^TK301 8:/)]);
  });
});

describe('words that reach no page', () => {
  test('what stands behind an opening fence', () => {
    expect(faults('~~~ ba mươi\nchữ\n~~~')).toEqual(['TK376 6:5 «ba mươi» không tới trang nào.']);
    expect(faults('> ```js\n> chữ\n> ```')).toEqual(['TK376 6:6 «js» không tới trang nào.']);
  });

  test('numbers of a list that counts otherwise', () => {
    expect(faults('2. a\n2. b')).toEqual([
      expect.stringMatching(/^TK376 7:1 Mục ghi số 2 sẽ in thành số 3/),
    ]);
    expect(faults('- 1. a\n  5. b')).toEqual([
      expect.stringMatching(/^TK376 7:3 Mục ghi số 5 sẽ in thành số 2/),
    ]);
  });

  test.each([
    ['Rừng &amp;amp; đất &lt;chữ&gt; &#225;&aacute;&fjlig;a &khongco; A&B'],
    ['Dòng một\n  dòng hai  \n> lười\nlười nữa'],
    ['`a &amp; \\* b\nc d` chữ'],
    ['```\n&amp; \\* <b> {x}\n\n  chữ\n```'],
    ['- a\n\n      mã thụt\n- b'],
    ['_a_b_ **c**d \\_e\\_ f\\\\g'],
    ['| a \\| b | `c \\| d` |\n|---|---|\n| e | f |'],
    ['x_www.example.org, (https://example.org/a_b_c), a.b@example.org. Sau'],
    ['**www.example.org** và *chữ https://example.org/a*'],
    ['\u00a0\u3000chữ\u2003 chữ'],
    ['𝟙 chữ 😀chữ'],
    ['&nbsp;'],
    ['a  \n&#10; b'],
    ['## Mục &amp; mục ##'],
    ['Mục\n---'],
    ['\\# không phải tiêu đề'],
    ['1\\. không phải danh sách'],
    ['{/* ghi chú «mất» */}'],
    ['Chữ {/* ghi chú */ /* nữa */} chữ'],
    ['<Summary>chữ</Summary>'],
    ['<Result id="A1" theme="r" title="Tên kết quả">\n\nLời.\n\n</Result>'],
    ['<Result id="A1" theme="r" title="Tên kết quả">Lời.</Result>'],
  ])('none in %j', (text) => {
    expect(faults(text)).toEqual([]);
    expect(faults(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('the words of the prose', () => {
  test('are those of code, too', () => {
    expect(blocks('Mức `42,02%` và\n\n```\nĐạt 42,02%\n\n  năm 2021\n```')).toEqual([
      'paragraph 6:1 Mức 42,02% và',
      'paragraph 8:1 Đạt 42,02%\n\n  năm 2021',
    ]);
  });

  test('are those of pictures, each where it stands', () => {
    const { section } = read('![Rừng &amp; *đất*]( hinh/a.png  "Dưới hình 42,02%" )');
    const [, alt, caption] = section!.prose;
    expect([alt, caption].map((block) => [block?.kind, block?.text, block?.runs[0]])).toEqual([
      ['caption', 'Rừng & đất', { at: 0, line: 6, column: 3 }],
      ['caption', 'Dưới hình 42,02%', { at: 0, line: 6, column: 35 }],
    ]);
  });

  test('are those of a title whose component stands on one line', () => {
    expect(blocks('<Result id="A1" theme="r" title="Đạt 42,02%">Lời.</Result>')).toEqual([
      'title 6:27 Đạt 42,02%',
      'paragraph 6:1 Lời.',
    ]);
  });

  test('figures in all of these are held against the data', () => {
    const file = `${CONTENT}/08-to-chuc-thuc-hien.mdx`;
    const { diagnostics } = buildReport(
      withFiles(miniReview(), {
        [file]: `${miniText(file)}\n\`\`\`\nĐạt 33,3 nghìn ha.\n\`\`\`\n\nMức \`44,4 nghìn ha\`.\n`,
      }),
    );
    expect(
      diagnostics
        .filter(({ code }) => code === 'TK310')
        .map(({ code, place }) => `${code} ${pointText(place)}`),
    ).toEqual(['TK310 9:5', 'TK310 12:6']);
  });
});

describe('an address found only after the reading', () => {
  test('has a place, and the words around it, too', () => {
    const { section, diagnostics } = read(
      'Thư \\_x\\_ gửi a_b@example.org hay x_www.example.org/a rồi.',
    );
    expect(diagnostics).toEqual([]);
    expect(section?.links.map(({ written, place }) => `${pointText(place)} ${written}`)).toEqual([
      '6:15 mailto:a_b@example.org',
      '6:37 http://www.example.org/a',
    ]);
    expect(section?.prose.at(-1)?.text).toBe(
      'Thư _x_ gửi a_b@example.org hay x_www.example.org/a rồi.',
    );
  });
});

describe('links', () => {
  test('wrap words alone', () => {
    expect(faults('[<Count/>](https://example.org/)')).toEqual([
      expect.stringMatching(/^TK371 6:1 .*bọc một thành phần/),
    ]);
    expect(faults('[![a](hinh/a.png)](https://example.org/)')).toEqual([
      expect.stringMatching(/^TK371 6:1 /),
      expect.stringMatching(/^TK375 6:2 /),
    ]);
  });

  test('are gathered with where they lead', () => {
    expect(
      read('[a](#b) [c](/thu/nguon/#N01)').section?.links.map(({ address }) => address),
    ).toEqual([
      { kind: 'inside', path: '', anchor: 'b' },
      { kind: 'inside', path: '/thu/nguon/', anchor: 'N01' },
    ]);
  });
});
