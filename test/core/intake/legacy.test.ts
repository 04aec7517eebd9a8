import { describe, expect, test } from 'vitest';

import { decode } from '../../../src/core/intake/decode.ts';
import type { DecodeProblem, Encoding } from '../../../src/core/intake/encoding.ts';
import { TCVN3 } from '../../../src/core/intake/tcvn3.ts';
import { VNI } from '../../../src/core/intake/vni.ts';
import { encodeWindows1258 } from './encode.ts';

const hex = (codes: string): Uint8Array =>
  Uint8Array.from(codes.split(' '), (code) => parseInt(code, 16));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const problem = (bytes: Uint8Array, declared?: Encoding): DecodeProblem | 'text' => {
  const read = decode(bytes, declared);
  return read.ok ? 'text' : read.problem;
};
const textOf = (bytes: Uint8Array, declared?: Encoding): string => {
  const read = decode(bytes, declared);
  return read.ok ? read.text : `refused: ${read.problem.kind}`;
};

/** Words with every marked letter of the language. */
const SMALL =
  'là cá cả xã hạ năm bắc bằng thẳng sẵn đặt dân đất cần phẩm mẫu luật bé bè trẻ sẽ nhẹ lên kế đề thể dễ hệ chí thì tỉnh nghĩa thị ' +
  'có phòng nhỏ rõ chọn sông số hồ tổng chỗ bộ cơ mới thời ở mỡ lợi núi vùng thủ lũ mục tư thứ rừng xử giữ tự lý kỳ tỷ kỹ lỵ';
const PARAGRAPH = `${SMALL}.\r\n${SMALL.toUpperCase()};1.234,5\r\n`;
const MARKED = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

test('the paragraph has all 134 marked letters', () => {
  const letters = [...MARKED, ...MARKED.toUpperCase()];
  expect(new Set(letters).size).toBe(134);
  expect(letters.filter((letter) => !PARAGRAPH.includes(letter))).toEqual([]);
});

describe('Windows-1258', () => {
  test('a paragraph with every letter comes back', () => {
    const read = decode(encodeWindows1258(PARAGRAPH));
    expect(read).toMatchObject({
      ok: true,
      encoding: 'windows-1258',
      repairs: [{ kind: 'transcoded', line: 1, column: 2 }],
    });
    expect(textOf(encodeWindows1258(PARAGRAPH))).toBe(PARAGRAPH);
  });

  test.each([
    ['Tiếng', '54 69 EA EC 6E 67'],
    ['Việt', '56 69 EA F2 74'],
    ['Hà Nội', '48 E0 20 4E F4 F2 69'],
    ['Hà Nội', '48 61 CC 20 4E F4 F2 69'],
    ['Đà Nẵng', 'D0 E0 20 4E E3 DE 6E 67'],
    ['đất', 'F0 E2 EC 74'],
    ['nước', '6E FD F5 EC 63'],
    ['rừng', '72 FD CC 6E 67'],
    ['biển', '62 69 EA D2 6E'],
    ['năm', '6E E3 6D'],
    ['tỉnh', '74 69 D2 6E 68'],
    ['xã hội', '78 61 DE 20 68 F4 F2 69'],
    ['phố', '70 68 F4 EC'],
    ['Ủy ban', '55 D2 79 20 62 61 6E'],
    ['nghĩa', '6E 67 68 69 DE 61'],
    ['tự do', '74 FD F2 20 64 6F'],
    ['quyết định', '71 75 79 EA EC 74 20 F0 69 F2 6E 68'],
    ['Ứng', 'DD EC 6E 67'],
    ['Ở đâu', 'D5 D2 20 F0 E2 75'],
  ])('%s', (word, bytes) => {
    expect(textOf(hex(bytes))).toBe(word);
    expect(textOf(hex(bytes), 'windows-1258')).toBe(word);
  });

  test('the repair counts the letters beyond ASCII in the text handed back', () => {
    expect(decode(hex('61 0D 0A 54 69 EA EC 6E 67 20 56 69 EA F2 74'))).toEqual({
      ok: true,
      text: 'a\r\nTiếng Việt',
      encoding: 'windows-1258',
      repairs: [{ kind: 'transcoded', line: 2, column: 3, count: 2 }],
    });
  });

  test('numbers of documents do not speak against it', () => {
    expect(textOf(latin('Q\xd0-TTg,N\xd0-CP,H\xd0ND,n\xe3m,\xf0\xe2\xect'))).toBe(
      'QĐ-TTg,NĐ-CP,HĐND,năm,đất',
    );
  });
});

describe('TCVN3', () => {
  const CODES = new Map([...TCVN3].map(([shown, letter]) => [letter, shown]));
  /** A capital without a code of its own is written as the small letter, for the font of capitals. */
  const show = (text: string): string =>
    [...text]
      .map(
        (letter) =>
          CODES.get(letter) ??
          (letter < '\x80' ? letter : (CODES.get(letter.toLowerCase()) ?? letter)),
      )
      .join('');
  const expected = [...PARAGRAPH]
    .map((letter) => (letter < '\x80' || CODES.has(letter) ? letter : letter.toLowerCase()))
    .join('');

  test('the table has 67 small and 7 capital letters, each once', () => {
    expect(TCVN3.size).toBe(74);
    expect(new Set(TCVN3.values()).size).toBe(74);
    expect([...MARKED, ...'ĂÂĐÊÔƠƯ'].filter((letter) => !CODES.has(letter))).toEqual([]);
  });

  test('a declared paragraph comes back from bytes and from text, but for the capitals', () => {
    expect(textOf(latin(show(PARAGRAPH)), 'tcvn3')).toBe(expected);
    expect(textOf(utf8(show(PARAGRAPH)), 'tcvn3')).toBe(expected);
  });

  test.each([
    ['Tiếng Việt', '54 69 D5 6E 67 20 56 69 D6 74'],
    ['Uỷ ban nhân dân', '55 FB 20 62 61 6E 20 6E 68 A9 6E 20 64 A9 6E'],
    ['Tạp chí', '54 B9 70 20 63 68 DD'],
    ['Mỏ - Địa chất', '4D E1 20 2D 20 A7 DE 61 20 63 68 CA 74'],
    ['Hà Nội', '48 B5 20 4E E9 69'],
    ['Cộng hoà', '43 E9 6E 67 20 68 6F B5'],
    ['xã hội', '78 B7 20 68 E9 69'],
    ['chủ nghĩa', '63 68 F1 20 6E 67 68 DC 61'],
    ['Độc lập', 'A7 E9 63 20 6C CB 70'],
    ['Tự do', '54 F9 20 64 6F'],
    ['Hạnh phúc', '48 B9 6E 68 20 70 68 F3 63'],
    ['Nghị định', '4E 67 68 DE 20 AE DE 6E 68'],
    ['Quyết định', '51 75 79 D5 74 20 AE DE 6E 68'],
    ['Thông tư', '54 68 AB 6E 67 20 74 AD'],
    ['Bảo Thắng', '42 B6 6F 20 54 68 BE 6E 67'],
    ['Mường Khương', '4D AD EA 6E 67 20 4B 68 AD AC 6E 67'],
    ['Thành phố Hồ Chí Minh', '54 68 B5 6E 68 20 70 68 E8 20 48 E5 20 43 68 DD 20 4D 69 6E 68'],
    ['nguyên', '6E 67 75 79 AA 6E'],
    ['khoáng sản', '6B 68 6F B8 6E 67 20 73 B6 6E'],
    ['rừng, biển', '72 F5 6E 67 2C 20 62 69 D3 6E'],
    ['Kỹ thuật', '4B FC 20 74 68 75 CB 74'],
    ['năm', '6E A8 6D'],
    ['Ninh Bình', '4E 69 6E 68 20 42 D7 6E 68'],
  ])('%s', (word, bytes) => {
    expect(textOf(hex(bytes), 'tcvn3')).toBe(word);
  });

  test('bytes are refused with a preview', () => {
    expect(problem(hex('54 69 D5 6E 67 20 56 69 D6 74'))).toEqual({
      kind: 'legacy',
      encoding: 'tcvn3',
      preview: 'Tiếng Việt',
      line: 1,
      column: 1,
    });
  });

  test.each([
    ['T¹p chÝ', 'Tạp chí', 1],
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân', 1],
    ['ma,T¹p chÝ KHKT Má - §Þa chÊt', 'ma,Tạp chí KHKT Mỏ - Địa chất', 4],
    ['Hµ Néi, Lµo Cai, Yªn B¸i', 'Hà Nội, Lào Cai, Yên Bái', 1],
    ['TIÕNG VIÖT, QuyÕt ®Þnh', 'TIếNG VIệT, Quyết định', 1],
    ['B¶o Th¾ng; M\u00ADêng Kh\u00AD¬ng; B¸t X¸t', 'Bảo Thắng; Mường Khương; Bát Xát', 1],
  ])('text is refused with a preview: %s', (shown, preview, column) => {
    expect(problem(utf8(`id,ten\r\n${shown}\r\n`))).toEqual({
      kind: 'legacy',
      encoding: 'tcvn3',
      preview: `${preview} `,
      line: 2,
      column,
    });
  });

  test('the preview is the line of the first such word, at most 80 letters', () => {
    const line = `1,${'T¹p chÝ má ®Þa chÊt, '.repeat(20)}`;
    const refused = problem(utf8(`id,ten\n${line}`));
    expect(refused).toMatchObject({ kind: 'legacy', line: 2, column: 3 });
    expect(refused).toHaveProperty(
      'preview',
      `1,${'Tạp chí mỏ địa chất, '.repeat(20)}`.slice(0, 80),
    );
  });

  test('a heading in Unicode does not hide a table in TCVN3', () => {
    expect(
      problem(utf8('mã,tên,đơn vị\n1,Uû ban nh©n d©n tØnh,T¹p chÝ\n2,QuyÕt ®Þnh,chÊt l­îng n­íc')),
    ).toMatchObject({ kind: 'legacy', encoding: 'tcvn3', line: 2, column: 3 });
  });

  test('a word quoted in a Unicode text is no proof', () => {
    const text = 'Độ che phủ rừng; tệp cũ ghi «T¹p chÝ» và «Tieáng Vieät» là chữ cũ';
    expect(textOf(utf8(text))).toBe(text);
  });

  test('text in UTF-16 is refused alike', () => {
    const bytes = [...'QuyÕt ®Þnh, nh©n d©n'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(problem(Uint8Array.of(0xff, 0xfe, ...bytes))).toMatchObject({
      kind: 'legacy',
      encoding: 'tcvn3',
      preview: 'Quyết định, nhân dân',
    });
  });

  test('declared: what was changed is told with its place, and that capitals are lost', () => {
    expect(decode(latin('a\n\xa7\xdea ch\xcat'), 'tcvn3')).toEqual({
      ok: true,
      text: 'a\nĐịa chất',
      encoding: 'tcvn3',
      repairs: [
        { kind: 'transcoded', line: 2, column: 1, count: 3 },
        { kind: 'capitalsLost', line: 2, column: 2, count: 2 },
      ],
    });
  });

  test('declared: plain ASCII has nothing to tell', () => {
    expect(decode(latin('a,b\n1,2\n'), 'tcvn3')).toEqual({
      ok: true,
      text: 'a,b\n1,2\n',
      encoding: 'tcvn3',
      repairs: [],
    });
  });

  test('declared: signs and Western punctuation stay', () => {
    expect(textOf(latin('3 m\xb2, 5 \xb0C \x96 \x93n\xadíc\x94'), 'tcvn3')).toBe(
      '3 m², 5 °C – “nước”',
    );
  });

  test('declared: a letter that TCVN3 does not have is refused in its place', () => {
    expect(problem(latin('a\nTi\xd5ng \xc5'), 'tcvn3')).toEqual({
      kind: 'foreignLetter',
      encoding: 'tcvn3',
      line: 2,
      column: 7,
      letter: 'Å',
    });
    expect(problem(utf8('T¹p chÝ, Độ che phủ'), 'tcvn3')).toEqual({
      kind: 'foreignLetter',
      encoding: 'tcvn3',
      line: 1,
      column: 10,
      letter: 'Đ',
    });
  });
});

describe('VNI', () => {
  const SHOWN = new Map<string, string>();
  for (const [shown, letter] of VNI) {
    const capital = letter !== letter.toLowerCase();
    if (shown === (capital ? shown.toUpperCase() : shown.toLowerCase())) SHOWN.set(letter, shown);
  }
  const show = (text: string): string =>
    [...text].map((letter) => SHOWN.get(letter) ?? letter).join('');

  test('the table has all 134 letters', () => {
    expect([...MARKED, ...MARKED.toUpperCase()].filter((letter) => !SHOWN.has(letter))).toEqual([]);
    expect(new Set(VNI.values()).size).toBe(134);
  });

  test('a declared paragraph comes back from bytes and from text, capitals too', () => {
    expect(textOf(latin(show(PARAGRAPH)), 'vni')).toBe(PARAGRAPH);
    expect(textOf(utf8(show(PARAGRAPH)), 'vni')).toBe(PARAGRAPH);
  });

  test.each([
    ['Tiếng Việt', '54 69 65 E1 6E 67 20 56 69 65 E4 74'],
    ['Cộng hòa', '43 6F E4 6E 67 20 68 6F F8 61'],
    ['xã hội', '78 61 F5 20 68 6F E4 69'],
    ['chủ nghĩa', '63 68 75 FB 20 6E 67 68 F3 61'],
    ['Độc lập', 'D1 6F E4 63 20 6C 61 E4 70'],
    ['Tự do', '54 F6 EF 20 64 6F'],
    ['Hạnh phúc', '48 61 EF 6E 68 20 70 68 75 F9 63'],
    [
      'Thành phố Hồ Chí Minh',
      '54 68 61 F8 6E 68 20 70 68 6F E1 20 48 6F E0 20 43 68 ED 20 4D 69 6E 68',
    ],
    [
      'Ủy ban nhân dân tỉnh',
      '55 FB 79 20 62 61 6E 20 6E 68 61 E2 6E 20 64 61 E2 6E 20 74 E6 6E 68',
    ],
    ['Hà Nội', '48 61 F8 20 4E 6F E4 69'],
    ['Đà Nẵng', 'D1 61 F8 20 4E 61 FC 6E 67'],
    ['đất', 'F1 61 E1 74'],
    ['nước', '6E F6 F4 F9 63'],
    ['rừng', '72 F6 F8 6E 67'],
    ['biển', '62 69 65 E5 6E'],
    ['Quyết định', '51 75 79 65 E1 74 20 F1 F2 6E 68'],
    ['Thông tư', '54 68 6F E2 6E 67 20 74 F6'],
    ['Kỹ thuật', '4B 79 F5 20 74 68 75 61 E4 74'],
    ['môi trường', '6D 6F E2 69 20 74 72 F6 F4 F8 6E 67'],
    ['năm', '6E 61 EA 6D'],
    ['Bắc Lắk', '42 61 E9 63 20 4C 61 E9 6B'],
    ['VIỆT NAM', '56 49 45 C4 54 20 4E 41 4D'],
    ['Ấn', '41 E1 6E'],
    ['lỵ', '6C EE'],
  ])('%s', (word, bytes) => {
    expect(textOf(hex(bytes), 'vni')).toBe(word);
  });

  test('bytes are refused with a preview', () => {
    expect(problem(hex('54 69 65 E1 6E 67 20 56 69 65 E4 74'))).toEqual({
      kind: 'legacy',
      encoding: 'vni',
      preview: 'Tiếng Việt',
      line: 1,
      column: 1,
    });
  });

  test.each([
    ['Tieáng Vieät', 'Tiếng Việt', 1],
    ['Uûy ban nhaân daân tænh', 'Ủy ban nhân dân tỉnh', 1],
    ['01;Haø Noäi;Laøo Cai', '01;Hà Nội;Lào Cai', 4],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 1],
    ['TIEÁNG VIEÄT', 'TIẾNG VIỆT', 1],
    ['1,«Haø Noäi», Laøo Cai', '1,«Hà Nội», Lào Cai', 4],
  ])('text is refused with a preview: %s', (shown, preview, column) => {
    expect(problem(utf8(`id\n${shown}`))).toEqual({
      kind: 'legacy',
      encoding: 'vni',
      preview,
      line: 2,
      column,
    });
  });

  test('declared: what was changed is told with its first place', () => {
    expect(decode(latin('a\r\nVie\xe4t \xf1a\xe1t'), 'vni')).toEqual({
      ok: true,
      text: 'a\r\nViệt đất',
      encoding: 'vni',
      repairs: [{ kind: 'transcoded', line: 2, column: 3, count: 3 }],
    });
  });

  test('declared: a mark without its letter is refused in its place', () => {
    expect(problem(latin('Vie\xe4t\nx\xe4'), 'vni')).toEqual({
      kind: 'foreignLetter',
      encoding: 'vni',
      line: 2,
      column: 2,
      letter: 'ä',
    });
  });

  test('declared: letters lost in an earlier save are still told', () => {
    expect(problem(latin('Vi?t Nam, \xf1a\xe1t, t?nh Qu?ng Ninh, huy?n'), 'vni')).toEqual({
      kind: 'lossy',
      line: 1,
      column: 1,
      text: 'Vi?t',
    });
  });
});

describe('declared wrongly', () => {
  const TCVN3_BYTES = latin('Uû ban nh©n d©n tØnh, QuyÕt ®Þnh');
  const VNI_BYTES = latin('Uûy ban nhaân daân tænh, Quyeát ñònh');
  const PAGE_1258 = hex(
    '55 D2 79 20 62 61 6E 20 6E 68 E2 6E 20 64 E2 6E 20 74 69 D2 6E 68 2C 20 71 75 79 EA EC 74 20 F0 69 F2 6E 68',
  );

  test.each([
    ['TCVN3 as VNI', TCVN3_BYTES, 'vni', 'tcvn3', 'Uỷ ban nhân dân tỉnh, Quyết định'],
    [
      'TCVN3 as Windows-1258',
      TCVN3_BYTES,
      'windows-1258',
      'tcvn3',
      'Uỷ ban nhân dân tỉnh, Quyết định',
    ],
    ['VNI as TCVN3', VNI_BYTES, 'tcvn3', 'vni', 'Ủy ban nhân dân tỉnh, Quyết định'],
    ['VNI as Windows-1258', VNI_BYTES, 'windows-1258', 'vni', 'Ủy ban nhân dân tỉnh, Quyết định'],
    [
      'Windows-1258 as TCVN3',
      PAGE_1258,
      'tcvn3',
      'windows-1258',
      'Ủy ban nhân dân tỉnh, quyết định',
    ],
    ['Windows-1258 as VNI', PAGE_1258, 'vni', 'windows-1258', 'Ủy ban nhân dân tỉnh, quyết định'],
  ] as const)(
    '%s is refused with a preview of what the words say',
    (_, bytes, declared, encoding, preview) => {
      expect(problem(bytes, declared)).toMatchObject({
        kind: 'legacy',
        encoding,
        preview,
        line: 1,
      });
    },
  );
});
