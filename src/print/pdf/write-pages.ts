import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { copyObjects } from './copy-objects.ts';
import type { FurnitureSet } from './furniture.ts';
import type { LoadedContent } from './load-part.ts';
import type { LinkTarget } from './place-links.ts';
import { type ContentChange, rewriteContent } from './rewrite-content.ts';
import type { PlacedPart, Sheet, Sheets } from './sheets.ts';
import { type FontSpaces, spacesAfter } from './space-lines.ts';
import { deflated, flateStream } from './stream-bytes.ts';
import type { Mark, TaggedStream } from './tag-tree.ts';
import type { UnitedFonts } from './unite-fonts.ts';
import type { WrittenTags } from './write-tags.ts';

export type PageMakings = Sheets & {
  readonly fonts: UnitedFonts;
  readonly furniture: FurnitureSet;
  readonly tags: WrittenTags['parents'];
  readonly decoration: readonly Mark[];
  readonly targetOf: (page: number, index: number) => LinkTarget | undefined;
  readonly noteRef: (page: number, index: number) => PDFRef;
  /** What a link says of itself. */
  readonly noteText: (page: number, index: number) => string;
};

/** Writes all pages; `tree` becomes their list. */
export async function writePages(
  context: PDFContext,
  tree: PDFRef,
  makings: PageMakings,
): Promise<void> {
  const { sheets, parts, fonts, furniture, tags, targetOf, noteRef, noteText } = makings;
  const decoration = new Map<TaggedStream, Set<number>>();
  for (const { stream, mcid } of makings.decoration) {
    const numbers = decoration.get(stream) ?? new Set<number>();
    decoration.set(stream, numbers.add(mcid));
  }
  const copier = copyObjects(context, new Map());
  /** Contents on their way to be packed, each already with its number in the file. */
  const contents: Promise<void>[] = [];
  for (const part of parts) writePart(part);
  for (const sheet of sheets)
    if (sheet.printed === undefined) context.assign(sheet.ref, leaf(sheet));
  const list = context.lookup(tree, PDFPageTree);
  list.set(PDFName.of('Kids'), context.obj(sheets.map(({ ref }) => ref)));
  list.set(PDFName.of('Count'), context.obj(sheets.length));
  await Promise.all(contents);

  function writePart({ loaded, first, forms }: PlacedPart): void {
    const replaced = new Map<PDFRef, PDFRef>(
      [...loaded.fonts].map(([ref, use]) => [ref, fonts.add(use)]),
    );
    for (const [ref, { form }] of forms) replaced.set(ref, form);
    const copy = copier(loaded.context, replaced);
    for (const [ref, stream] of forms) {
      const form = loaded.forms.get(ref);
      if (form === undefined) continue;
      const dict = copy(
        without(form.stream.dict, ['Length', 'Filter', 'DecodeParms', 'StructParents']),
      ) as PDFDict;
      const packed = flateStream(context, rewritten(stream, form.content, form.stream.dict));
      for (const [key, value] of packed.dict.entries()) dict.set(key, value);
      setParents(dict, stream);
      context.assign(stream.form, PDFRawStream.of(dict, packed.getContents()));
    }
    const spaceGlyphs = new Map(
      [...loaded.fonts].map(([ref, { texts }]) => [
        ref,
        [...texts].find(([, text]) => text === ' ')?.[0],
      ]),
    );
    const spaces = (owner: PDFDict): FontSpaces => {
      const list = owner
        .lookupMaybe(PDFName.of('Resources'), PDFDict)
        ?.lookupMaybe(PDFName.of('Font'), PDFDict);
      const refs = new Map(
        list
          ?.entries()
          .flatMap(([name, ref]) =>
            ref instanceof PDFRef ? [[name.asString().slice(1), ref] as const] : [],
          ),
      );
      const refOf = (font: string): PDFRef => refs.get(font) ?? PDFRef.of(0);
      return {
        spaceOf: (font) => spaceGlyphs.get(refOf(font)),
        textOf: (font, glyph) => loaded.fonts.get(refOf(font))?.texts.get(glyph) ?? '',
      };
    };
    for (const [offset] of loaded.pages.entries()) {
      const sheet = sheets[first + offset];
      if (sheet !== undefined) writeSheet(sheet, copy, spaces);
    }
  }

  function writeSheet(
    sheet: Sheet,
    copy: (object: PDFObject) => PDFObject,
    spaces: (owner: PDFDict) => FontSpaces,
  ): void {
    const { printed, ref, heightPt } = sheet;
    if (printed === undefined) return;
    const { page, stream } = printed;
    const dict = leaf(sheet);
    const resources = copy(page.node.Resources() ?? context.obj({})) as PDFDict;
    const lines = furniture.draw(printed.furniture, heightPt);
    const body = rewritten(
      stream,
      page.content,
      page.node,
      spacesAfter(page.content.scan.lineEnds, spaces(page.node)),
    );
    // Chromium turns the page's axes upside down for good; the lines are drawn the right way up.
    const move = printed.shiftPt === 0 ? '' : `1 0 0 1 ${moved(0, printed.shiftPt)} 0 cm\n`;
    const content =
      lines === '' && move === ''
        ? body
        : Buffer.concat([Buffer.from(`q\n${move}`), body, Buffer.from(`\nQ\n${lines}`)]);
    if (lines !== '')
      resources.set(
        PDFName.of('Font'),
        withFonts(
          resources,
          printed.furniture.map(({ style }) => style),
        ),
      );
    dict.set(PDFName.of('Resources'), resources);
    const home = context.nextRef();
    contents.push(deflated(context, content).then((packed) => context.assign(home, packed)));
    dict.set(PDFName.of('Contents'), home);
    setParents(dict, stream);
    const notes = page.notes.flatMap((note, index) => {
      const target = targetOf(stream.page, index);
      if (target === undefined) return [];
      const own = noteRef(stream.page, index);
      context.assign(
        own,
        writeNote(
          shifted(
            copy(without(note.dict, ['Dest', 'A', 'StructParent', 'Contents'])) as PDFDict,
            printed.shiftPt,
          ),
          own,
          stream.page,
          index,
          target,
        ),
      );
      return [own];
    });
    if (notes.length > 0) dict.set(PDFName.of('Annots'), context.obj(notes));
    context.assign(ref, dict);
  }

  function leaf({ widthPt, heightPt }: Sheet): PDFPageLeaf {
    const dict = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
    dict.set(PDFName.of('Type'), PDFName.of('Page'));
    dict.set(PDFName.of('Parent'), tree);
    dict.set(
      PDFName.of('MediaBox'),
      context.obj([0, 0, Math.round(widthPt * 1000) / 1000, Math.round(heightPt * 1000) / 1000]),
    );
    // The reading order is that of the tag tree.
    dict.set(PDFName.of('Tabs'), PDFName.of('S'));
    dict.set(PDFName.of('Resources'), context.obj({}));
    return dict;
  }

  function writeNote(
    dict: PDFDict,
    own: PDFRef,
    page: number,
    index: number,
    target: LinkTarget,
  ): PDFDict {
    if (target.kind === 'place') dict.set(PDFName.of('Dest'), target.destination);
    else dict.set(PDFName.of('A'), context.obj({ S: 'URI', URI: PDFString.of(target.url) }));
    dict.set(PDFName.of('Contents'), PDFHexString.fromText(noteText(page, index)));
    const parent = tags.notes.get(own);
    if (parent !== undefined) dict.set(PDFName.of('StructParent'), context.obj(parent));
    return dict;
  }

  function rewritten(
    stream: TaggedStream,
    { bytes, scan }: LoadedContent,
    owner: PDFDict,
    additions: ContentChange['additions'] = [],
  ): Buffer {
    const objects = owner
      .lookupMaybe(PDFName.of('Resources'), PDFDict)
      ?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    const bearsTags = (name: string): boolean => {
      const object = objects?.lookup(PDFName.of(name));
      return object instanceof PDFRawStream && object.dict.has(PDFName.of('StructParents'));
    };
    return rewriteContent(bytes, scan, {
      decoration: decoration.get(stream) ?? new Set(),
      leave: ({ object }) => object !== undefined && bearsTags(object),
      additions,
    });
  }

  function setParents(dict: PDFDict, stream: TaggedStream): void {
    const key = tags.streams.get(stream);
    if (key !== undefined) dict.set(PDFName.of('StructParents'), context.obj(key));
  }

  function withFonts(resources: PDFDict, styles: readonly string[]): PDFDict {
    const list = resources.lookupMaybe(PDFName.of('Font'), PDFDict) ?? context.obj({});
    for (const [name, font] of furniture.fonts)
      if (styles.some((style) => name.endsWith(style))) list.set(PDFName.of(name), font);
    return list;
  }
}

/** A link moves with what it lies on. */
function shifted(note: PDFDict, shiftPt: number): PDFDict {
  for (const key of ['Rect', 'QuadPoints']) {
    const numbers = note
      .lookupMaybe(PDFName.of(key), PDFArray)
      ?.asArray()
      .map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
    if (shiftPt !== 0 && numbers !== undefined)
      note.set(
        PDFName.of(key),
        note.context.obj(
          numbers.map((value, index) => (index % 2 === 0 ? moved(value, shiftPt) : value)),
        ),
      );
  }
  return note;
}

const moved = (value: number, shiftPt: number): number =>
  Math.round((value + shiftPt) * 1000) / 1000;

function without(dict: PDFDict, names: readonly string[]): PDFDict {
  const copy = PDFDict.withContext(dict.context);
  for (const [key, value] of dict.entries())
    if (!names.includes(key.decodeText())) copy.set(key, value);
  return copy;
}
