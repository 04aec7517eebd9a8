/** One PDF out of parts that were printed apart. */

import {
  type PDFContext,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { savePdf } from '../file/save-pdf.ts';
import { uniteFonts } from '../fonts/unite-fonts.ts';
import { normaliseStructureTree } from '../tags/normalise-structure-tree.ts';
import { readTags } from '../tags/read-tags.ts';
import { readHints } from '../tags/tag-hints.ts';
import type { AnnotationKid, TaggedStream, TagKid } from '../tags/tag-tree.ts';
import { writeTags } from '../tags/write-tags.ts';
import { destinationAt } from './destination.ts';
import { type JoinedPages, type PlacedPart, placePages } from './joined-pages.ts';
import { marginaliaSet } from './marginalia.ts';
import { type MarkedContent, readMarkedContent } from './marked-content.ts';
import { type PdfIdentity, writeIdentity } from './pdf-identity.ts';
import { type LinkTarget, type PlacedLinks, placeLinks } from './place-links.ts';
import type { JoinItem } from './printed-part.ts';
import { type OutlineEntry, writeOutline } from './write-outline.ts';
import { writePages } from './write-pages.ts';

/** A link whose target is in no part; it is printed as plain text. `page`: 0-based in the joined file. */
export type DanglingLink = { readonly id: string; readonly page: number; readonly text: string };

/**
 * Joins the items, in their order, to one tagged PDF: one tag tree towards PDF/UA-1, one outline from
 * the headings, links between parts, page marginalia, each font once. Same items, same bytes.
 *
 * To print a part, in the page that holds its pages:
 * 1. `inPage(page, markFragments)` (paginate/in-page/mark-fragments.ts);
 * 2. `page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false })`.
 *
 * A link to an element of another part must not be `#id` when it is printed, for Chromium drops a
 * link to what is not in the page: `markFragments` writes such links as addresses of another page of
 * the print's origin, and here they find their way by the id after `#`.
 *
 * @param dangling called for each link that leads nowhere.
 * @throws Error when a part has other pages than it tells of.
 */
export async function joinParts(
  items: readonly JoinItem[],
  identity: PdfIdentity,
  dangling: (link: DanglingLink) => void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const placed = placePages(context, items);
  const { pages, parts } = placed;
  const links = placeLinks(context, placed);
  const annotationRef = annotationRefs(context);
  const marks = readMarkedContent(placed);
  const printed = parts.map((part) => tagsOf(part, pages));
  const { tree, decoration } = normaliseStructureTree(printed, {
    isContent: marks.isContent,
    leads: (page, index) => links.targetOf(page, index) !== undefined,
    heightOf: (page) => pages[page]?.heightPt ?? 0,
  });
  const words = linkWords(printed.flat(), marks);
  for (const { id, page, index } of links.dangling)
    dangling({ id, page, text: words(page, index).text });

  const tags = writeTags(context, tree, { pageRefs: pages.map(({ ref }) => ref), annotationRef });
  const fonts = uniteFonts(context);
  const marginalia = marginaliaSet(
    pages.flatMap((page) => page.printed?.marginalia ?? []),
    fonts,
  );
  await writePages(context, catalog.get(PDFName.of('Pages')) as PDFRef, {
    ...placed,
    fonts,
    marginalia,
    decoration,
    annotationRef,
    tags: tags.parents,
    targetOf: links.targetOf,
    annotationText: (page, index) =>
      linkDescription(words(page, index), links.targetOf(page, index)),
  });
  fonts.write();

  catalog.set(PDFName.of('StructTreeRoot'), tags.root);
  const outline = writeOutline(context, outlineEntries(context, placed));
  if (outline !== undefined) catalog.set(PDFName.of('Outlines'), outline);
  writeDestinations(document, links.destinations);
  writeIdentity(document, identity);
  return savePdf(context);
}

/** Numbers for annotations of the joined file, by page and place in the page's list. */
function annotationRefs(context: PDFContext): (page: number, index: number) => PDFRef {
  const refs = new Map<string, PDFRef>();
  return (page, index) => {
    const key = `${page} ${index}`;
    const ref = refs.get(key) ?? context.nextRef();
    refs.set(key, ref);
    return ref;
  };
}

/** What stands below the outermost tags of a part, with the numbers of the joined file. */
function tagsOf({ loaded, first, forms }: PlacedPart, pages: JoinedPages['pages']): TagKid[] {
  const streams = new Map<PDFRef, TaggedStream>(forms);
  const annotations = new Map<PDFRef, AnnotationKid>();
  for (const [offset, page] of loaded.pages.entries()) {
    const stream = pages[first + offset]?.printed?.stream;
    if (stream !== undefined) streams.set(page.ref, stream);
    for (const [index, { ref }] of page.annotations.entries())
      if (ref !== undefined)
        annotations.set(ref, { kind: 'annotation', page: first + offset, index });
  }
  return readTags(loaded.document, {
    streamOf: (ref) => streams.get(ref),
    annotationOf: (ref) => annotations.get(ref),
  }).flatMap(({ kids }) => kids);
}

function outlineEntries(context: PDFContext, { pages, parts }: JoinedPages): OutlineEntry[] {
  return parts.flatMap(({ printed, first }) =>
    printed.headings.map(({ level, text, page, topPt }) => ({
      level,
      text,
      destination: destinationAt(context, pages[first + page], topPt, 0),
    })),
  );
}

function writeDestinations(
  { context, catalog }: PDFDocument,
  destinations: PlacedLinks['destinations'],
): void {
  const names = destinations.flatMap(([id, destination]): PDFObject[] => [
    PDFHexString.fromText(id),
    destination,
  ]);
  if (names.length === 0) return;
  const list = context.register(context.obj({ Names: names }));
  catalog.set(PDFName.of('Names'), context.obj({ Dests: list }));
}

/** The words of each link, by page and place in the page's list. */
function linkWords(
  kids: readonly TagKid[],
  marks: MarkedContent,
): (page: number, index: number) => LinkWords {
  const found = new Map<string, LinkWords>();
  gather(kids, undefined);
  return (page, index) => found.get(`${page} ${index}`) ?? { text: '', call: undefined };

  /** `outer` is the footnote that what stands around them calls. */
  function gather(inside: readonly TagKid[], outer: number | undefined): void {
    for (const kid of inside) {
      if (kid.kind !== 'tag') continue;
      const call = readHints(kid.lang)?.call ?? outer;
      if (kid.role === 'Link') {
        const text = wordsOf(kid, marks);
        for (const annotation of kid.kids)
          if (annotation.kind === 'annotation')
            found.set(`${annotation.page} ${annotation.index}`, { text, call });
      }
      gather(kid.kids, call);
    }
  }
}

function wordsOf(kid: TagKid, marks: MarkedContent): string {
  if (kid.kind === 'annotation') return '';
  if (kid.kind === 'mark') return marks.textOf(kid);
  const words = kid.kids.map((inside) => wordsOf(inside, marks)).filter(Boolean);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

type LinkWords = { readonly text: string; readonly call: number | undefined };

function linkDescription({ text, call }: LinkWords, target: LinkTarget | undefined): string {
  if (call !== undefined) return `Chú thích ${call}`;
  if (target?.kind === 'address')
    return text === '' || text === target.url ? `Mở ${target.url}` : `${text} (mở ${target.url})`;
  return text === '' ? 'Chuyển tới chỗ khác trong văn bản' : `Chuyển tới: ${text}`;
}
