import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

import { colourSpace } from '../pdf/colour-space.ts';
import { contentsOf } from '../pdf/contents.ts';
import { flateStream, streamBytes } from '../pdf/stream-bytes.ts';
import type { InkTarget } from './ink.ts';
import { recolourStream } from './recolour-stream.ts';

/**
 * Sets the colours of every content stream: pages, forms, tiling patterns, glyphs drawn as
 * pictures, appearances of annotations; and the blending space of transparency groups.
 * Each page's content becomes one stream.
 * @param furnish content to stand behind that of a page, in the page's own coordinates and in inks
 *   of the finish already.
 */
export function recolourDocument(
  document: PDFDocument,
  target: InkTarget,
  furnish?: (page: PDFPage) => string,
): void {
  const { context } = document;
  const done = new Set<string>();
  const sharing = countContents(document);
  for (const page of document.getPages()) {
    const resources = page.node.Resources();
    const content = recolourStream(contentsOf(page), target, { resources });
    const furniture = furnish === undefined ? [] : [Buffer.from(furnish(page), 'latin1')];
    // What the page leaves set (its scale, above all) must not reach the furniture.
    const whole =
      furniture.length === 0 ? content : Buffer.concat([SAVE, content, RESTORE, ...furniture]);
    replaceContents(document, page, whole, sharing);
    reachable(resources);
    for (const note of page.node.Annots()?.asArray() ?? []) appearances(context.lookup(note));
  }
  for (const [, object] of context.enumerateIndirectObjects()) mendGroup(object, target);

  /** Recolours a stream that paints by itself, once. */
  function recolour(object: PDFObject | undefined, inherited: PDFDict | undefined): void {
    if (!(object instanceof PDFRef) || done.has(object.tag)) return;
    const stream = context.lookup(object);
    if (!(stream instanceof PDFStream)) return;
    done.add(object.tag);
    const resources = stream.dict.lookupMaybe(RESOURCES, PDFDict) ?? inherited;
    const bytes = streamBytes(stream);
    const recoloured = recolourStream(bytes, target, { resources, inherits: true });
    if (recoloured !== bytes) context.assign(object, flateStream(context, recoloured, stream.dict));
    reachable(resources);
  }

  function reachable(resources: PDFDict | undefined): void {
    if (
      resources === undefined ||
      done.has(`${context.getObjectRef(resources)?.tag ?? ''} resources`)
    )
      return;
    const ref = context.getObjectRef(resources);
    if (ref !== undefined) done.add(`${ref.tag} resources`);
    for (const [, entry] of entries(resources, 'XObject')) {
      const object = context.lookup(entry);
      if (object instanceof PDFStream && object.dict.get(SUBTYPE) === PDFName.of('Form'))
        recolour(entry, resources);
    }
    for (const [, entry] of entries(resources, 'Pattern')) recolour(entry, resources);
    for (const [, entry] of entries(resources, 'Font')) {
      const font = context.lookup(entry);
      if (!(font instanceof PDFDict)) continue;
      const glyphs = font.lookupMaybe(PDFName.of('CharProcs'), PDFDict);
      for (const [, glyph] of glyphs?.entries() ?? [])
        recolour(glyph, font.lookupMaybe(RESOURCES, PDFDict) ?? resources);
    }
  }

  function appearances(note: PDFObject | undefined): void {
    if (!(note instanceof PDFDict)) return;
    // A border or background named by /C is drawn by the reader itself when there is no appearance.
    note.delete(PDFName.of('C'));
    const states = note.lookupMaybe(PDFName.of('AP'), PDFDict);
    for (const [, entry] of states?.entries() ?? []) {
      recolour(entry, undefined);
      const named = context.lookup(entry);
      if (named instanceof PDFDict) for (const [, one] of named.entries()) recolour(one, undefined);
    }
  }
}

const RESOURCES = PDFName.of('Resources');
const SUBTYPE = PDFName.of('Subtype');
const CONTENTS = PDFName.of('Contents');
const SAVE = Buffer.from('q\n');
const RESTORE = Buffer.from('\nQ\n');

const entries = (resources: PDFDict, kind: string): [PDFName, PDFObject][] =>
  resources.lookupMaybe(PDFName.of(kind), PDFDict)?.entries() ?? [];

/** How many pages use each content stream. */
function countContents(document: PDFDocument): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const page of document.getPages())
    for (const { tag } of contentRefs(page)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return uses;
}

function contentRefs(page: PDFPage): PDFRef[] {
  const own = page.node.get(CONTENTS);
  const contents = page.node.Contents();
  if (contents instanceof PDFArray)
    return contents.asArray().filter((part) => part instanceof PDFRef);
  return own instanceof PDFRef ? [own] : [];
}

/** Puts the new content where the old stood, and drops streams that nothing shows any more. */
function replaceContents(
  document: PDFDocument,
  page: PDFPage,
  bytes: Uint8Array,
  sharing: ReadonlyMap<string, number>,
): void {
  const { context } = document;
  const own = contentRefs(page).filter(({ tag }) => sharing.get(tag) === 1);
  const [home = context.nextRef(), ...needless] = own;
  for (const ref of needless) context.delete(ref);
  context.assign(home, flateStream(context, bytes));
  page.node.set(CONTENTS, home);
}

/** A group that blends in another space would bring that space back (ISO 32000-1, 11.6.6). */
function mendGroup(object: PDFObject, target: InkTarget): void {
  const owner = object instanceof PDFStream ? object.dict : object;
  if (!(owner instanceof PDFDict)) return;
  const group = owner.lookup(PDFName.of('Group'));
  if (!(group instanceof PDFDict) || group.get(PDFName.of('S')) !== PDFName.of('Transparency'))
    return;
  const space = colourSpace(group.lookup(PDFName.of('CS')));
  if (space === 'rgb' || space === 'gray' || space === 'cmyk')
    group.set(PDFName.of('CS'), PDFName.of(target.blending));
}
