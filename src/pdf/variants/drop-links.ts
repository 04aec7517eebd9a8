import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/**
 * Takes every link off the pages and out of the tag tree; its words stay and are tagged as plain
 * words. PDF/X-4 wants no annotation inside the bleed, and paper has no use for one.
 */
export function dropLinks(document: PDFDocument): void {
  const { context, catalog } = document;
  const dropped = new Set<PDFRef>();
  const keys = new Set<number>();
  for (const { node } of document.getPages()) {
    const annotations = node.Annots()?.asArray() ?? [];
    const links = annotations.filter((entry) => isLink(context.lookup(entry)));
    for (const link of links) {
      const key = (context.lookup(link) as PDFDict).lookup(PDFName.of('StructParent'));
      if (key instanceof PDFNumber) keys.add(key.asNumber());
      if (link instanceof PDFRef) dropped.add(link);
    }
    const others = annotations.filter((entry) => !links.includes(entry));
    if (others.length === 0) node.delete(PDFName.of('Annots'));
    else node.set(PDFName.of('Annots'), context.obj(others));
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && !(object instanceof PDFStream)) forget(object, dropped);
  }
  const tree = catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
  if (tree !== undefined) forgetParents(tree, keys);
  for (const ref of dropped) context.delete(ref);
}

const isLink = (annotation: PDFObject | undefined): boolean =>
  annotation instanceof PDFDict && annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link');

/** Takes the mention of dropped links out of a tag; a tag of a link becomes one of a run of words. */
function forget(tag: PDFDict, dropped: ReadonlySet<PDFRef>): void {
  const kids = kidsOf(tag);
  const others = kids.filter((kid) => !mentions(tag.context.lookup(kid), dropped));
  if (others.length === kids.length) return;
  tag.set(PDFName.of('K'), tag.context.obj(others));
  if (tag.lookup(PDFName.of('S')) === PDFName.of('Link'))
    tag.set(PDFName.of('S'), PDFName.of('Span'));
}

function kidsOf(tag: PDFDict): readonly PDFObject[] {
  const kids = tag.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids === undefined ? [] : [tag.get(PDFName.of('K')) ?? kids];
}

const mentions = (kid: PDFObject | undefined, dropped: ReadonlySet<PDFRef>): boolean => {
  const target =
    kid instanceof PDFDict && kid.lookup(PDFName.of('Type')) === PDFName.of('OBJR')
      ? kid.get(PDFName.of('Obj'))
      : undefined;
  return target instanceof PDFRef && dropped.has(target);
};

/** Keys of a number tree stand before their values (ISO 32000-1, 7.9.7). */
function forgetParents(node: PDFDict, keys: ReadonlySet<number>): void {
  const pairs = node.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
  const others = pairs.filter((_, at) => {
    const key = pairs[at - (at % 2)];
    return !(key instanceof PDFNumber && keys.has(key.asNumber()));
  });
  if (others.length < pairs.length) node.set(PDFName.of('Nums'), node.context.obj(others));
  for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    const below = node.context.lookup(kid);
    if (below instanceof PDFDict) forgetParents(below, keys);
  }
}
