import { createHash } from 'node:crypto';

import { type PrintFacts, readFacts } from '../../pdf/facts/read-facts.ts';
import { readFonts } from '../../pdf/facts/read-fonts.ts';
import { openPdf } from '../../pdf/file/open-pdf.ts';
import type { OutputVariant } from '../../pdf/variants/output-variant.ts';
import { readDeclarations } from './declarations.ts';
import { inkPercent, isColourful, isPureBlack, isWhite } from './ink-of-colour.ts';
import { notValidated } from './not-validated.ts';
import { pageBoxGroups } from './page-box-groups.ts';
import { type PagePaint, pagePaint } from './page-paint.ts';
import { preflightFaults } from './preflight-faults.ts';
import type { PreflightReport, SpaceFact } from './preflight-report.ts';

export type PreflightInput = {
  /** Name of the file, without folders. */
  readonly file: string;
  readonly variant: OutputVariant;
  /** Of any variant of the same layout: words and sizes are the same. Read from the file when absent. */
  readonly facts?: PrintFacts;
  /** Number of losses the comparison with the source found; leave out when there was none. */
  readonly lostWords?: number;
  /** Number of faults the check of tags found; leave out when there was none. */
  readonly tagFaults?: number;
  /** Fonts the edition is set in, by the beginning of their names; others came from the machine. */
  readonly families?: readonly string[];
};

/**
 * Reads a finished file as a print shop would before taking it. The file may be published when
 * no diagnostic of the report is an error. @throws Error when the bytes are no PDF.
 */
export async function preflight(pdf: Uint8Array, input: PreflightInput): Promise<PreflightReport> {
  const document = await openPdf(pdf);
  const facts = input.facts ?? (await readFacts(pdf));
  const paints = document.getPages().map(pagePaint);
  const measured: Omit<PreflightReport, 'notValidated' | 'diagnostics'> = {
    file: input.file,
    variant: input.variant,
    title: document.getTitle() ?? '',
    date: document.getCreationDate()?.toISOString().slice(0, 10) ?? '',
    sha256: createHash('sha256').update(pdf).digest('hex'),
    bytes: pdf.length,
    pdfVersion:
      /^%PDF-(\d\.\d)/.exec(Buffer.from(pdf.subarray(0, 16)).toString('latin1'))?.[1] ?? '',
    pages: paints.length,
    blankPages: pagesWhere(paints, isBlank),
    boxes: pageBoxGroups(document),
    fonts: readFonts(document).map((font) => ({ ...font, ...firstUse(facts, font.name) })),
    spaces: spaceFacts(paints),
    colourPages: pagesWhere(paints, isInColour),
    textInPureBlack: paints.every(({ colours }) =>
      colours.every((colour) => colour.use !== 'text' || isWhite(colour) || isPureBlack(colour)),
    ),
    ...smallestText(facts),
    images: paints.flatMap(({ images }, index) =>
      images.map((image) => ({ page: index + 1, ...image })),
    ),
    ...largestInk(paints),
    transparency: [...new Set(paints.flatMap(({ transparency }) => transparency))].map((what) => ({
      what,
      pages: pagesWhere(paints, ({ transparency }) => transparency.includes(what)),
    })),
    overprintPages: pagesWhere(paints, ({ overprint }) => overprint),
    ...readDeclarations(document),
    outlineEntries: facts.outline.length,
    ...(input.lostWords === undefined ? {} : { lostWords: input.lostWords }),
    ...(input.tagFaults === undefined ? {} : { tagFaults: input.tagFaults }),
  };
  return {
    ...measured,
    notValidated: notValidated(measured),
    diagnostics: preflightFaults(measured, input.families ?? ['Tinos']),
  };
}

const pagesWhere = (paints: readonly PagePaint[], holds: (paint: PagePaint) => boolean): number[] =>
  paints.flatMap((paint, index) => (holds(paint) ? [index + 1] : []));

const isBlank = ({ colours, images, shadings }: PagePaint): boolean =>
  images.length === 0 && shadings.length === 0 && colours.every(isWhite);

const isInColour = ({ colours, images, shadings }: PagePaint): boolean =>
  colours.some(isColourful) ||
  shadings.some((space) => space !== 'gray') ||
  images.some(({ space }) => space !== 'gray' && space !== 'mask');

function spaceFacts(paints: readonly PagePaint[]): SpaceFact[] {
  const found = new Map<
    string,
    { space: SpaceFact['space']; colourful: boolean; pages: Set<number> }
  >();
  for (const [index, { colours, shadings, images, blending }] of paints.entries()) {
    const add = (space: SpaceFact['space'], colourful: boolean): void => {
      const key = `${space} ${colourful}`;
      const fact = found.get(key) ?? { space, colourful, pages: new Set<number>() };
      fact.pages.add(index + 1);
      found.set(key, fact);
    };
    for (const colour of colours)
      if (colour.space === 'rgb' || !isWhite(colour)) add(colour.space, isColourful(colour));
    for (const space of [...shadings, ...blending]) add(space, space !== 'gray');
    for (const { space } of images) if (space !== 'mask') add(space, space !== 'gray');
  }
  return [...found.values()].map(({ space, colourful, pages }) => ({
    space,
    colourful,
    pages: [...pages],
  }));
}

function firstUse(
  { pages }: PrintFacts,
  font: string,
): { readonly page: number; readonly text: string } | undefined {
  for (const { number, items } of pages) {
    const firstItem = items.find((item) => item.font === font && item.text.trim() !== '');
    if (firstItem !== undefined) return { page: number, text: firstItem.text.trim().slice(0, 60) };
  }
  return undefined;
}

function smallestText({ pages }: PrintFacts): Pick<PreflightReport, 'smallestText'> {
  let smallest: PreflightReport['smallestText'];
  for (const { number, items } of pages) {
    for (const { sizePt, text } of items) {
      const size = Math.round(sizePt * 100) / 100;
      if (text.trim() !== '' && size > 0 && size < (smallest?.sizePt ?? Infinity))
        smallest = { sizePt: size, page: number, text: text.trim().slice(0, 60) };
    }
  }
  return smallest === undefined ? {} : { smallestText: smallest };
}

function largestInk(paints: readonly PagePaint[]): Pick<PreflightReport, 'largestInk'> {
  let largest: PreflightReport['largestInk'];
  for (const [index, { colours }] of paints.entries()) {
    for (const colour of colours) {
      const percent = inkPercent(colour);
      if (percent !== undefined && percent > (largest?.percent ?? 0))
        largest = { percent, page: index + 1 };
    }
  }
  return largest === undefined ? {} : { largestInk: largest };
}
