import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';

import type { Report } from '../../src/core/model.ts';
import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { remarkNarrative } from '../../src/site/remark-narrative.ts';

const FILE = 'content/thu/01-ket-qua.mdx';

/** The nodes that an empty file is given for a body, each with its name or type and the id it bears, without words. */
function shownOf(body: string): unknown {
  const { section } = parseNarrative(FILE, `---\nrole: results\ntitle: Kết quả\n---\n\n${body}`);
  if (section === undefined) throw new Error('no section');
  const source = {
    reports: () => [{ sections: [section], papers: [] } as unknown as Report],
    showsCodes: true,
  };
  const ids = new Map(section.prose.map(({ id, byPlace }) => [id, byPlace.split('--').at(-1)]));
  const tree: Root = { type: 'root', children: [] };
  remarkNarrative(source)()(tree, { path: `/office/${FILE}` } as VFile);
  const shown = (node: Nodes): readonly unknown[] => {
    if (node.type === 'text') return [];
    const attributes = 'attributes' in node ? node.attributes : [];
    const properties = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties;
    const id =
      properties?.id ?? attributes.find((one) => 'name' in one && one.name === 'id')?.value;
    if ('name' in node && node.name === 'FormerId') return [`was ${String(id).split('--').at(-1)}`];
    const name = 'name' in node ? node.name : node.type;
    return [
      [
        typeof id === 'string' ? `${name} ${ids.get(id) ?? id}` : name,
        ...('children' in node ? node.children.flatMap(shown) : []),
      ],
    ];
  };
  return tree.children.flatMap(shown);
}

test('a paragraph bears its id and the former one; what a summary leaves out stands in a frame', () => {
  expect(shownOf('Một.\n\nHai.\n\nBa.\n')).toEqual([
    ['paragraph p1', 'was p1'],
    ['Detail', ['paragraph p2', 'was p2'], ['paragraph p3', 'was p3']],
  ]);
});

test('an item bears the id of its first paragraph, which a tight list drops; the second keeps its own', () => {
  expect(shownOf('- Một.\n\n  Thêm.\n- Hai.\n')).toEqual([
    [
      'Detail',
      [
        'list',
        ['listItem i1', ['paragraph', 'was i1'], ['paragraph i2', 'was i2']],
        ['listItem i3', ['paragraph', 'was i3']],
      ],
    ],
  ]);
});

test('a paragraph that is one component gives way to it, in a frame with its id', () => {
  expect(shownOf('<Result id="KQ1" title="Kết quả" theme="rung">Một câu.</Result>\n')).toEqual([
    ['div p1', 'was p1', ['Result KQ1']],
  ]);
});

test('a heading bears its anchor, a cell its id, a picture is a component', () => {
  expect(
    shownOf('## Độ che phủ\n\n| Xã |\n|---|\n| A |\n\n![Rừng](hinh/rung.png "Rừng ngập mặn")\n'),
  ).toEqual([
    [
      'Detail',
      ['heading ket-qua-do-che-phu'],
      ['table', ['tableRow', ['tableCell c1', 'was c1']], ['tableRow', ['tableCell c2', 'was c2']]],
      ['Picture'],
    ],
  ]);
});

test('words among those who write are not there', () => {
  expect(shownOf('Một {/* hỏi lại */}.\n\n{/* xong */}\n')).toEqual([['paragraph p1', 'was p1']]);
});

test('a file of no review is left as it is', () => {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [] }] };
  remarkNarrative({ reports: () => [], showsCodes: true })()(tree, { path: `/${FILE}` } as VFile);
  expect(tree.children).toHaveLength(1);
});
