import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { isTaggedForm } from '../../content/tagged-form.ts';
import type { Mark, TaggedStream, TagKid } from '../../tags/tag-tree.ts';
import { type CheckedFile, type CheckedStream, numberTree } from '../checked-file.ts';
import type { Checkpoint, Finding } from '../checkpoint.ts';

/** Content against tags: everything painted is either in the tree, once, or an artifact. */
export const contentCheckpoints: readonly Checkpoint[] = [
  {
    number: '01-003',
    fault: 'Phần trang trí nằm bên trong nội dung có thẻ',
    find: ({ streams }) =>
      streams.flatMap(({ page, content }) =>
        content.scan.artifacts.filter(({ inMarked }) => inMarked).map(() => ({ page })),
      ),
  },
  {
    number: '01-004',
    fault: 'Nội dung có thẻ nằm bên trong phần trang trí',
    find: ({ streams }) =>
      streams.flatMap(({ page, content }) => content.scan.markedInArtifact.map(() => ({ page }))),
  },
  {
    number: '01-005',
    fault: 'Nội dung không có thẻ mà cũng không được đánh dấu là trang trí',
    find: (file) => [
      ...file.streams.flatMap((stream) => looseContent(file, stream)),
      ...outsideTree(file),
    ],
  },
  {
    number: '01-007',
    fault: 'Tệp tự khai các thẻ còn đáng ngờ',
    find: ({ catalog }) =>
      catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Suspects')) ===
      PDFBool.True
        ? [{}]
        : [],
  },
  { number: '30-002', fault: 'Hình có thẻ bên trong được vẽ ở nhiều chỗ', find: formsPaintedTwice },
  {
    number: 'TK-04',
    fault: 'Một số hiệu nội dung được dùng hai lần trên một trang',
    find: ({ streams }) =>
      streams.flatMap(({ page, content: { scan } }) => {
        const met = new Set<number>();
        return scan.marked
          .filter(({ mcid }) => met.size === met.add(mcid).size)
          .map(({ mcid }) => ({ page, what: `MCID ${mcid}` }));
      }),
  },
  { number: 'TK-05', fault: 'Cây thẻ trỏ tới nội dung không có trên trang', find: missingContent },
  {
    number: 'TK-06',
    fault: 'Bảng tra từ nội dung về thẻ không khớp với cây thẻ',
    find: parentTreeFaults,
  },
  { number: 'TK-07', fault: 'Chữ của văn bản bị đánh dấu là trang trí', find: textInArtifacts },
];

function marksOf(kids: readonly TagKid[]): Mark[] {
  return kids.flatMap((kid) => {
    if (kid.kind === 'mark') return [kid];
    return kid.kind === 'tag' ? marksOf(kid.kids) : [];
  });
}

function looseContent(file: CheckedFile, stream: CheckedStream): Finding[] {
  const loose = stream.content.scan.loose.filter(
    ({ object }) => object === undefined || !isTaggedForm(stream.owner, object),
  );
  return loose.map(({ begin, end }) => ({
    page: stream.page,
    what: file.textOf(stream, begin, end),
  }));
}

/** Marked, but no tag claims it: no reader reaches it. */
function outsideTree({ tags, streams }: CheckedFile): Finding[] {
  const claimed = new Map<TaggedStream, Set<number>>(
    streams.map(({ stream }) => [stream, new Set()]),
  );
  for (const { stream, mcid } of marksOf(tags)) claimed.get(stream)?.add(mcid);
  return streams.flatMap(({ stream, page, content }) =>
    content.scan.marked
      .filter(({ mcid }) => claimed.get(stream)?.has(mcid) !== true)
      .map(({ mcid }) => ({ page, what: `MCID ${mcid}` })),
  );
}

function missingContent({ tags, streams }: CheckedFile): Finding[] {
  const held = new Map(
    streams.map(({ stream, content }) => [
      stream,
      new Set(content.scan.marked.map(({ mcid }) => mcid)),
    ]),
  );
  return marksOf(tags)
    .filter(({ stream, mcid }) => held.get(stream)?.has(mcid) !== true)
    .map(({ stream, mcid }) => ({ page: stream.page + 1, what: `MCID ${mcid}` }));
}

function formsPaintedTwice({ streams, forms }: CheckedFile): Finding[] {
  const painted = new Set<PDFRef>();
  const found: Finding[] = [];
  for (const { owner, page, content } of streams) {
    const objects = owner
      .lookupMaybe(PDFName.of('Resources'), PDFDict)
      ?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    const names = [
      ...content.scan.marked.flatMap((run) => run.objects),
      ...content.scan.loose.flatMap(({ object }) => object ?? []),
    ];
    for (const name of names) {
      const ref = objects?.get(PDFName.of(name));
      if (!(ref instanceof PDFRef) || (forms.get(ref)?.content.scan.marked.length ?? 0) === 0)
        continue;
      if (painted.has(ref)) found.push({ page });
      painted.add(ref);
    }
  }
  return found;
}

/** The index from content to tags must lead back to the tag that names the content. */
function parentTreeFaults(file: CheckedFile): Finding[] {
  if (file.root === undefined) return [];
  const parents = numberTree(file.root.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  return [
    ...file.streams.flatMap((stream) => marksWithoutParent(stream, parents, file.context)),
    ...annotationsWithoutParent(file, parents),
  ];
}

function marksWithoutParent(
  { owner, page, content }: CheckedStream,
  parents: ReadonlyMap<number, PDFObject>,
  context: PDFContext,
): Finding[] {
  const { marked } = content.scan;
  if (marked.length === 0) return [];
  const key = owner.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
  const list = key === undefined ? undefined : parents.get(key);
  const elements = list instanceof PDFRef ? context.lookup(list) : list;
  const elementOf = (mcid: number): PDFObject | undefined =>
    elements instanceof PDFArray && mcid < elements.size() ? elements.get(mcid) : undefined;
  return marked
    .filter(({ mcid }) => !kidsOf(elementOf(mcid), context).some((kid) => numberOf(kid) === mcid))
    .map(({ mcid }) => ({ page, what: `MCID ${mcid}` }));
}

function annotationsWithoutParent(
  { pages, context }: CheckedFile,
  parents: ReadonlyMap<number, PDFObject>,
): Finding[] {
  return pages.flatMap(({ annotations }, index) =>
    annotations
      .filter(({ dict, ref }) => {
        const key = dict.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber();
        const element = key === undefined ? undefined : parents.get(key);
        return !kidsOf(element, context).some(
          (kid) => kid instanceof PDFDict && kid.get(PDFName.of('Obj')) === ref,
        );
      })
      .map(() => ({ page: index + 1, what: 'liên kết' })),
  );
}

function kidsOf(
  element: PDFObject | undefined,
  context: PDFContext,
): readonly (PDFObject | undefined)[] {
  const dict = element instanceof PDFRef ? context.lookup(element) : undefined;
  const kids = dict instanceof PDFDict ? dict.lookup(PDFName.of('K')) : undefined;
  return kids instanceof PDFArray
    ? kids.asArray().map((kid) => (kid instanceof PDFRef ? context.lookup(kid) : kid))
    : [kids];
}

function numberOf(kid: PDFObject | undefined): number | undefined {
  if (kid instanceof PDFNumber) return kid.asNumber();
  return kid instanceof PDFDict
    ? kid.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber()
    : undefined;
}

/**
 * Text in an artifact is a page number, a running line, or a table head said before: every word of it
 * is a number or stands in a head cell. Any other is text of the document that nobody would hear.
 */
function textInArtifacts(file: CheckedFile): Finding[] {
  const heads = new Set(
    file.placedTags
      .filter(({ tag }) => tag.role === 'TH')
      .flatMap(({ tag }) => words(marksOf([tag]).map(file.markText).join(' '))),
  );
  return file.streams.flatMap((stream) =>
    stream.content.scan.artifacts.flatMap(({ begin, end }) => {
      if (
        /^\/Artifact\s*<<[^>]*\/Subtype\s*\/(Header|Footer)/.test(
          stream.content.bytes.toString('latin1', begin, begin + 80),
        )
      )
        return [];
      const text = file.textOf(stream, begin, end);
      return words(text).every((word) => /^\d+$/.test(word) || heads.has(word))
        ? []
        : [{ page: stream.page, what: text.trim() }];
    }),
  );
}

const words = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);
