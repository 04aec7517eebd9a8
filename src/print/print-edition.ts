/** Prints the parts of a laid-out edition, and joins them to one file for each way of binding. */

import type { Making } from '../io/makings.ts';
import type { LaidPage, LaidPart } from '../paginate/in-page/laid-out.ts';
import { type Edition, type PartContext, subjectOf } from '../paginate/lay-out-edition.ts';
import { imposePages } from '../paginate/number-pages.ts';
import type { PrintedPages } from '../paginate/paginator-pool.ts';
import { PRINTED_PART } from '../paginate/part-steps.ts';
import { printablePagesOf } from '../paginate/printable-pages.ts';
import { ORIGIN } from '../paginate/serve-folder.ts';
import { type LoadedPart, loadPart } from '../pdf/content/load-contents.ts';
import { PT_PER_MM } from '../pdf/file/lengths.ts';
import { type DanglingLink, joinParts } from '../pdf/join/join-parts.ts';
import type { PdfIdentity } from '../pdf/join/pdf-identity.ts';
import type { JoinItem, Marginalia } from '../pdf/join/printed-part.ts';
import { mirroredMark } from './mirrored-mark.ts';
import type { FormatProfile } from './profile.ts';

export type Imposition = {
  /** Back pages have the margins of the profile's back pages. */
  readonly mirrored: boolean;
  /** Which parts begin on a right-hand page, after an empty one where needed. */
  readonly opening: 'book' | 'asked' | 'none';
};

export type JoinedEdition = {
  readonly pdf: Uint8Array;
  /** What was drawn in the margins of each page of the file, empty pages among them. */
  readonly marginalia: readonly (readonly Marginalia[])[];
  /** Links that lead nowhere in it. */
  readonly dangling: readonly DanglingLink[];
};

/** A printed part, read as soon as it is there: other parts are printed meanwhile, and every way of binding uses it. */
export type ReadPages = Omit<PrintedPages, 'pdf'> & { readonly loaded: LoadedPart };

/** Prints a laid-out part, or takes it as it was kept. @throws PrintingStopped when the browser hangs or breaks. */
export async function printPart(
  part: LaidPart,
  pageOf: Edition['pageOf'],
  { paginator, makings, shared }: PartContext,
  { subject, draft }: { readonly subject: string; readonly draft: boolean },
): Promise<ReadPages> {
  const printable = printablePagesOf(part, pageOf);
  const making: Making<keyof typeof PRINTED_PART.inputs> = {
    step: PRINTED_PART,
    subject,
    inputs: { ...shared, draft: String(draft), pages: printable.html, styles: printable.css },
  };
  const stored = await makings.take(making);
  const printed = stored === undefined ? await paginator.print(printable, draft) : unpacked(stored);
  if (stored === undefined) await makings.keep(making, packed(printed));
  const { pdf, ...places } = printed;
  return { ...places, loaded: await loadPart(pdf) };
}

/**
 * All parts in their order; `early`: those whose printing has begun, by their place. @throws
 * PrintingStopped when the browser hangs or breaks.
 */
export async function printParts(
  edition: Edition,
  early: ReadonlyMap<number, Promise<ReadPages>>,
  draft: boolean,
): Promise<readonly ReadPages[]> {
  const subjects = edition.source.parts.map((part) => subjectOf(edition.path, part));
  return Promise.all(
    edition.laid.map(
      (part, index) =>
        early.get(index) ??
        printPart(part, edition.pageOf, edition, { subject: subjects[index] ?? '', draft }),
    ),
  );
}

/** One file with page numbers, and empty pages where the binding wants them. */
export async function joinEdition(
  edition: Edition,
  printed: readonly ReadPages[],
  identity: PdfIdentity & { readonly profile: FormatProfile },
  imposition: Imposition,
): Promise<JoinedEdition> {
  const { laid, source, numbered } = edition;
  const { page, pageNumber } = identity.profile;
  const shift = imposition.mirrored ? page.backMargins.value.left - page.margins.value.left : 0;
  const places = imposePages(source.parts, laid, imposition.opening);
  const items = printed.flatMap(({ loaded, marks }, index): JoinItem[] => {
    const { pages = [], anchors = [], headings = [] } = laid[index] ?? {};
    const { blankBefore = false, firstIsBack = false } = places[index] ?? {};
    // A turned page is bound at its upper or lower edge: its own margins hold on either side.
    const shifts = pages.map(({ widthMm, heightMm }, at) =>
      (at % 2 === 1) !== firstIsBack && heightMm > widthMm ? shift : 0,
    );
    const part: JoinItem = {
      loaded,
      origin: ORIGIN,
      headings,
      anchors: anchors.map((anchor) => ({
        ...anchor,
        leftPt: anchor.leftPt + (shifts[anchor.page] ?? 0) * PT_PER_MM,
      })),
      pages: pages.map((laidPage, at) => ({
        shiftMm: shifts[at] ?? 0,
        marginalia: [
          ...numberOf(laidPage, numbered[index]?.numbers[at] ?? 0, shifts[at] ?? 0),
          ...(marks[at] ?? []).map((mark) => moved(mark, laidPage, shifts[at] ?? 0)),
        ],
      })),
    };
    const [first] = pages;
    return blankBefore && first !== undefined
      ? [{ blank: true, widthMm: first.widthMm, heightMm: first.heightMm }, part]
      : [part];
  });
  const dangling: DanglingLink[] = [];
  const pdf = await joinParts(items, identity, (link) => dangling.push(link));
  return {
    pdf,
    dangling,
    marginalia: items.flatMap((item) =>
      'blank' in item ? [[]] : item.pages.map(({ marginalia }) => marginalia),
    ),
  };

  function numberOf({ area }: LaidPage, number: number, shiftMm: number): readonly Marginalia[] {
    if (number === 1 && !pageNumber.onFirstPage.value) return [];
    return [
      {
        text: String(number),
        style: 'regular',
        sizePt: pageNumber.sizePt.value,
        align: 'centre',
        xMm: area.left + area.width / 2 + shiftMm,
        topMm: pageNumber.fromTopEdgeMm.value,
      },
    ];
  }
}

/** A page that moves has its margins the other way round. */
function moved(mark: Marginalia, { area }: LaidPage, shiftMm: number): Marginalia {
  const placed = shiftMm === 0 ? mark : mirroredMark(mark, area);
  return { ...placed, xMm: placed.xMm + shiftMm };
}

/** The places as JSON, their length before them, the file after them. */
function packed({ pdf, ...places }: PrintedPages): Uint8Array {
  const text = Buffer.from(JSON.stringify(places), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, pdf]);
}

function unpacked(stored: Buffer): PrintedPages {
  const end = 4 + stored.readUInt32BE(0);
  return {
    ...(JSON.parse(stored.subarray(4, end).toString('utf8')) as Omit<PrintedPages, 'pdf'>),
    pdf: new Uint8Array(stored.subarray(end)),
  };
}
