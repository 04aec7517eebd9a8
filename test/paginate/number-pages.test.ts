import { describe, expect, test } from 'vitest';

import type { LaidPart, SourcePart } from '../../src/paginate/in-page/laid-out.ts';
import { imposePages, numberPages, pageOfIds } from '../../src/paginate/number-pages.ts';

const source = (more: Partial<SourcePart> = {}): SourcePart => ({
  html: '',
  series: '',
  opens: 'page',
  firstRow: 0,
  refs: [],
  id: '',
  ...more,
});
const laid = (pages: number, ids: Readonly<Record<string, number>> = {}): LaidPart => ({
  pages: Array.from({ length: pages }, () => ({
    widthMm: 210,
    heightMm: 297,
    area: { left: 30, top: 20, width: 165, height: 257 },
    html: 'x',
    notesHtml: '',
    notes: [],
  })),
  anchors: Object.entries(ids).map(([id, page]) => ({ id, page, topPt: 0, leftPt: 0 })),
  headings: [],
  heads: [],
  overflows: [],
  links: [],
  complaints: [],
  css: '',
});

describe('page numbers', () => {
  test('run on from part to part and begin again with a series', () => {
    const parts = [
      source(),
      source(),
      source({ series: 'pl-1' }),
      source({ series: 'pl-2' }),
      source(),
    ];
    expect(
      numberPages(
        parts,
        [1, 3, 2, 1, 2].map((pages) => laid(pages)),
      ).map(({ numbers }) => numbers),
    ).toEqual([[1], [2, 3, 4], [1, 2], [1], [2, 3]]);
  });

  test('an id has the number printed on its page; of two the earlier counts', () => {
    const all = [laid(2, { a: 1 }), laid(2, { b: 1, a: 0 })];
    expect(pageOfIds(all, numberPages([source(), source({ series: 'x' })], all))).toEqual({
      a: 2,
      b: 2,
    });
  });
});

describe('imposition', () => {
  const parts = [source(), source(), source({ opens: 'paper' }), source({ opens: 'right' })];
  const pages = [1, 2, 1, 1].map((count) => laid(count));

  test('a book opens its parts on right-hand pages, but not where only the paper turns', () => {
    expect(
      imposePages(parts, pages, 'book').map(({ blankBefore, firstIsBack }) => [
        blankBefore,
        firstIsBack,
      ]),
    ).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [true, false],
    ]);
  });

  test('other two-sided papers only where a right-hand page is asked for', () => {
    expect(
      imposePages(parts, pages, 'asked').map(({ blankBefore, firstIsBack }) => [
        blankBefore,
        firstIsBack,
      ]),
    ).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [false, false],
    ]);
  });

  test('a file for the screen has no empty page', () => {
    expect(imposePages(parts, pages, 'none').some(({ blankBefore }) => blankBefore)).toBe(false);
  });
});
