import { describe, expect, test } from 'vitest';

import { type Decoded, decode } from '../../../src/core/intake/decode.ts';
import type { DecodeProblem, Encoding } from '../../../src/core/intake/encoding.ts';

const hex = (codes: string): Uint8Array =>
  Uint8Array.from(codes.split(' '), (code) => parseInt(code, 16));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
const problem = (bytes: Uint8Array, declared?: Encoding): DecodeProblem | 'text' => {
  const read = decode(bytes, declared);
  return read.ok ? 'text' : read.problem;
};
const plain = (text: string, encoding: Encoding): Decoded => ({
  ok: true,
  text,
  encoding,
  repairs: [],
});

const SAMPLE = 'chỉ tiêu;giá trị\r\nĐộ che phủ rừng;42,02\r\n';

describe('Unicode', () => {
  test('UTF-8 without a mark is taken as it is', () => {
    expect(decode(utf8(SAMPLE))).toEqual(plain(SAMPLE, 'utf-8'));
  });

  test('plain ASCII is UTF-8', () => {
    expect(decode(hex('61 2C 62 0A 31 2C 32 0A'))).toEqual(plain('a,b\n1,2\n', 'utf-8'));
  });

  test('the mark of UTF-8 is taken away and told', () => {
    expect(decode(hex('EF BB BF 61 2C E1 BA BF'))).toEqual({
      ok: true,
      text: 'a,ế',
      encoding: 'utf-8-bom',
      repairs: [{ kind: 'byteOrderMark' }],
    });
  });

  test('two marks, as joined files have them, are both taken away', () => {
    expect(decode(hex('EF BB BF EF BB BF 61'))).toMatchObject({ text: 'a', encoding: 'utf-8-bom' });
  });

  test('UTF-16LE with its mark, as Excel saves Unicode text', () => {
    expect(decode(hex('FF FE 54 00 69 00 BF 1E 6E 00 67 00 09 00 31 00'))).toEqual({
      ok: true,
      text: 'Tiếng\t1',
      encoding: 'utf-16le',
      repairs: [{ kind: 'byteOrderMark' }],
    });
  });

  test('UTF-16BE with its mark', () => {
    expect(decode(hex('FE FF 00 54 00 69 1E BF 00 6E 00 67'))).toMatchObject({
      text: 'Tiếng',
      encoding: 'utf-16be',
    });
  });

  test.each(['le', 'be'] as const)(
    'UTF-16%s without a mark is known by its zero bytes',
    (order) => {
      expect(decode(utf16(SAMPLE, order))).toEqual(plain(SAMPLE, `utf-16${order}`));
    },
  );

  test('letters beyond the first plane pass', () => {
    expect(decode(hex('F0 9F 8C B3'))).toEqual(plain('🌳', 'utf-8'));
    expect(decode(join(hex('FF FE'), utf16('🌳 rừng', 'le')))).toMatchObject({
      ok: true,
      text: '🌳 rừng',
    });
  });

  test('tab, line ends and a no-break space are text', () => {
    expect(decode(hex('61 09 62 0D 0A 63 0D 64 0A C2 A0'))).toMatchObject({
      ok: true,
      text: 'a\tb\r\nc\rd\n\u00A0',
    });
  });
});

describe('composing', () => {
  test('letters of several codes are put together, with the first place and their number', () => {
    expect(decode(utf8('a,b\n1,Tiê\u0301ng Viê\u0323t'))).toEqual({
      ok: true,
      text: 'a,b\n1,Tiếng Việt',
      encoding: 'utf-8',
      repairs: [{ kind: 'composed', line: 2, column: 5, count: 2 }],
    });
  });

  test('a fully decomposed word, byte by byte', () => {
    expect(decode(hex('56 69 65 CC A3 CC 82 74'))).toEqual({
      ok: true,
      text: 'Việt',
      encoding: 'utf-8',
      repairs: [{ kind: 'composed', line: 1, column: 3, count: 1 }],
    });
  });

  test('after a mark and Windows line ends the place is still that of the text', () => {
    expect(
      decode(join(hex('EF BB BF'), utf8('Độ\r\nche\r\n\tphủ ru\u031B\u0300ng'))),
    ).toMatchObject({
      text: 'Độ\r\nche\r\n\tphủ rừng',
      repairs: [{ kind: 'byteOrderMark' }, { kind: 'composed', line: 3, column: 7, count: 1 }],
    });
  });

  test('a mark that nothing composes with stays', () => {
    expect(decode(utf8('x\u0301'))).toEqual(plain('x\u0301', 'utf-8'));
  });

  test('a single code with another canonical form counts as one', () => {
    expect(decode(hex('31 20 E2 84 AB'))).toMatchObject({
      text: '1 \u00C5',
      repairs: [{ kind: 'composed', line: 1, column: 3, count: 1 }],
    });
  });
});

describe('bytes that are no text', () => {
  test.each([
    ['a lone continuation', 'a,b\n', '80', '80', 2, 1],
    ['a sequence broken by a letter', 'x\r\nTi', 'E1 BA 6E 67', 'E1 BA', 2, 3],
    ['an overlong form', 'ab', 'C0 AF', 'C0', 1, 3],
    ['half a surrogate pair', 'ế', 'ED A0 80', 'ED', 1, 2],
    ['a code beyond Unicode', '', 'F4 90 80 80', 'F4', 1, 1],
    ['a byte that no encoding of text uses', 'rừng\rnước', 'FF', 'FF', 2, 5],
    ['after a letter of two units', '🌳', 'FE', 'FE', 1, 3],
  ])('%s', (_, before, bad, bytes, line, column) => {
    expect(problem(join(utf8(before), hex(bad)))).toEqual({
      kind: 'invalidBytes',
      line,
      column,
      bytes,
    });
  });

  test('a Western page with few accents is not taken for Vietnamese', () => {
    expect(problem(latin('Caf\xe9 M\xfcnchen, S\xe3o Paulo, se\xf1or'))).toEqual({
      kind: 'invalidBytes',
      line: 1,
      column: 4,
      bytes: 'E9',
    });
  });

  test('half a pair in UTF-16', () => {
    expect(problem(hex('FF FE 61 00 0A 00 62 00 3C D8 63 00'))).toEqual({
      kind: 'invalidBytes',
      line: 2,
      column: 2,
      bytes: '3C D8',
    });
    expect(problem(hex('FE FF 00 61 DF 33'))).toEqual({
      kind: 'invalidBytes',
      line: 1,
      column: 2,
      bytes: 'DF 33',
    });
  });

  test.each([
    ['within a letter of UTF-8', join(utf8('Độ\nche '), hex('E1 BA')), 'E1 BA', 2, 5],
    ['within a unit of UTF-16', hex('FF FE 61 00 62'), '62', 1, 2],
    ['within a pair of UTF-16', hex('FE FF 00 61 D8 3C'), 'D8 3C', 1, 2],
  ])('cut off %s', (_, file, bytes, line, column) => {
    expect(problem(file)).toEqual({ kind: 'cutOff', line, column, bytes });
  });

  test.each([
    ['bell', '61 0A 62 07', { line: 2, column: 2, bytes: '07' }],
    ['vertical tab', '61 0B 62', { line: 1, column: 2, bytes: '0B' }],
    ['form feed', '0C 61', { line: 1, column: 1, bytes: '0C' }],
    ['escape', '61 1B', { line: 1, column: 2, bytes: '1B' }],
    ['end of file of DOS', '61 0D 0A 1A', { line: 2, column: 1, bytes: '1A' }],
    ['delete', '61 62 7F', { line: 1, column: 3, bytes: '7F' }],
    ['a control of C1', '61 C2 85 62', { line: 1, column: 2, bytes: 'C2 85' }],
    ['a control in UTF-16', 'FF FE 61 00 07 00', { line: 1, column: 2, bytes: '07 00' }],
    ['a control before bytes that are not UTF-8', '61 07 FF', { line: 1, column: 2, bytes: '07' }],
  ])('control character: %s', (_, bytes, place) => {
    expect(problem(hex(bytes))).toEqual({ kind: 'invalidBytes', ...place });
  });

  test('NUL in a text', () => {
    expect(problem(hex('61 2C 62 0A 31 00 32'))).toEqual({ kind: 'nul', line: 2, column: 2 });
    expect(problem(join(utf8('Độ che phủ\n'), hex('00'), utf8('rừng')))).toEqual({
      kind: 'nul',
      line: 2,
      column: 1,
    });
  });

  test('NUL among bytes that are not UTF-8', () => {
    expect(problem(hex('89 50 4E 47 0D 0A 1A 0A 00 00 00 0D'))).toEqual({
      kind: 'nul',
      line: 3,
      column: 1,
    });
  });

  test('NUL in UTF-16', () => {
    expect(problem(hex('FF FE 61 00 00 00 62 00'))).toEqual({ kind: 'nul', line: 1, column: 2 });
  });

  test('UTF-32 is no text here', () => {
    expect(problem(hex('FF FE 00 00 61 00 00 00'))).toEqual({ kind: 'nul', line: 1, column: 1 });
  });
});

describe('files of other programs', () => {
  test.each([
    ['xlsx or ods', hex('50 4B 03 04 14 00 06 00 08 00'), 'spreadsheet'],
    ['an empty zip', hex('50 4B 05 06 00 00 00 00'), 'spreadsheet'],
    ['xls', hex('D0 CF 11 E0 A1 B1 1A E1 00 00'), 'spreadsheet'],
    [
      'XML of Excel 2003',
      utf8(
        '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      'spreadsheet',
    ],
    ['a page', utf8('<html><body>'), 'html'],
    [
      'a page after white space and a mark',
      join(hex('EF BB BF'), utf8('\r\n  <HTML xmlns:x="urn">')),
      'html',
    ],
    ['a document type', utf8('<!DOCTYPE html>\n'), 'html'],
    ['a table', utf8('<table border="1"><tr>'), 'html'],
    ['a page in UTF-16', join(hex('FF FE'), utf16('<html>', 'le')), 'html'],
    ['a page with legacy bytes', join(utf8('<TABLE><td>'), latin('Ti\xd5ng')), 'html'],
    ['a web archive', utf8('MIME-Version: 1.0\r\nX-Document-Type: Workbook'), 'html'],
    ['pdf', utf8('%PDF-1.7\n%\u00e2'), 'pdf'],
  ])('%s', (_, bytes, kind) => {
    expect(problem(bytes)).toEqual({ kind });
  });

  test.each([
    ['nothing', ''],
    ['a mark alone', 'EF BB BF'],
    ['a mark of UTF-16 alone', 'FF FE'],
    ['white space', '20 0D 0A 09 0A'],
  ])('empty: %s', (_, bytes) => {
    expect(problem(bytes === '' ? new Uint8Array() : hex(bytes))).toEqual({ kind: 'empty' });
  });

  test('text that only begins alike is text', () => {
    for (const text of ['PK,năm\n', '<Table id="a" />\n', 'htmlgì,b\n', '<tabletop>', '%PDF,1'])
      expect(decode(utf8(text))).toEqual(plain(text, 'utf-8'));
  });
});

describe('letters lost in an earlier save', () => {
  test('the name of the country is enough', () => {
    expect(problem(utf8('id,name\n1,Vi?t Nam\n'))).toEqual({
      kind: 'lossy',
      line: 2,
      column: 3,
      text: 'Vi?t',
    });
  });

  test('several words of a Western save, with letters that are left', () => {
    expect(problem(latin('th\xe0nh ph?,gi? tr?\r\nH\xe0 N?i,t?nh Qu?ng Ninh'))).toEqual({
      kind: 'lossy',
      line: 2,
      column: 4,
      text: 'N?i',
    });
  });

  test('several words of a Vietnamese page, of which composed letters were lost', () => {
    expect(problem(latin('t?nh \xd0\xf4ng Nam B?,n\xfd?c,m?i tr\xfd?ng'))).toMatchObject({
      kind: 'lossy',
      line: 1,
      column: 1,
      text: 't?nh',
    });
  });

  test('neighbours that lost letters too say nothing against it', () => {
    expect(problem(utf8('a: Qu?ng N?i t?nh?'))).toEqual({
      kind: 'lossy',
      line: 1,
      column: 4,
      text: 'Qu?ng',
    });
    expect(problem(utf8('t?nh? Qu?ng'))).toMatchObject({ text: 't?nh' });
  });

  test('where letters with tones are left, more words must say so', () => {
    expect(problem(utf8('nước\nVi?t Nam'))).toBe('text');
    expect(problem(utf8('nước\nVi?t Nam, t?nh Qu?ng Ninh, huy?n'))).toEqual({
      kind: 'lossy',
      line: 2,
      column: 1,
      text: 'Vi?t',
    });
  });

  test('the replacement character within a word', () => {
    expect(problem(utf8('a\nTi\uFFFDng'))).toEqual({
      kind: 'lossy',
      line: 2,
      column: 1,
      text: 'Ti\uFFFDng',
    });
  });

  test.each([
    'Tại sao? Vì sao? Bao giờ?',
    'https://example.vn/tin?c=1&t?nh',
    'colou?r, hono?r, files?name',
    'x = a ? b : c; y = n?m:k',
    'What? No! Really?Yes',
    'th?ng',
    'guess every word of: th?ng, br?ng, the th?nh is c?t',
    'thời gian?không rõ',
    'a,b\n1,?\n2,??\n?,x\n',
    'ký tự thay thế là "\uFFFD"',
  ])('a question mark may be meant: %j', (text) => {
    expect(decode(utf8(text))).toEqual(plain(text, 'utf-8'));
  });

  test('what is declared as Unicode is taken at its word', () => {
    expect(decode(utf8('Vi?t Nam'), 'utf-8')).toEqual(plain('Vi?t Nam', 'utf-8'));
  });
});

describe('what is declared', () => {
  test('UTF-8 bytes stay UTF-8 under another declared page', () => {
    expect(decode(utf8('Độ che phủ'), 'windows-1258')).toEqual(plain('Độ che phủ', 'utf-8'));
  });

  test('declared UTF-8 with other bytes is refused at the first', () => {
    expect(problem(hex('54 69 EA EC 6E 67'), 'utf-8')).toEqual({
      kind: 'invalidBytes',
      line: 1,
      column: 3,
      bytes: 'EA',
    });
  });

  test('a mark goes before what is declared', () => {
    expect(decode(hex('FE FF 1E BF'), 'utf-16le')).toMatchObject({
      text: 'ế',
      encoding: 'utf-16be',
    });
  });

  test('declared UTF-16 without a mark, too short to be known by its bytes', () => {
    expect(decode(hex('BF 1E'), 'utf-16le')).toEqual(plain('ế', 'utf-16le'));
    expect(decode(hex('1E BF'), 'utf-16be')).toEqual(plain('ế', 'utf-16be'));
  });

  test('declared UTF-8 keeps text that looks like a legacy font', () => {
    expect(decode(utf8('T¹p chÝ, Tieáng Vieät'), 'utf-8')).toMatchObject({
      ok: true,
      text: 'T¹p chÝ, Tieáng Vieät',
    });
  });

  test('declared Windows-1258 needs no proof by words', () => {
    expect(decode(hex('63 61 66 E9'), 'windows-1258')).toMatchObject({
      ok: true,
      text: 'café',
      encoding: 'windows-1258',
    });
    expect(problem(hex('61 0A 8D'), 'windows-1258')).toEqual({
      kind: 'invalidBytes',
      line: 2,
      column: 1,
      bytes: '8D',
    });
  });
});

describe('innocent text stays UTF-8', () => {
  test.each([
    'café, naïve, résumé, Chloé',
    'München, Köln, Düsseldorf, für, über, Straße',
    'São Paulo, não, coração, mãe, pão, irmã',
    'señor, niño, España, año, baúl, aún',
    'Đà Nẵng',
    'không có gì là cá và tôm, cô công nhân trông sông',
    'thành phố Hà Nội, xã Bình Hoà',
    'été, où, août, goût, très, à la carte, garçon',
    'Loïc, Caïn, Saül, Raphaël, Zoë, Noël',
    'Seán, Breán, hÉireann, tÚlach, Gaeilge',
    'på, så, då, nå, än, hö, tö, Malmö, Skåne',
    'bø, dø, sø, må, træ, også, når, går',
    'hyvää päivää, että, työ, nopeä, pehmeä',
    'két, hét, nép, kép, szép, négy, fél',
    'þú, það, maður, Ísland, Ægir',
    'più, può, già, così, perché, città, è, là',
    'col·lecció, «an toàn», «Le Monde», ½ kg, 5 µm, m×n, k×n',
    '25 °C ± 0,5; 3 m²; 4 m³; § 5; © 2024; Excel®; 1ª; Nº 3',
    'Zażółć gęślą jaźń, Příliš žluťoučký kůň',
    'göl, gün, köy, Türkiye, İstanbul, çöp',
    'QĐ-TTg, NĐ-CP, BCĐ, ĐBSCL, UBND',
    'Ðóng góp: ¿Qué? ¡No! £an, ¥en, ¢',
    'Đắk Lắk, Đắk Nông, Bắc Kạn, Krông Pắk',
    'Việt Nam, Tiếng Việt, tieng Viet',
  ])('%s', (text) => {
    expect(decode(utf8(text))).toEqual(plain(text, 'utf-8'));
  });

  test('a long table of Vietnamese with foreign names', () => {
    const text = Array.from(
      { length: 500 },
      (_, row) => `${String(row)},Tỉnh Quảng Ngãi,São Paulo,Loïc,Seán,på,må,Uûng\r\n`,
    ).join('');
    expect(decode(utf8(text))).toEqual(plain(text, 'utf-8'));
  });
});
