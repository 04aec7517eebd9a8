import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseNarrative } from '../../../src/core/parse/narrative.ts';
import { pointIn } from '../point.ts';

const read = (body: string) =>
  parseNarrative('content/ky/01-phan.mdx', `---\nrole: results\ntitle: Phần\n---\n\n${body}\n`);
/** The paragraphs of a body, without the title. */
const paragraphs = (body: string): readonly string[] =>
  read(body)
    .section!.prose.slice(1)
    .map(({ text }) => text.trim());

describe('points on lines of their own', () => {
  test.each([
    [
      'letters as papers count',
      'Ba việc:\na) Một;\nb) Hai;\nđ) Ba.',
      ['Ba việc:', 'a) Một;', 'b) Hai;', 'đ) Ba.'],
    ],
    ['from the first line on', 'a) Một;\nb) Hai.', ['a) Một;', 'b) Hai.']],
    ['in bold letters', '**a) Một**\n**b) Hai**', ['a) Một', 'b) Hai']],
    [
      'with bold letters inside',
      'Việc:\na) **Một** và hai;\nb) Ba.',
      ['Việc:', 'a) Một và hai;', 'b) Ba.'],
    ],
    ['going on over a line', 'a) Một\nhai;\nb) Ba.', ['a) Một\nhai;', 'b) Ba.']],
    ['in an item of a list', '- Mục\n  a) Một;\n  b) Hai.', ['Mục', 'a) Một;', 'b) Hai.']],
    ['counted twice', 'a) Một\nb) Hai\na) Ba', ['a) Một', 'b) Hai', 'a) Ba']],
  ])('are paragraphs of their own: %s', (_, body, expected) => {
    expect(paragraphs(body)).toEqual(expected);
    expect(read(body).diagnostics).toEqual([]);
  });

  test.each([
    ['a line broken before a bracket', 'Theo điểm\nc) của khoản này.'],
    ['a count that does not begin', 'Câu một\nb) câu hai.'],
    ['a word before a bracket', 'Gồm các loại (rừng\nrừng) khác.'],
  ])('stay one paragraph: %s', (_, body) => {
    expect(paragraphs(body)).toEqual([body]);
  });

  test('keep their places in the file', () => {
    const { section } = read('Ba việc:\na) Một;\n   b) Hai.');
    expect(section!.prose.slice(1).map(({ place }) => pointIn(place))).toMatchObject([
      { line: 6, column: 1 },
      { line: 7, column: 1 },
      { line: 8, column: 4 },
    ]);
  });

  test('lose no word, whatever the lines', () => {
    const line = fc.tuple(
      fc.constantFrom('', 'a) ', 'b) ', 'đ) ', '1) ', '  c) ', '**', '- '),
      fc.constantFrom('một', 'hai ba', '**đậm** nhạt', 'rừng;'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const body = lines
          .map(([mark, words]) =>
            mark === '**' ? `**${words.replaceAll('**', '')}**` : `${mark}${words}`,
          )
          .join('\n');
        const { section, diagnostics } = read(body);
        const words = (text: string): string => text.replace(/[^\p{L}]+/gu, ' ').trim();
        const shown = section!.prose.slice(1).map(({ text }) => text);
        // Marks of lists that Markdown knows are no words of a paragraph.
        const written = body.replace(/^ *(?:1\)|-) /gm, '');
        expect(diagnostics.filter(({ code }) => code === 'TK376' || code === 'TK370')).toEqual([]);
        expect(words(shown.join(' '))).toBe(words(written));
      }),
      { numRuns: 300, seed: 20_261_201 },
    );
  });
});
