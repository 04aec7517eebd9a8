import type { TagKid } from '../../src/pdf/tags/tag-tree.ts';
import { type CheckedFile, openChecked } from '../../src/pdf/validate/checked-file.ts';

/** The tag tree as text: one line for each tag and each piece of content, `«text» page`. */
export async function tagTreeText(pdf: Uint8Array): Promise<string> {
  const file = await openChecked(pdf);
  return file.tags.flatMap((tag) => lines(tag, file, '')).join('\n');
}

function lines(kid: TagKid, file: CheckedFile, indent: string): string[] {
  if (kid.kind === 'annotation') return [`${indent}link on ${kid.page + 1}`];
  if (kid.kind === 'mark')
    return [`${indent}«${file.markText(kid).replace(/\s+/g, ' ').trim()}» ${kid.stream.page + 1}`];
  const { role, alt, lang, id, attributes = [] } = kid;
  const said = [
    ...(id === undefined ? [] : [`id=${id}`]),
    ...(alt === undefined ? [] : [`alt=${alt}`]),
    ...(lang === undefined ? [] : [`lang=${lang}`]),
    ...attributes.map(({ name, value }) => `${name}=${value}`),
  ];
  return [
    `${indent}${[role, ...said].join(' ')}`,
    ...kid.kids.flatMap((one) => lines(one, file, `${indent}  `)),
  ];
}
