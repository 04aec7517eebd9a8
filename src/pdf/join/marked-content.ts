import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';

import { contentText } from '../content/content-text.ts';
import type { MarkedRun } from '../content/scan-content.ts';
import type { Mark, TaggedStream } from '../tags/tag-tree.ts';
import type { JoinedPages } from './joined-pages.ts';

export type Marks = {
  /** Whether it shows text or an image; what shows neither is a border, a rule or a ground. */
  readonly isContent: (mark: Mark) => boolean;
  readonly textOf: (mark: Mark) => string;
};

/** What stands in the marked sequences of all parts. */
export function readMarks({ pages, parts, contents }: JoinedPages): Marks {
  const runs = new Map<TaggedStream, ReadonlyMap<number, MarkedRun>>();
  for (const [stream, { scan }] of contents)
    runs.set(stream, new Map(scan.marked.map((run) => [run.mcid, run])));
  const glyphs = new Map<TaggedStream, (font: string, glyph: number) => string>();
  for (const { loaded, first, forms } of parts) {
    const reader =
      (owner: PDFDict | undefined) =>
      (font: string, glyph: number): string => {
        const ref = owner?.lookupMaybe(PDFName.of('Font'), PDFDict)?.get(PDFName.of(font));
        return (ref instanceof PDFRef ? loaded.fonts.get(ref)?.texts.get(glyph) : undefined) ?? '';
      };
    for (const [offset, { node }] of loaded.pages.entries()) {
      const stream = pages[first + offset]?.printed?.stream;
      if (stream !== undefined) glyphs.set(stream, reader(node.Resources()));
    }
    for (const [ref, stream] of forms)
      glyphs.set(
        stream,
        reader(loaded.forms.get(ref)?.stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)),
      );
  }
  return {
    isContent: ({ stream, mcid }) => {
      const run = runs.get(stream)?.get(mcid);
      return run !== undefined && (run.text || run.objects.length > 0);
    },
    textOf: ({ stream, mcid }) => {
      const [run, content, glyphText] = [
        runs.get(stream)?.get(mcid),
        contents.get(stream),
        glyphs.get(stream),
      ];
      if (run === undefined || content === undefined || glyphText === undefined) return '';
      return contentText(content.bytes, run.body, run.end, glyphText);
    },
  };
}
