/** Tags by what the page's hints say of them, before their places in the tree are settled. */

import { readHints } from './tag-hints.ts';
import type { TagKid, TagNode } from './tag-tree.ts';

/** Puts all kids of elements with one key into the first of them, in reading order. */
export function mergeFragments(kids: readonly TagKid[]): TagKid[] {
  const gathered = new Map<string, TagKid[]>();
  const gather = (kid: TagKid): void => {
    if (kid.kind !== 'tag') return;
    const key = keyOf(kid);
    if (key !== undefined) {
      const own = gathered.get(key) ?? [];
      gathered.set(key, own);
      own.push(...kid.kids);
    }
    kid.kids.forEach(gather);
  };
  kids.forEach(gather);
  const met = new Set<string>();
  const rebuild = (kid: TagKid): TagKid[] => {
    if (kid.kind !== 'tag') return [kid];
    const key = keyOf(kid);
    if (key === undefined) return [{ ...kid, kids: kid.kids.flatMap(rebuild) }];
    if (met.has(key)) return [];
    met.add(key);
    return [{ ...kid, kids: (gathered.get(key) ?? []).flatMap(rebuild) }];
  };
  return kids.flatMap(rebuild);
}

const keyOf = ({ lang }: TagNode): string | undefined => readHints(lang)?.key;

/** Tags that the browser has no name for: it leaves lists of terms, notes and their calls as plain text. */
export function retyped(kid: TagKid): TagKid {
  if (kid.kind !== 'tag') return kid;
  const kids = kid.kids.map(retyped);
  const hints = readHints(kid.lang);
  const { lang: _hint, ...node } = kid;
  if (hints?.note !== undefined)
    return {
      kind: 'tag',
      role: 'P',
      kids: [{ ...node, role: 'Note', id: noteId(hints.note), kids }],
    };
  if (hints?.call !== undefined)
    return { ...node, role: 'Reference', id: `${CALL}${noteId(hints.call)}`, kids };
  switch (hints?.is) {
    case 'terms':
      return { ...node, role: 'L', kids: termItems(kids) };
    case 'term':
    case 'label':
      return { ...node, role: 'Lbl', kids };
    case 'meaning':
      return { ...node, role: 'LBody', kids };
    default:
      return { ...kid, kids };
  }
}

/**
 * An item begins with each term that follows what was said of the one before; whatever else stands in
 * the list is said of its term.
 */
function termItems(kids: readonly TagKid[]): TagKid[] {
  const items: { label: TagKid[]; body: TagKid[] }[] = [];
  for (const kid of kids.flatMap((inside) =>
    inside.kind === 'tag' && (inside.role === 'NonStruct' || inside.role === 'Div')
      ? inside.kids
      : [inside],
  )) {
    const isTerm = kid.kind === 'tag' && kid.role === 'Lbl';
    const open = items.at(-1);
    if (open === undefined || (isTerm && open.body.length > 0))
      items.push(isTerm ? { label: [kid], body: [] } : { label: [], body: [kid] });
    else (isTerm ? open.label : open.body).push(kid);
  }
  const inside = (kid: TagKid, role: string): readonly TagKid[] =>
    kid.kind === 'tag' && kid.role === role ? kid.kids : [kid];
  const joined = (parts: readonly TagKid[], role: string): TagKid[] =>
    parts.length === 0
      ? []
      : [{ kind: 'tag', role, kids: parts.flatMap((kid) => inside(kid, role)) }];
  return items.map(({ label, body }) => ({
    kind: 'tag',
    role: 'LI',
    kids: [...joined(label, 'Lbl'), ...joined(body, 'LBody')],
  }));
}

/** Before the name of a note in the name of its call. */
export const CALL = 'goi-';
const noteId = (number: number): string => `ghi-chu-${number}`;
