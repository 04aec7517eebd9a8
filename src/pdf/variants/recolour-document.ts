import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

import { colourSpace } from '../content/colour-space.ts';
import { contentsOf } from '../content/page-contents.ts';
import { flateStream, streamBytes } from '../file/stream-bytes.ts';
import type { InkTarget } from './ink.ts';
import { recolourStream } from './recolour-stream.ts';

/**
 * Sets the colours of every content stream: pages, forms, tiling patterns, glyphs drawn as
 * pictures, appearances of annotations; and the blending space of transparency groups.
 * Each page's content becomes one stream.
 * @param marginaliaOf content to stand behind that of a page, in the page's own coordinates and in inks
 *   of the variant already.
 */
export function recolourDocument(
  document: PDFDocument,
  target: InkTarget,
  marginaliaOf?: (page: PDFPage) => string,
): void {
  const recolourer = new DocumentRecolourer(document, target);
  const sharing = countContents(document);
  for (const page of document.getPages()) {
    const resources = page.node.Resources();
    const content = recolourStream(contentsOf(page), target, { resources });
    const marginalia =
      marginaliaOf === undefined ? [] : [Buffer.from(marginaliaOf(page), 'latin1')];
    // What the page leaves set (its scale, above all) must not reach the marginalia.
    const whole =
      marginalia.length === 0 ? content : Buffer.concat([SAVE, content, RESTORE, ...marginalia]);
    replaceContents(document, page, whole, sharing);
    recolourer.resources(resources);
    for (const annotation of page.node.Annots()?.asArray() ?? [])
      recolourer.appearances(document.context.lookup(annotation));
  }
  for (const [, object] of document.context.enumerateIndirectObjects())
    recolourGroup(object, target);
}

/** Recolours each stream that pages show besides their own content, once. */
class DocumentRecolourer {
  readonly #context: PDFContext;
  readonly #target: InkTarget;
  readonly #done = new Set<string>();

  constructor({ context }: PDFDocument, target: InkTarget) {
    this.#context = context;
    this.#target = target;
  }

  /** All that can be shown by their names. */
  resources(resources: PDFDict | undefined): void {
    if (resources === undefined) return;
    const ref = this.#context.getObjectRef(resources);
    if (ref !== undefined) {
      const key = `${ref.tag} resources`;
      if (this.#done.has(key)) return;
      this.#done.add(key);
    }
    for (const [, entry] of entries(resources, 'XObject'))
      if (this.#isForm(entry)) this.#stream(entry, resources);
    for (const [, entry] of entries(resources, 'Pattern')) this.#stream(entry, resources);
    for (const [, entry] of entries(resources, 'Font')) this.#drawnGlyphs(entry, resources);
  }

  appearances(annotation: PDFObject | undefined): void {
    if (!(annotation instanceof PDFDict)) return;
    // A border or background named by /C is drawn by the reader itself when there is no appearance.
    annotation.delete(PDFName.of('C'));
    const states = annotation.lookupMaybe(PDFName.of('AP'), PDFDict);
    for (const [, entry] of states?.entries() ?? []) {
      this.#stream(entry, undefined);
      const ofStates = this.#context.lookup(entry);
      if (!(ofStates instanceof PDFDict)) continue;
      for (const [, appearance] of ofStates.entries()) this.#stream(appearance, undefined);
    }
  }

  #isForm(entry: PDFObject): boolean {
    const object = this.#context.lookup(entry);
    return object instanceof PDFStream && object.dict.get(SUBTYPE) === PDFName.of('Form');
  }

  #drawnGlyphs(entry: PDFObject, resources: PDFDict): void {
    const font = this.#context.lookup(entry);
    if (!(font instanceof PDFDict)) return;
    const glyphs = font.lookupMaybe(PDFName.of('CharProcs'), PDFDict);
    for (const [, glyph] of glyphs?.entries() ?? [])
      this.#stream(glyph, font.lookupMaybe(RESOURCES, PDFDict) ?? resources);
  }

  #stream(object: PDFObject | undefined, inherited: PDFDict | undefined): void {
    if (!(object instanceof PDFRef) || this.#done.has(object.tag)) return;
    const stream = this.#context.lookup(object);
    if (!(stream instanceof PDFStream)) return;
    this.#done.add(object.tag);
    const resources = stream.dict.lookupMaybe(RESOURCES, PDFDict) ?? inherited;
    const bytes = streamBytes(stream);
    const recoloured = recolourStream(bytes, this.#target, { resources, inherits: true });
    if (recoloured !== bytes)
      this.#context.assign(object, flateStream(this.#context, recoloured, stream.dict));
    this.resources(resources);
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
function recolourGroup(object: PDFObject, target: InkTarget): void {
  const owner = object instanceof PDFStream ? object.dict : object;
  if (!(owner instanceof PDFDict)) return;
  const group = owner.lookup(PDFName.of('Group'));
  if (!(group instanceof PDFDict) || group.get(PDFName.of('S')) !== PDFName.of('Transparency'))
    return;
  const space = colourSpace(group.lookup(PDFName.of('CS')));
  if (space === 'rgb' || space === 'gray' || space === 'cmyk')
    group.set(PDFName.of('CS'), PDFName.of(target.blending));
}
