import { describe, expect, test } from 'vitest';

import { normaliseStructureTree } from '../../../src/pdf/tags/normalise-structure-tree.ts';
import type { Mark, TagKid, TagNode } from '../../../src/pdf/tags/tag-tree.ts';

const stream = { page: 0 };
/** Marks below 100 are content, those above are lines and grounds. */
const mark = (mcid: number): Mark => ({ kind: 'mark', stream, mcid });
const tag = (role: string, kids: readonly TagKid[], more: Partial<TagNode> = {}): TagNode => ({
  kind: 'tag',
  role,
  kids,
  ...more,
});
const text = (mcid: number): TagNode => tag('NonStruct', [mark(mcid)]);
const link = (index: number): TagKid => ({ kind: 'annotation', page: 0, index });

function mended(...kids: TagKid[]): {
  readonly tree: string;
  readonly decoration: readonly number[];
} {
  const { tree, decoration } = normaliseStructureTree([kids], {
    isContent: ({ mcid }) => mcid < 100,
    leads: (_page, index) => index < 5,
    heightOf: () => 800,
  });
  return { tree: tree.kids.map(tell).join(' '), decoration: decoration.map(({ mcid }) => mcid) };
}

function tell(kid: TagKid): string {
  if (kid.kind === 'mark') return String(kid.mcid);
  if (kid.kind === 'annotation') return `link${kid.index}`;
  return `${kid.role}${kid.lang === undefined ? '' : `@${kid.lang}`}(${kid.kids.map(tell).join(' ')})`;
}

describe('wrappers', () => {
  test('disappear, and empty elements with them', () => {
    expect(
      mended(
        tag('NonStruct', [
          tag('NonStruct', [tag('P', [text(1), text(2)]), tag('P', [tag('NonStruct', [])])]),
        ]),
      ).tree,
    ).toBe('P(1 2)');
  });

  test('that say a language stay', () => {
    expect(mended(tag('P', [text(1), tag('NonStruct', [text(2)], { lang: 'en' })])).tree).toBe(
      'P(1 Span@en(2))',
    );
  });

  test('leave text that stands by itself in a paragraph, one for each run', () => {
    expect(
      mended(text(1), tag('Strong', [text(2)]), tag('P', [text(3)]), tag('NonStruct', [text(4)]))
        .tree,
    ).toBe('P(1 Strong(2)) P(3) P(4)');
  });
});

describe('fragments', () => {
  test('of one key come together in reading order, at every depth', () => {
    const list = (key: string, ...kids: TagKid[]): TagNode => tag('L', kids, { lang: key });
    const item = (key: string, ...kids: TagKid[]): TagNode => tag('LI', kids, { lang: key });
    expect(
      mended(
        list('vi-x-k1', tag('LI', [text(1)]), item('vi-x-k2', tag('Lbl', [mark(2)]), text(3))),
        tag('P', [text(9)], { lang: 'vi-x-k3' }),
        list('vi-x-k1', item('vi-x-k2', text(4)), tag('LI', [text(5)])),
        tag('P', [text(10)], { lang: 'vi-x-k3' }),
      ).tree,
    ).toBe('L(LI(LBody(1)) LI(Lbl(2) LBody(3 4)) LI(LBody(5))) P(9 10)');
  });

  test('of two parts stay apart though their keys are equal', () => {
    const part = (mcid: number): TagKid[] => [tag('P', [text(mcid)], { lang: 'vi-x-k0' })];
    const { tree } = normaliseStructureTree([part(1), part(2)], {
      isContent: () => true,
      leads: () => true,
      heightOf: () => 800,
    });
    expect(tree.kids.map(tell)).toEqual(['P(1)', 'P(2)']);
  });

  test('leave one label to an item', () => {
    expect(
      mended(tag('L', [tag('LI', [tag('Lbl', [mark(1)]), text(2), tag('Lbl', [mark(3)])])])).tree,
    ).toBe('L(LI(Lbl(1) LBody(2)))');
  });
});

describe('what the browser has no name for', () => {
  const hinted = (lang: string, ...kids: TagKid[]): TagNode =>
    tag('NonStruct', kids, { lang: `vi-x-${lang}` });

  test('a note has its number as label and its name; its call refers to it', () => {
    const note = tag('P', [hinted('lbl', text(2)), text(3), tag('Em', [text(4)])], {
      lang: 'vi-x-n12',
    });
    const { tree } = normaliseStructureTree(
      [[tag('P', [text(1), hinted('r12', tag('Link', [text(5), link(0)]))]), note]],
      { isContent: () => true, leads: () => true, heightOf: () => 800 },
    );
    expect(tree.kids.map(tell)).toEqual([
      'P(1 Reference(Link(5 link0)))',
      'P(Note(Lbl(2) 3 Em(4)))',
    ]);
    expect(JSON.stringify(tree).match(/"id":"[^"]*"/g)).toEqual([
      '"id":"goi-ghi-chu-12"',
      '"id":"ghi-chu-12"',
    ]);
  });

  test('notes are read after the paragraph or list that calls them, wherever their page ends; one that nothing calls stays', () => {
    const note = (number: number): TagNode =>
      tag('P', [hinted('lbl', text(50 + number)), text(60 + number)], { lang: `vi-x-n${number}` });
    const call = (number: number): TagNode =>
      hinted(`r${number}`, tag('Link', [text(70 + number), link(0)]));
    expect(
      mended(
        tag('Sect', [
          tag('P', [text(1), call(1), call(2)]),
          tag('L', [tag('LI', [text(2), call(3)]), tag('LI', [text(3)])]),
          tag('P', [text(4)]),
        ]),
        note(1),
        note(2),
        tag('Div', [note(3)]),
        note(4),
      ).tree,
    ).toBe(
      [
        'Sect(P(1 Reference(Link(71 link0)) Reference(Link(72 link0)))',
        'P(Note(Lbl(51) 61))',
        'P(Note(Lbl(52) 62))',
        'L(LI(LBody(2 Reference(Link(73 link0)))) LI(LBody(3)))',
        'P(Note(Lbl(53) 63))',
        'P(4))',
        'P(Note(Lbl(54) 64))',
      ].join(' '),
    );
  });

  test('a list of terms: several terms of one saying, several sayings of one term, pieces over pages', () => {
    expect(
      mended(
        hinted(
          'k1-dl',
          hinted('dt', text(1)),
          hinted('dt', text(2)),
          hinted('dd', text(3)),
          tag('NonStruct', [hinted('dt', text(4)), hinted('k2-dd', text(5))]),
        ),
        hinted(
          'k1-dl',
          hinted('k2-dd', text(6)),
          hinted('dd', tag('L', [tag('LI', [text(7)])])),
          text(8),
        ),
      ).tree,
    ).toBe('L(LI(Lbl(1 2) LBody(3)) LI(Lbl(4) LBody(5 6 L(LI(LBody(7))) 8)))');
  });

  test('what is said without a term is an item too', () => {
    expect(mended(hinted('dl', hinted('dd', text(1)), hinted('dt', text(2)))).tree).toBe(
      'L(LI(LBody(1)) LI(Lbl(2)))',
    );
  });

  test('a row in pieces is one row, its cells whole', () => {
    const row = (...cells: TagKid[]): TagNode => tag('TR', cells, { lang: 'vi-x-p0' });
    const cell = (piece: number, ...kids: TagKid[]): TagNode =>
      tag('TD', kids, { lang: `vi-x-p${piece}` });
    expect(
      mended(
        tag('Table', [
          row(cell(1, text(1)), cell(2, tag('P', [text(2)], { lang: 'vi-x-p3' }))),
          row(cell(2, tag('P', [text(3)], { lang: 'vi-x-p3' }), tag('P', [text(4)]))),
          tag('TR', [tag('TD', [text(5)]), tag('TD', [text(6)])]),
        ]),
      ).tree,
    ).toBe('Table(TR(TD(1) TD(P(2 3) P(4))) TR(TD(5) TD(6)))');
  });
});

describe('what is not content', () => {
  test('becomes an artifact: borders of tables, rules, grounds', () => {
    expect(
      mended(
        tag('Table', [mark(101), tag('TR', [mark(102), tag('TD', [text(1), mark(103)])])]),
        tag('NonStruct', [mark(104)]),
      ),
    ).toEqual({
      tree: 'Table(TR(TD(1)))',
      decoration: [101, 102, 103, 104],
    });
  });

  test('stays in a figure, which is nothing else', () => {
    expect(mended(tag('Figure', [mark(101)], { alt: 'Biểu đồ' }))).toEqual({
      tree: 'Figure(101)',
      decoration: [],
    });
  });

  test('is text or an image anywhere, even painted straight into a row', () => {
    expect(mended(tag('Table', [tag('TR', [mark(1), tag('TD', [text(2)])])])).decoration).toEqual([
      1,
    ]);
  });
});

describe('tables, figures, links', () => {
  test('empty cells keep their places, without names that go by a counter', () => {
    const { tree } = normaliseStructureTree(
      [[tag('Table', [tag('TR', [tag('TH', [text(1)], { id: 'node00000503' }), tag('TD', [])])])]],
      { isContent: () => true, leads: () => true, heightOf: () => 800 },
    );
    expect(tree.kids.map(tell)).toEqual(['Table(TR(TH(1) TD()))']);
    expect(JSON.stringify(tree)).not.toContain('node');
  });

  test('a head cell without a scope is given one by its row', () => {
    const { tree } = normaliseStructureTree(
      [
        [
          tag('Table', [
            tag('TR', [tag('TH', [text(1)]), tag('TH', [text(2)])]),
            tag('TR', [tag('TH', [text(3)]), tag('TD', [text(4)])]),
          ]),
        ],
      ],
      { isContent: () => true, leads: () => true, heightOf: () => 800 },
    );
    expect(JSON.stringify(tree).match(/\/(Column|Row)/g)).toEqual(['/Column', '/Column', '/Row']);
  });

  test('a list of contents has entries that refer', () => {
    const below = tag('L', [tag('LI', [text(2)])]);
    expect(
      mended(
        tag('L', [tag('LI', [tag('Link', [text(1), link(0)]), below])], { lang: 'vi-x-k3-toc' }),
      ),
    ).toEqual({
      tree: 'TOC(TOCI(Reference(Link(1 link0)) TOC(TOCI(Reference(2)))))',
      decoration: [],
    });
  });

  test('a picture has its box, measured from the lower left corner', () => {
    const { tree } = normaliseStructureTree(
      [[tag('Figure', [mark(101)], { alt: 'Biểu đồ', lang: 'vi-x-b-851-1000-2000-500' })]],
      { isContent: () => true, leads: () => true, heightOf: () => 800 },
    );
    expect(tree.kids).toEqual([
      tag('Figure', [mark(101)], {
        alt: 'Biểu đồ',
        attributes: [{ owner: 'Layout', name: 'BBox', value: [85.1, 650, 285.1, 700] }],
      }),
    ]);
  });

  test('a figure around a figure is a group', () => {
    expect(
      mended(
        tag('Figure', [tag('Figure', [mark(1)], { alt: 'Biểu đồ' }), tag('Caption', [text(2)])]),
      ).tree,
    ).toBe('Div(Figure(1) Caption(2))');
  });

  test('a link that leads nowhere is text', () => {
    expect(
      mended(tag('P', [tag('Link', [text(1), link(9)]), tag('Link', [text(2), link(1)])])).tree,
    ).toBe('P(Span(1) Link(2 link1))');
  });
});
