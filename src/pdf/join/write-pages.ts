import {
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { LoadedContent, LoadedForm } from '../content/load-contents.ts';
import { isTaggedForm } from '../content/tagged-form.ts';
import { copyObjects } from '../file/copy-objects.ts';
import { deflated, flateStream } from '../file/stream-bytes.ts';
import type { UnitedFonts } from '../fonts/unite-fonts.ts';
import type { Mark, TaggedStream } from '../tags/tag-tree.ts';
import type { WrittenTags } from '../tags/write-tags.ts';
import type { JoinedPage, JoinedPages, PlacedPart, PrintedPage } from './joined-pages.ts';
import type { MarginaliaSet } from './marginalia.ts';
import type { LinkTarget } from './place-links.ts';
import type { Marginalia } from './printed-part.ts';
import { type ContentChange, rewriteContent } from './rewrite-content.ts';
import { moved, shifted } from './shift-annotation.ts';
import { type FontSpaces, fontSpaces, spacesAfter } from './space-lines.ts';

export type JoinedFile = JoinedPages & {
  readonly fonts: UnitedFonts;
  readonly marginalia: MarginaliaSet;
  readonly tags: WrittenTags['parents'];
  readonly decoration: readonly Mark[];
  readonly targetOf: (page: number, index: number) => LinkTarget | undefined;
  readonly annotationRef: (page: number, index: number) => PDFRef;
  /** What a link says of itself. */
  readonly annotationText: (page: number, index: number) => string;
};

/** Writes all pages; `tree` becomes their list. */
export async function writePages(
  context: PDFContext,
  tree: PDFRef,
  file: JoinedFile,
): Promise<void> {
  const writer = new PageWriter(context, tree, file);
  for (const part of file.parts) writer.writePart(part);
  for (const page of file.pages) if (page.printed === undefined) writer.writeBlank(page);
  const list = context.lookup(tree, PDFPageTree);
  list.set(PDFName.of('Kids'), context.obj(file.pages.map(({ ref }) => ref)));
  list.set(PDFName.of('Count'), context.obj(file.pages.length));
  await writer.packed();
}

type Copy = (object: PDFObject) => PDFObject;

class PageWriter {
  readonly #context: PDFContext;
  readonly #tree: PDFRef;
  readonly #file: JoinedFile;
  readonly #decoration: ReadonlyMap<TaggedStream, ReadonlySet<number>>;
  readonly #copier: ReturnType<typeof copyObjects>;
  /** Contents on their way to be packed, each already with its number in the file. */
  readonly #contents: Promise<void>[] = [];

  constructor(context: PDFContext, tree: PDFRef, file: JoinedFile) {
    this.#context = context;
    this.#tree = tree;
    this.#file = file;
    this.#decoration = byStream(file.decoration);
    this.#copier = copyObjects(context, new Map());
  }

  async packed(): Promise<void> {
    await Promise.all(this.#contents);
  }

  writePart({ loaded, first, forms }: PlacedPart): void {
    const { fonts, pages } = this.#file;
    const replaced = new Map<PDFRef, PDFRef>(
      [...loaded.fonts].map(([ref, use]) => [ref, fonts.add(use)]),
    );
    for (const [ref, { form }] of forms) replaced.set(ref, form);
    const copy = this.#copier(loaded.context, replaced);
    for (const [ref, stream] of forms) {
      const form = loaded.forms.get(ref);
      if (form !== undefined) this.#writeForm(stream, form, copy);
    }
    const spaces = fontSpaces(loaded);
    for (const [offset] of loaded.pages.entries()) {
      const page = pages[first + offset];
      if (page?.printed !== undefined) this.#writePage(page, page.printed, copy, spaces);
    }
  }

  writeBlank(page: JoinedPage): void {
    this.#context.assign(page.ref, this.#leaf(page));
  }

  #writeForm(
    stream: TaggedStream & { readonly form: PDFRef },
    { stream: source, content }: LoadedForm,
    copy: Copy,
  ): void {
    const dict = copy(
      without(source.dict, ['Length', 'Filter', 'DecodeParms', 'StructParents']),
    ) as PDFDict;
    const packed = flateStream(this.#context, this.#rewritten(stream, content, source.dict));
    for (const [key, value] of packed.dict.entries()) dict.set(key, value);
    this.#setParents(dict, stream);
    this.#context.assign(stream.form, PDFRawStream.of(dict, packed.getContents()));
  }

  #writePage(
    joined: JoinedPage,
    printed: PrintedPage,
    copy: Copy,
    spaces: (owner: PDFDict) => FontSpaces,
  ): void {
    const context = this.#context;
    const { page, stream } = printed;
    const dict = this.#leaf(joined);
    const resources = copy(page.node.Resources() ?? context.obj({})) as PDFDict;
    const lines = this.#file.marginalia.draw(printed.marginalia, joined.heightPt);
    const additions = spacesAfter(page.content.scan.lineEnds, spaces(page.node));
    const body = this.#rewritten(stream, page.content, page.node, additions);
    const content = withMarginalia(body, lines, printed.shiftPt);
    if (lines !== '') this.#addFonts(resources, printed.marginalia);
    dict.set(PDFName.of('Resources'), resources);
    const home = context.nextRef();
    this.#contents.push(deflated(context, content).then((packed) => context.assign(home, packed)));
    dict.set(PDFName.of('Contents'), home);
    this.#setParents(dict, stream);
    const annotations = this.#writeAnnotations(printed, copy);
    if (annotations.length > 0) dict.set(PDFName.of('Annots'), context.obj(annotations));
    context.assign(joined.ref, dict);
  }

  #leaf({ widthPt, heightPt }: JoinedPage): PDFPageLeaf {
    const context = this.#context;
    const dict = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
    dict.set(PDFName.of('Type'), PDFName.of('Page'));
    dict.set(PDFName.of('Parent'), this.#tree);
    dict.set(
      PDFName.of('MediaBox'),
      context.obj([0, 0, Math.round(widthPt * 1000) / 1000, Math.round(heightPt * 1000) / 1000]),
    );
    // The reading order is that of the tag tree.
    dict.set(PDFName.of('Tabs'), PDFName.of('S'));
    dict.set(PDFName.of('Resources'), context.obj({}));
    return dict;
  }

  /** Those of a page that lead anywhere. */
  #writeAnnotations({ page, stream, shiftPt }: PrintedPage, copy: Copy): PDFRef[] {
    const { targetOf, annotationRef } = this.#file;
    return page.annotations.flatMap((annotation, index) => {
      const target = targetOf(stream.page, index);
      if (target === undefined) return [];
      const own = annotationRef(stream.page, index);
      const bare = copy(
        without(annotation.dict, ['Dest', 'A', 'StructParent', 'Contents']),
      ) as PDFDict;
      const dict = shifted(bare, shiftPt);
      this.#setTarget(dict, target);
      const text = this.#file.annotationText(stream.page, index);
      dict.set(PDFName.of('Contents'), PDFHexString.fromText(text));
      const parent = this.#file.tags.annotations.get(own);
      if (parent !== undefined) dict.set(PDFName.of('StructParent'), this.#context.obj(parent));
      this.#context.assign(own, dict);
      return [own];
    });
  }

  #setTarget(annotation: PDFDict, target: LinkTarget): void {
    if (target.kind === 'place') annotation.set(PDFName.of('Dest'), target.destination);
    else {
      const action = this.#context.obj({ S: 'URI', URI: PDFString.of(target.url) });
      annotation.set(PDFName.of('A'), action);
    }
  }

  #rewritten(
    stream: TaggedStream,
    { bytes, scan }: LoadedContent,
    owner: PDFDict,
    additions: ContentChange['additions'] = [],
  ): Buffer {
    return rewriteContent(bytes, scan, {
      decoration: this.#decoration.get(stream) ?? new Set(),
      leave: ({ object }) => object !== undefined && isTaggedForm(owner, object),
      additions,
    });
  }

  #setParents(dict: PDFDict, stream: TaggedStream): void {
    const key = this.#file.tags.streams.get(stream);
    if (key !== undefined) dict.set(PDFName.of('StructParents'), this.#context.obj(key));
  }

  /** Those of the lines in the margins. */
  #addFonts(resources: PDFDict, lines: readonly Marginalia[]): void {
    const list = resources.lookupMaybe(PDFName.of('Font'), PDFDict) ?? this.#context.obj({});
    for (const [name, font] of this.#file.marginalia.fonts)
      if (lines.some(({ style }) => name.endsWith(style))) list.set(PDFName.of(name), font);
    resources.set(PDFName.of('Font'), list);
  }
}

function byStream(marks: readonly Mark[]): ReadonlyMap<TaggedStream, ReadonlySet<number>> {
  const numbers = new Map<TaggedStream, Set<number>>();
  for (const { stream, mcid } of marks)
    numbers.set(stream, (numbers.get(stream) ?? new Set<number>()).add(mcid));
  return numbers;
}

/** A page's content moved, and its lines behind it: Chromium turns the axes upside down for good. */
function withMarginalia(body: Buffer, lines: string, shiftPt: number): Buffer {
  if (lines === '' && shiftPt === 0) return body;
  const move = shiftPt === 0 ? '' : `1 0 0 1 ${moved(0, shiftPt)} 0 cm\n`;
  return Buffer.concat([Buffer.from(`q\n${move}`), body, Buffer.from(`\nQ\n${lines}`)]);
}

function without(dict: PDFDict, names: readonly string[]): PDFDict {
  const copy = PDFDict.withContext(dict.context);
  for (const [key, value] of dict.entries())
    if (!names.includes(key.decodeText())) copy.set(key, value);
  return copy;
}
