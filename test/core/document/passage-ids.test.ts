import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ProseBlock } from '../../../src/core/model.ts';
import { parseNarrative } from '../../../src/core/parse/narrative.ts';
import { passagesByName } from '../../../src/core/passage-code.ts';
import { section } from '../build.ts';

const blocksOf = (body: string): readonly ProseBlock[] => {
  const { section: read, diagnostics } = parseNarrative(
    'content/thu/01-ket-qua.mdx',
    `---\nrole: results\ntitle: Kết quả\n---\n\n${body}\n`,
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read!.prose;
};
const idOf = (body: string, words: string): string | undefined =>
  blocksOf(body).find(({ text }) => text.includes(words))?.id;

/** What an author writes, in pieces that can be put in, taken out and moved; `mark` is in it and nowhere else. */
type Piece = {
  readonly kind: 'paragraph' | 'item' | 'heading' | 'finding' | 'row';
  readonly mark: string;
  readonly words: readonly string[];
};

const WORDS =
  'rừng đất nước tỷ lệ tăng giảm năm vùng dự án người dân cơ quan ban hành thực hiện'.split(' ');
const piece = (mark: string): fc.Arbitrary<Piece> =>
  fc.record({
    kind: fc.constantFrom('paragraph', 'item', 'heading', 'finding', 'row'),
    mark: fc.constant(mark),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 14, maxLength: 25 }),
  });
const pieces = fc
  .integer({ min: 2, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => piece(`dấu${at}`))));

const written = ({ kind, mark, words }: Piece): string => {
  const text = `${mark} ${words.join(' ')}`;
  switch (kind) {
    case 'paragraph':
      return `${text}.`;
    case 'item':
      return `- ${text}`;
    case 'heading':
      return `## ${text}`;
    case 'finding':
      return `<Result id="${mark.replace('dấu', 'KQ')}" theme="a" title="Tên ${mark}">\n\n${text}.\n\n</Result>`;
    case 'row':
      return `| Xã ${mark} | ${mark} |\n|---|---|\n| A${mark} | ${text} |`;
  }
};
const document = (all: readonly Piece[]): string => all.map(written).join('\n\n');

/** Ids of the texts of one piece, in order. */
const idsOf = (blocks: readonly ProseBlock[], { mark }: Piece): readonly string[] =>
  blocks.filter(({ text }) => new RegExp(`${mark}(?!\\d)`).test(text)).map(({ id }) => id);

type Edit = (all: readonly Piece[], at: number, other: Piece) => readonly Piece[];
const EDITS: Readonly<Record<string, Edit>> = {
  insert: (all, at, other) => all.toSpliced(at, 0, other),
  delete: (all, at) => all.toSpliced(at, 1),
  move: (all, at) => {
    const taken = all[at]!;
    return all.toSpliced(at, 1).toSpliced((at * 7 + 3) % all.length, 0, taken);
  },
  'write anew': (all, at, other) => all.with(at, other),
  shorten: (all, at) => all.with(at, { ...all[at]!, words: all[at]!.words.slice(1) }),
};

describe('ids of passages that nobody touched', () => {
  test.each(Object.entries(EDITS))('stay when others %s', (_name, edit) => {
    fc.assert(
      fc.property(pieces, fc.nat(), piece('dấu99'), (all, seed, other) => {
        const at = seed % all.length;
        const after = edit(all, at, other);
        const [was, is] = [blocksOf(document(all)), blocksOf(document(after))];
        // A move touches where a passage stands, not what it says.
        const kept = all.filter((one) => after.includes(one));
        for (const one of kept) expect(idsOf(is, one)).toEqual(idsOf(was, one));
        expect(new Set(is.map(({ id }) => id)).size).toBe(is.length);
      }),
      { numRuns: 25 },
    );
  });

  test('stay after many edits one upon another', () => {
    const edits = fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(), fc.nat({ max: 400 })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, edits, piece('dấu99'), (all, steps, other) => {
        let now: readonly Piece[] = all;
        for (const [name, seed, number] of steps)
          if (now.length > 0)
            now = EDITS[name]!(now, seed % now.length, { ...other, mark: `dấu${1000 + number}` });
        // Two findings with one id are another fault.
        if (new Set(now.map(({ mark }) => mark)).size < now.length) return;
        const [was, is] = [blocksOf(document(all)), blocksOf(document(now))];
        for (const one of all.filter((kept) => now.includes(kept)))
          expect(idsOf(is, one)).toEqual(idsOf(was, one));
      }),
      { numRuns: 15 },
    );
  });
});

describe('the id of a passage that is edited', () => {
  const LONG =
    'Đến năm 2020, tỷ lệ che phủ rừng của cả nước đạt 42,01%, vượt mục tiêu đề ra cho kỳ này.';

  test.each([
    ['behind its opening', LONG.replace('vượt mục tiêu', 'bằng mục tiêu')],
    ['by a sentence at its end', `${LONG} Kết quả ấy không đều giữa các vùng.`],
    ['by marks, capitals and emphasis', LONG.replace('năm 2020,', '**NĂM** 2020:')],
    ['by a component among its words', LONG.replace('rừng của', 'rừng <Count/> của')],
    ['by lines broken elsewhere', LONG.replace('rừng của', 'rừng\ncủa')],
  ])('stays %s', (_name, text) => {
    expect(idOf(text, 'che phủ')).toBe(idOf(LONG, 'che phủ'));
  });

  test('changes with its opening, and then names nothing', () => {
    const sections = [section('ket-qua', LONG.replace('Đến năm 2020', 'Hết năm 2020'))];
    expect(passagesByName(sections).has(idOf(LONG, 'che phủ')!)).toBe(false);
  });

  test('of a cell is told by the heads of its column and row, so that its figure may change', () => {
    const table = (figure: string): string =>
      `| Xã | Năm 2020 |\n|---|---|\n| An Phú | ${figure} |\n| An Bình | 5 |`;
    const ids = (figure: string): readonly string[] => blocksOf(table(figure)).map(({ id }) => id);
    expect(ids('17,5')).toEqual(ids('4'));
  });

  test('of a paragraph of nothing but components is told by what is written in them', () => {
    const ids = (before: string): readonly string[] =>
      blocksOf(`${before}**<Count of="tasks"/>**\n\n**<Count of="lessons"/>**`)
        .slice(-2)
        .map(({ id }) => id);
    expect(ids('Thêm.\n\n')).toEqual(ids(''));
    expect(new Set(ids('')).size).toBe(2);
  });
});

describe('passages that open alike', () => {
  const OPENING = 'Các bộ, ngành, địa phương tiếp tục rà soát, sửa đổi, bổ sung văn bản';
  const [FIRST, SECOND, THIRD] = [
    `${OPENING} về đất.`,
    `${OPENING} về nước.`,
    `${OPENING} về rừng.`,
  ];

  test('have what follows in their ids: then their order and number mean nothing', () => {
    const both = [idOf(`${FIRST}\n\n${SECOND}`, 'đất'), idOf(`${FIRST}\n\n${SECOND}`, 'nước')];
    const more = `${THIRD}\n\n${SECOND}\n\n${FIRST}`;
    expect([idOf(more, 'về đất'), idOf(more, 'về nước')]).toEqual(both);
  });

  test('leave the short id to nobody, so that it is missed and not mistaken', () => {
    const alone = idOf(FIRST!, 'về đất')!;
    const names = passagesByName([section('ket-qua', `${SECOND}\n\n${FIRST}`)]);
    expect(names.has(alone)).toBe(false);
  });

  test('and say the very same are counted', () => {
    const ids = blocksOf(`${FIRST}\n\n${FIRST}\n\n${FIRST}`)
      .slice(-3)
      .map(({ id }) => id);
    expect(ids[1]).toBe(`${ids[0]}-2`);
    expect(ids[2]).toBe(`${ids[0]}-3`);
  });
});
