import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';

import type { Report } from '../../src/core/model.ts';
import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { remarkNarrative } from '../../src/site/remark-narrative.ts';

const FILE = 'content/thu/01-ket-qua.mdx';

/** The nodes a body is compiled to, each with the id it is given, for a tree given as `type line:column`. */
function idsOf(body: string, children: readonly unknown[]): unknown {
  const { section } = parseNarrative(FILE, `---\nrole: results\ntitle: Kết quả\n---\n\n${body}`);
  if (section === undefined) throw new Error('no section');
  const source = {
    reports: () => [{ sections: [section], papers: [] } as unknown as Report],
    showsCodes: true,
  };
  const tree = { type: 'root', children } as Root;
  remarkNarrative(source)()(tree, { path: `/office/${FILE}` } as VFile);
  const shown = (node: Record<string, unknown>): unknown => {
    const data = node['data'] as { hProperties?: { id?: string } } | undefined;
    const attributes = node['attributes'] as { name: string; value: string }[] | undefined;
    const id = data?.hProperties?.id ?? attributes?.find(({ name }) => name === 'id')?.value;
    const inner = (node['children'] as Record<string, unknown>[] | undefined)?.map(shown);
    return [
      node['name'] === 'Detail' ? 'Detail' : node['type'],
      id,
      ...(inner === undefined ? [] : [inner]),
    ];
  };
  return tree.children.map((child) => shown(child as unknown as Record<string, unknown>));
}

const at = (line: number, column: number) => ({
  position: { start: { line, column }, end: { line, column } },
});

test('a paragraph bears its id; what a summary leaves out stands in a frame', () => {
  expect(
    idsOf('Một.\n\nHai.\n', [
      { type: 'paragraph', children: [], ...at(6, 1) },
      { type: 'paragraph', children: [], ...at(8, 1) },
    ]),
  ).toEqual([
    ['paragraph', 'ket-qua--dau--p1', []],
    ['Detail', undefined, [['paragraph', 'ket-qua--dau--p2', []]]],
  ]);
});

test('an item bears the id of its first paragraph, which a tight list drops; the second keeps its own', () => {
  const paragraph = (line: number): unknown => ({
    type: 'paragraph',
    children: [],
    ...at(line, 3),
  });
  expect(
    idsOf('- Một.\n\n  Thêm.\n- Hai.\n', [
      {
        type: 'list',
        children: [
          { type: 'listItem', children: [paragraph(6), paragraph(8)] },
          { type: 'listItem', children: [paragraph(9)] },
        ],
      },
    ]),
  ).toEqual([
    [
      'Detail',
      undefined,
      [
        [
          'list',
          undefined,
          [
            [
              'listItem',
              'ket-qua--dau--i1',
              [
                ['paragraph', undefined, []],
                ['paragraph', 'ket-qua--dau--i2', []],
              ],
            ],
            ['listItem', 'ket-qua--dau--i3', [['paragraph', undefined, []]]],
          ],
        ],
      ],
    ],
  ]);
});

test('a paragraph that is one component, which the compiler unwraps, gets a frame with its id', () => {
  const element = {
    type: 'mdxJsxFlowElement',
    name: 'Result',
    attributes: [],
    children: [],
    ...at(6, 1),
  };
  expect(
    idsOf('<Result id="KQ1" title="Kết quả" theme="rung">Một câu.</Result>\n', [element]),
  ).toEqual([['mdxJsxFlowElement', 'ket-qua--dau--p1', [['mdxJsxFlowElement', undefined, []]]]]);
});
