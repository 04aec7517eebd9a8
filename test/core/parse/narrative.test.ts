import { describe, expect, test } from 'vitest';
import { parseNarrative, sectionId } from '../../../src/core/parse/narrative.ts';
import { COMPONENTS } from '../../../src/core/schema/components.ts';
import { brief } from '../build.ts';
import { pointIn } from '../point.ts';

const FILE = 'content/thu/03-ket-qua.mdx';
/** Five lines: the body begins on line 6. */
const HEAD = '---\nrole: results\ntitle: Kết quả\n---\n\n';
const body = (text: string) => parseNarrative(FILE, `${HEAD}${text}`);
const faults = (text: string): readonly string[] => brief(body(text).diagnostics);

describe('head', () => {
  test('gives the section its role, title, theme and summary; order and id come from the file name', () => {
    const { section, diagnostics } = parseNarrative(
      FILE,
      '---\nrole: results\ntitle: Kết quả\ntheme: rung\nsummary: Một câu.\n---\n\nLời văn.\n',
    );
    expect(diagnostics).toEqual([]);
    expect(section).toMatchObject({
      id: 'ket-qua',
      order: 3,
      role: 'results',
      title: 'Kết quả',
      theme: 'rung',
      summary: 'Một câu.',
    });
  });

  test('must be there', () => {
    expect(brief(parseNarrative(FILE, 'Chỉ có lời văn.\n').diagnostics)).toEqual([
      'TK305 1:1 Tệp không có phần đầu giữa hai dòng ---.',
    ]);
  });

  test('an unknown role lists the roles', () => {
    const { section, diagnostics } = parseNarrative(FILE, '---\ntitle: X\nrole: ket-qua\n---\n');
    expect(section).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'TK305', place: { line: 3, column: 1 } }]);
    expect(diagnostics[0]?.message).toMatch(
      /«role».*bối cảnh \(context\), thể chế hóa \(institutionalisation\), kết quả \(results\)/,
    );
  });

  test('an unknown key is named with the nearest one at its own line of the file', () => {
    expect(
      brief(
        parseNarrative(FILE, '---\nrole: results\ntitle: X\nsumary: Một câu.\n---\n').diagnostics,
      ),
    ).toEqual(['TK305 4:1 Mục «sumary» không có; có phải ý là «summary»?']);
  });

  test('a value of the wrong kind is not called missing', () => {
    const { diagnostics } = parseNarrative(FILE, '---\nrole: results\ntitle: [Kết quả]\n---\n');
    expect(diagnostics).toMatchObject([{ code: 'TK305', place: { line: 3, column: 1 } }]);
    expect(diagnostics[0]?.message).toContain('cần một chuỗi chữ');
  });

  test('an empty head names no empty key', () => {
    const { diagnostics } = parseNarrative(FILE, '---\n---\n\nLời văn.\n');
    expect(diagnostics[0]).toMatchObject({ code: 'TK305' });
    expect(diagnostics[0]?.message).not.toContain('«»');
  });

  test('broken YAML is a fault of the head', () => {
    expect(
      parseNarrative(FILE, '---\nrole: results\ntitle: a: b\n---\n').diagnostics,
    ).toMatchObject([{ code: 'TK305', place: { line: 3 } }]);
  });
});

describe('file name', () => {
  test.each([
    'ket-qua.mdx',
    '3-ket-qua.mdx',
    '03_ket_qua.mdx',
    '03-kết-quả.mdx',
    '03-Ket-Qua.mdx',
    '003-ket-qua.mdx',
    '03-.mdx',
  ])('%s is out of pattern', (name) => {
    expect(brief(parseNarrative(`content/thu/${name}`, HEAD).diagnostics)).toEqual([
      `TK306 1:1 Tên tệp «${name}» không đúng khuôn.`,
    ]);
    expect(sectionId(`content/thu/${name}`)).toBeUndefined();
  });

  test('gives the id without the order', () => {
    expect(sectionId('content/thu/10-to-chuc-thuc-hien.mdx')).toBe('to-chuc-thuc-hien');
  });
});

describe('components', () => {
  test('are typed and know their place and that of each attribute', () => {
    const { section, diagnostics } = body(
      'Năm 2020 là <Value indicator="a" year="2013-2017"/> và <Count verdict="met|exceeded"/>.\n',
    );
    expect(diagnostics).toEqual([]);
    expect(section?.elements).toMatchObject([
      {
        name: 'Value',
        key: expect.stringMatching(/^ket-qua\/Value:[2-9a-z]{6}$/),
        section: 'ket-qua',
        place: { file: FILE, line: 6, column: 13 },
        attributes: { indicator: 'a', year: { from: 2013, to: 2017 } },
        placeOf: { indicator: { line: 6, column: 20 }, year: { line: 6, column: 34 } },
      },
      {
        name: 'Count',
        key: expect.stringMatching(/^ket-qua\/Count:[2-9a-z]{6}$/),
        attributes: { verdict: ['met', 'exceeded'] },
      },
    ]);
  });

  test('are found within findings, headings, lists and tables, in reading order', () => {
    const { section, diagnostics } = body(
      [
        '## Về <Count/> mục tiêu',
        '',
        '<Result id="KQ01" theme="rung" title="Rừng">',
        '',
        '- Đạt <Verdict target="T01"/>',
        '',
        '</Result>',
        '',
        '| a | b |',
        '| - | - |',
        '| 1 | <Cite document="nq"/> |',
        '',
      ].join('\n'),
    );
    expect(diagnostics).toEqual([]);
    expect(section?.elements.map(({ name, key }) => `${name} ${key.split(':')[0]}`)).toEqual([
      'Count ket-qua/Count',
      'Result ket-qua/Result',
      'Verdict ket-qua/Verdict',
      'Cite ket-qua/Cite',
    ]);
  });

  test('that do not exist are named with the nearest one', () => {
    expect(faults('Là <Valeu indicator="a" year="2020"/>.\n\n<Ketluan/>\n\n<br/>\n')).toEqual([
      'TK302 6:4 Thành phần <Valeu> không có; có phải ý là «Value»?',
      'TK302 8:1 Thành phần <Ketluan> không có.',
      'TK302 10:1 Thành phần <br> không có.',
    ]);
  });

  test('without a name are not accepted', () => {
    expect(faults('<>chữ</>\n')).toEqual(['TK302 6:1 Thẻ rỗng <> không được dùng.']);
  });

  test('names of object members are no components', () => {
    expect(faults('<constructor/> <toString/>\n').every((one) => one.startsWith('TK302'))).toBe(
      true,
    );
  });

  test('every component can be written with all its attributes', () => {
    const SAMPLE: Readonly<Record<string, string>> = {
      id: 'A1',
      title: 'Tên',
      theme: 'rung',
      indicator: 'a',
      year: '2020',
      area: 'vn',
      source: 's1',
      unit: 'no',
      from: '2019',
      to: '2020',
      form: 'short',
      target: 'T01',
      targets: 'T01;T02',
      document: 'nq',
      indicators: 'a;b',
      kind: 'bar',
      caption: 'Lời',
      verdict: 'met',
      of: 'HC01',
      addresses: 'NN01',
      lead: 'Cơ quan',
      coleads: 'Cơ quan một;Cơ quan hai',
      main: 'yes',
      group: 'science',
      summary: 'full',
      status: 'late',
      response: 'open',
      section: 'boi-canh',
      finding: 'HC01',
      appendix: 'targets',
    };
    for (const [name, { attributes }] of Object.entries(COMPONENTS)) {
      const own: Readonly<Record<string, string>> = {
        ...SAMPLE,
        ...(name === 'Cause' ? { kind: 'objective' } : {}),
        ...(name === 'Change' ? { form: 'verb' } : {}),
        ...(name === 'Count' ? { of: 'contributions', kind: 'province' } : {}),
      };
      const written = Object.keys(attributes.shape)
        .map((key) => `${key}="${own[key]}"`)
        .join(' ');
      const { section, diagnostics } = body(`<${name} ${written}/>\n`);
      expect(brief(diagnostics), name).toEqual([]);
      expect(Object.keys(section?.elements[0]?.attributes ?? {}).sort(), name).toEqual(
        Object.keys(attributes.shape).sort(),
      );
    }
  });
});

describe('attributes', () => {
  test('a missing one stands at the component', () => {
    expect(faults('<Value indicator="a"/>\n')).toEqual([
      'TK304 6:1 <Value> thiếu thuộc tính «year».',
    ]);
  });

  test('an unknown one is named with the nearest, at its own place', () => {
    expect(faults('<Cite document="nq" from="x"/>\n\n<Cite document="nq" fom="full"/>\n')).toEqual([
      expect.stringMatching(/^TK304 6:21 <Cite> không có thuộc tính «from»/),
      'TK304 8:21 <Cite> không có thuộc tính «fom»; có phải ý là «form»?',
    ]);
  });

  test('a wrong one says what was found and what was expected', () => {
    expect(faults('<Value indicator="a" year="20"/>\n')).toEqual([
      'TK304 6:22 <Value> thuộc tính «year»: đọc được «20», cần một năm bốn chữ số (2020) hoặc một giai đoạn (2013-2017).',
    ]);
    expect(faults('<Count verdict="met|xong"/>\n')[0]).toMatch(
      /^TK304 6:8 .*«met\|xong», cần các giá trị cách nhau bằng «\|»/,
    );
    expect(faults('<Cause id="NN" kind="chu-quan" of="HC" title="T"/>\n')[0]).toMatch(
      /«chu-quan», cần một trong các giá trị: khách quan \(objective\), chủ quan \(subjective\)/,
    );
  });

  test('a near miss of a closed list is proposed', () => {
    expect(body('<Cite document="nq" form="ful"/>\n').diagnostics[0]?.hint).toBe(
      'Có phải ý là «full»?',
    );
  });

  test('one without a value counts as empty', () => {
    expect(faults('<Value indicator year="2020"/>\n')[0]).toMatch(
      /^TK304 6:8 .*«indicator»: đọc được «», cần một mã/,
    );
  });

  test('all faults of a component are reported, and it is left out', () => {
    const { section, diagnostics } = body('<Value indicator="a b" year="20"/> <Count/>\n');
    expect(diagnostics.map(({ place }) => pointIn(place).column)).toEqual([8, 24]);
    expect(section?.elements.map(({ name }) => name)).toEqual(['Count']);
  });
});

describe('programs in the prose', () => {
  test.each([
    ['an expression', 'Có {1 + 1} mục.\n', 'TK303 6:4 Biểu thức «{1 + 1}»'],
    ['an expression on its own', '{"chữ"}\n', 'TK303 6:1 Biểu thức'],
    ['an expression behind a comment', '{/* ghi chú */ 1 + 1}\n', 'TK303 6:1 Biểu thức'],
    ['an expression between comments', '{/* a */ b /* c */}\n', 'TK303 6:1 Biểu thức'],
    ['an import', 'import x from "y"\n', 'TK303 6:1 Lệnh import hoặc export'],
    ['an export', 'export const a = 1\n', 'TK303 6:1 Lệnh import hoặc export'],
    [
      'an attribute',
      '<Value indicator={"a"} year="2020"/>\n',
      'TK303 6:8 <Value>: thuộc tính phải là chuỗi trong dấu nháy',
    ],
    ['spread attributes', '<Value {...a}/>\n', 'TK303 6:8 <Value>: thuộc tính phải là chuỗi'],
  ])('%s is not accepted', (_, text, expected) => {
    expect(faults(text)).toEqual([expect.stringContaining(expected)]);
  });

  test('comments are, and are no words of it', () => {
    const { section, diagnostics } = body(
      'Một {/* ghi chú 1 */} hai.\n\n{/* ghi chú\n2 */}\n\n<Result id="KQ01" theme="a" title="T">\n\n{/* ba */}\n\nBốn.\n\n</Result>\n',
    );
    expect(diagnostics).toEqual([]);
    expect(section?.prose.map(({ text }) => text)).toEqual(['Kết quả', 'Một  hai.', 'T', 'Bốn.']);
  });
});

describe('syntax', () => {
  test('a block that is not closed is named and reported where it opens', () => {
    expect(faults('Lời mở.\n\n<Result id="KQ01" theme="rung" title="Rừng">\n\nLời văn.\n')).toEqual(
      ['TK301 8:1 Thẻ <Result> mở ra mà không đóng đúng chỗ.'],
    );
  });

  test('a component in a sentence that is not closed is named and reported where it opens', () => {
    expect(faults('Lời mở <Value indicator="a" year="2020"> và tiếp.\n\nĐoạn sau.\n')).toEqual([
      'TK301 6:8 Thẻ <Value> mở ra mà không đóng đúng chỗ.',
    ]);
  });

  test('a block closed by another name is named', () => {
    expect(
      faults('<Result id="KQ01" theme="rung" title="Rừng">\n\nLời.\n\n</Limitation>\n'),
    ).toEqual([expect.stringMatching(/^TK301 (6|10):1 Thẻ <Result> mở ra mà không đóng đúng chỗ/)]);
  });

  test('a closing tag alone', () => {
    expect(faults('Lời.\n\n</Result>\n')).toEqual([expect.stringMatching(/^TK301 8:\d/)]);
  });

  test('«<» before a figure', () => {
    expect(faults('Tỷ lệ dưới <5%.\n')).toEqual([expect.stringMatching(/^TK301 6:1[23] /)]);
  });

  test('«<» with a blank after it is only a sign', () => {
    expect(faults('Tỷ lệ a < 5%.\n')).toEqual([]);
  });

  test('a brace that is not closed is called a brace, where it opens or where the text ends', () => {
    const [found] = faults('Lời { mở.\n\nĐoạn sau.\n');
    expect(found).toMatch(/^TK301 6:/);
    expect(found).toContain('«{»');
  });

  test('a sentence that begins with the word import is not called a brace', () => {
    const [found] = faults('import hàng hóa từ nước ngoài tăng.\n');
    expect(found).toMatch(/^TK30[13] 6:/);
    expect(found).not.toContain('«{»');
  });
});

describe('headings', () => {
  test('are placed and anchored', () => {
    const { section, diagnostics } = body(
      '## Về rừng\n\n### Che phủ\n\n### Đa dạng\n\n## Về đất\n\n### Che phủ\n',
    );
    expect(diagnostics).toEqual([]);
    expect(section?.headings).toEqual([
      { level: 2, text: 'Về rừng', id: 'ket-qua-ve-rung', path: [1] },
      { level: 3, text: 'Che phủ', id: 'ket-qua-che-phu', path: [1, 1] },
      { level: 3, text: 'Đa dạng', id: 'ket-qua-da-dang', path: [1, 2] },
      { level: 2, text: 'Về đất', id: 'ket-qua-ve-dat', path: [2] },
      { level: 3, text: 'Che phủ', id: 'ket-qua-che-phu-2', path: [2, 1] },
    ]);
  });

  test('keep their text without markup', () => {
    expect(
      body('## Độ **che phủ** và `mã` [liên kết](https://example.org)\n').section?.headings[0]
        ?.text,
    ).toBe('Độ che phủ và mã liên kết');
  });

  test('never share an anchor', () => {
    const ids =
      body('## Kết quả\n\n## Kết quả\n\n## Kết quả 2\n\n## …\n\n## …\n').section?.headings.map(
        ({ id }) => id,
      ) ?? [];
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });

  test('a heading within a finding is numbered like the others, or reported', () => {
    const { section, diagnostics } = body(
      '## Về rừng\n\n<Result id="KQ01" theme="rung" title="Rừng">\n\n## Trong ý\n\nLời.\n\n</Result>\n',
    );
    const listed = section?.headings.some(({ text }) => text === 'Trong ý') === true;
    const reported = diagnostics.some(
      ({ code, place }) => code === 'TK308' && pointIn(place).line === 10,
    );
    expect(listed || reported).toBe(true);
  });

  test.each([
    ['# Hai', 'TK308 6:1 Tiêu đề «Hai» ở cấp 1'],
    ['#### Bốn', 'TK308 6:1 Tiêu đề «Bốn» ở cấp 4'],
    ['Setext\n======', 'TK308 6:1 Tiêu đề «Setext» ở cấp 1'],
    ['### Ba\n\n## Hai', 'TK308 6:1 Tiêu đề «Ba» ở cấp 3 mà chưa có tiêu đề cấp 2 đứng trước.'],
  ])('%j is out of level', (text, expected) => {
    expect(faults(`${text}\n`)).toEqual([expect.stringContaining(expected)]);
  });
});
