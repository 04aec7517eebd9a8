import { CALL } from './retype-tags.ts';
import { GROUPING } from './roles.ts';
import { filled, type TagKid, type TagNode } from './tag-tree.ts';

/** Notes stand at the foot of pages, but are read after the paragraph, list or table that calls them. */
export function withNotes(kids: readonly TagKid[]): readonly TagKid[] {
  const notes = new Map<string, TagNode>();
  const gather = (kid: TagKid): void => {
    if (kid.kind !== 'tag') return;
    const [only] = kid.kids;
    if (only?.kind === 'tag' && only.role === 'Note' && only.id !== undefined)
      notes.set(only.id, kid);
    kid.kids.forEach(gather);
  };
  kids.forEach(gather);
  const calledIn = (kid: TagKid): TagNode[] => {
    if (kid.kind !== 'tag') return [];
    const own = kid.role === 'Reference' ? notes.get(kid.id?.replace(CALL, '') ?? '') : undefined;
    return [...(own === undefined ? [] : [own]), ...kid.kids.flatMap(calledIn)];
  };
  const called: ReadonlySet<TagKid> = new Set(kids.flatMap(calledIn));
  const placed = (kid: TagKid): TagKid[] => {
    if (called.has(kid)) return [];
    if (kid.kind === 'tag' && GROUPING.has(kid.role))
      return filled({ ...kid, kids: kid.kids.flatMap(placed) });
    return [kid, ...calledIn(kid)];
  };
  return called.size === 0 ? kids : kids.flatMap(placed);
}
