import { PDFDict, PDFName } from '@cantoo/pdf-lib';

import { contentText, type GlyphText } from '../content/content-text.ts';
import { glyphTexts } from '../content/glyph-texts.ts';
import type { MarkedRun } from '../content/scan-content.ts';
import type { Mark, TaggedStream } from '../tags/tag-tree.ts';
import type { JoinedPages } from './joined-pages.ts';

export type MarkedContent = {
  /** Whether it shows text or an image; what shows neither is a border, a rule or a ground. */
  readonly isContent: (mark: Mark) => boolean;
  readonly textOf: (mark: Mark) => string;
};

/** What stands in the marked sequences of all parts. */
export function readMarkedContent({ pages, parts, contents }: JoinedPages): MarkedContent {
  const runs = new Map<TaggedStream, ReadonlyMap<number, MarkedRun>>();
  for (const [stream, { scan }] of contents)
    runs.set(stream, new Map(scan.marked.map((run) => [run.mcid, run])));
  const glyphs = new Map<TaggedStream, GlyphText>();
  for (const { loaded, first, forms } of parts) {
    for (const [offset, { node }] of loaded.pages.entries()) {
      const stream = pages[first + offset]?.printed?.stream;
      if (stream !== undefined) glyphs.set(stream, glyphTexts(node.Resources(), loaded));
    }
    for (const [ref, stream] of forms) {
      const form = loaded.forms.get(ref)?.stream.dict;
      const resources = form?.lookupMaybe(PDFName.of('Resources'), PDFDict);
      glyphs.set(stream, glyphTexts(resources, loaded));
    }
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
