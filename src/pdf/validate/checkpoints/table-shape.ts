import type { TagNode } from '../../tags/tag-tree.ts';

/** Whether rows and columns fill a rectangle, cells that span several counted as many times. */
export function isRegular(table: TagNode): boolean {
  const rows = rowsOf(table);
  const span = (cell: TagNode, name: string): number =>
    Number(cell.attributes?.find((attribute) => attribute.name === name)?.value ?? 1);
  const filled: number[] = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const cell of row.kids) {
      if (cell.kind !== 'tag') continue;
      for (let below = 0; below < span(cell, 'RowSpan') && index + below < filled.length; below++)
        filled[index + below] = (filled[index + below] ?? 0) + span(cell, 'ColSpan');
    }
  }
  return new Set(filled).size <= 1;
}

const rowsOf = (tag: TagNode): TagNode[] =>
  tag.kids.flatMap((kid) => {
    if (kid.kind !== 'tag') return [];
    if (kid.role === 'TR') return [kid];
    return /^T(Head|Body|Foot)$/.test(kid.role) ? rowsOf(kid) : [];
  });
