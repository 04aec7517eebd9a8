import { describe, expect, test } from 'vitest';
import type { ProseBlock } from '../../../src/core/model.ts';
import { parseNarrative } from '../../../src/core/parse/narrative.ts';
import { OBJECT, placeIn } from '../../../src/core/prose.ts';
import { pointIn } from '../point.ts';

const HEAD =
  '---\nrole: results\ntitle: Kết quả năm 2020\nsummary: >-\n  Một câu giới thiệu\n  trên hai dòng.\n---\n\n';
const prose = (body: string, head = HEAD): readonly ProseBlock[] => {
  const { section, diagnostics } = parseNarrative('content/thu/01-ket-qua.mdx', head + body);
  expect(diagnostics).toEqual([]);
  return section!.prose;
};
/** Blocks of the body, without those of the head. */
const body = (text: string): readonly ProseBlock[] =>
  prose(text).filter(({ id }) => !/--(?:t|s)1$/.test(id) || id.includes('kq'));

/** Every character of every block stands in the file where the block says it does. */
function expectPlaces(
  text: string,
  blocks: readonly ProseBlock[],
  folded: readonly string[] = [],
): void {
  const lines = (HEAD + text).split('\n');
  for (const block of blocks) {
    for (const [offset, character] of [...block.text].entries()) {
      if (/\s/.test(character) || folded.includes(character)) continue;
      const { line, column } = pointIn(placeIn(block, offset));
      expect(`${line}:${column} ${lines[line - 1]?.[column - 1]}`).toBe(
        `${line}:${column} ${character === OBJECT ? '<' : character}`,
      );
    }
  }
}

describe('every character has its place', () => {
  test.each([
    ['emphasis, links and code', 'Tỷ lệ **đạt *42%* rồi** [xem](http://a.vn/1) và `x 1`.'],
    ['a component in the line', 'Năm 2020 là <Value indicator="a" year="2020"/>, tăng.'],
    ['several lines', 'Dòng một\n   dòng hai 12\nvà dòng ba.'],
    ['lists within lists', '- một\n  - hai 2\n- ba\n\n1. bốn\n2. năm'],
    ['a block quote', '> Trích 1\n> dòng 2'],
    ['a table', '| A | B |\n|---|---|\n| 1 | **2** |'],
    [
      'a finding with its title',
      '<Result id="KQ01" theme="a" title="Đạt 12%">\n\nNội dung 3.\n\n</Result>',
    ],
    ['a finding on one line', '<Result id="KQ01" theme="a" title="Đạt">Nội dung 3.</Result>'],
    ['a chart', '<Chart indicators="a" title="Hình 1" caption="Năm 2020"/>'],
    ['headings', '## Mục một\n\nChữ.\n\n### Mục hai\n\nChữ.'],
  ])('%s', (_name, text) => {
    const blocks = prose(text);
    expect(blocks.length).toBeGreaterThan(2);
    expectPlaces(text, blocks);
  });

  test('escapes and character references stand for one character', () => {
    const text = 'Nhỏ \\< 5 &amp; lớn &#60; 6 rồi.';
    const [block] = body(text);
    expect(block?.text).toBe('Nhỏ < 5 & lớn < 6 rồi.');
    const at = (character: string): string => {
      const { line, column } = pointIn(placeIn(block!, block!.text.indexOf(character)));
      return `${line - 8}:${column} ${text[column - 1]}`;
    };
    expect([at('5'), at('&'), at('6')]).toEqual(['1:8 5', '1:10 &', '1:26 6']);
  });

  test('the head of the file', () => {
    const [title, summary] = prose('Chữ.');
    expect(title).toMatchObject({
      id: 'ket-qua--dau--t1',
      kind: 'title',
      text: 'Kết quả năm 2020',
    });
    expect(placeIn(title!, title!.text.indexOf('2020'))).toMatchObject({ line: 3, column: 20 });
    expect(summary).toMatchObject({ kind: 'summary', text: 'Một câu giới thiệu trên hai dòng.' });
    expect(placeIn(summary!, summary!.text.indexOf('trên'))).toMatchObject({ line: 6, column: 3 });
  });

  test('carriage returns', () => {
    const { section } = parseNarrative(
      'content/thu/01-a.mdx',
      `${HEAD}Dòng một\ndòng 12.`.replaceAll('\n', '\r\n'),
    );
    const block = section!.prose.at(-1)!;
    expect(placeIn(block, block.text.indexOf('12'))).toMatchObject({ line: 10, column: 6 });
  });
});

describe('what a block knows of itself', () => {
  test('components by their offset, in the order they stand', () => {
    const [block] = body('Có <Count/> trong <Count verdict="met"/>.');
    expect(block?.text).toBe(`Có ${OBJECT} trong ${OBJECT}.`);
    expect(
      block?.elements.map(
        ({ at, element }) => `${at} ${element.name} ${element.placeOf['verdict'] === undefined}`,
      ),
    ).toEqual(['3 Count true', '11 Count false']);
  });

  test('quotations, by whatever marks, and block quotes', () => {
    const [a, b] = body('Nói «một» rồi “hai” và "ba", «không đóng.\n\n> Cả khối.');
    expect(a!.quotes.map(({ from, to }) => a!.text.slice(from, to))).toEqual(['một', 'hai', 'ba']);
    expect(b!.quotes).toEqual([{ from: 0, to: b!.text.length }]);
  });

  test('its list, its finding, the heads of its column and row', () => {
    const blocks = body(
      '- một\n- hai\n\n<Task id="NV01" title="Việc" addresses="NN01" lead="Bộ">\n\nLàm.\n\n</Task>\n\n| Xã | Năm 2020 |\n|---|---|\n| A | 5 |',
    );
    const [one, two] = blocks;
    expect([one, two].map((block) => block?.list)).toEqual([
      { id: one?.id, size: 2 },
      { id: one?.id, size: 2 },
    ]);
    expect(blocks.find(({ text }) => text === 'Làm.')?.finding).toEqual({
      id: 'NV01',
      kind: 'Task',
    });
    expect(blocks.find(({ text }) => text === '5')?.headers).toEqual(['Năm 2020', 'A']);
  });
});

describe('ids', () => {
  const ids = (text: string): readonly string[] => prose(text).map(({ id }) => id);

  test('are ASCII and unique; those that an author names by their place tell it', () => {
    const found = ids(
      'Mở đầu.\n\n## Độ che phủ\n\nMột.\n\nHai.\n\n- ba\n\n<Result id="KQ01" theme="a" title="Đạt">\n\nBốn.\n\n</Result>\n\nNăm.\n\n## Độ che phủ\n\nSáu.',
    );
    const made = (letter: string): unknown =>
      expect.stringMatching(new RegExp(`^ket-qua--${letter}-[2-9a-z]{6}$`));
    expect(found).toEqual([
      'ket-qua--dau--t1',
      'ket-qua--dau--s1',
      made('p'),
      'ket-qua--do-che-phu--h1',
      made('p'),
      made('p'),
      made('i'),
      'ket-qua--kq01--t1',
      made('p'),
      made('p'),
      'ket-qua--do-che-phu-2--h1',
      made('p'),
    ]);
    expect(new Set(found).size).toBe(found.length);
  });

  test('are told by place too, as addresses that were shared before have them', () => {
    expect(
      prose(
        'Mở đầu.\n\n## Độ che phủ\n\nMột.\n\nHai.\n\n- ba\n\n<Result id="KQ01" theme="a" title="Đạt">\n\nBốn.\n\n</Result>\n\nNăm.',
      ).map(({ byPlace }) => byPlace),
    ).toEqual([
      'ket-qua--dau--t1',
      'ket-qua--dau--s1',
      'ket-qua--dau--p1',
      'ket-qua--do-che-phu--h1',
      'ket-qua--do-che-phu--p1',
      'ket-qua--do-che-phu--p2',
      'ket-qua--do-che-phu--i1',
      'ket-qua--kq01--t1',
      'ket-qua--kq01--p1',
      'ket-qua--do-che-phu--p3',
    ]);
  });
});
