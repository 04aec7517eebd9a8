import {
  type PDFArray,
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  type PDFRef,
} from '@cantoo/pdf-lib';

export type OutlineEntry = {
  readonly level: number;
  readonly text: string;
  readonly destination: PDFArray;
};

type Item = {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly level: number;
  readonly kids: Item[];
};

/** The bookmarks, nested by level; undefined without headings. A skipped level hangs on the nearest above it. */
export function writeOutline(
  context: PDFContext,
  entries: readonly OutlineEntry[],
): PDFRef | undefined {
  if (entries.length === 0) return undefined;
  const root: Item = {
    ref: context.nextRef(),
    dict: context.obj({ Type: 'Outlines' }),
    level: 0,
    kids: [],
  };
  const branch = [root];
  for (const { level, text, destination } of entries) {
    while ((branch.at(-1)?.level ?? 0) >= level) branch.pop();
    const dict = context.obj({
      Title: PDFHexString.fromText(text.normalize('NFC')),
      Dest: destination,
    });
    const item: Item = { ref: context.nextRef(), dict, level, kids: [] };
    branch.at(-1)?.kids.push(item);
    branch.push(item);
  }
  link(root);
  return root.ref;

  /** Returns how many entries stand below, all of them shown. */
  function link(item: Item): number {
    let count = 0;
    for (const [index, kid] of item.kids.entries()) {
      kid.dict.set(PDFName.of('Parent'), item.ref);
      const [previous, next] = [item.kids[index - 1], item.kids[index + 1]];
      if (previous !== undefined) kid.dict.set(PDFName.of('Prev'), previous.ref);
      if (next !== undefined) kid.dict.set(PDFName.of('Next'), next.ref);
      count += 1 + link(kid);
    }
    const [first, last] = [item.kids[0], item.kids.at(-1)];
    if (first !== undefined && last !== undefined) {
      item.dict.set(PDFName.of('First'), first.ref);
      item.dict.set(PDFName.of('Last'), last.ref);
      item.dict.set(PDFName.of('Count'), context.obj(count));
    }
    context.assign(item.ref, item.dict);
    return count;
  }
}
