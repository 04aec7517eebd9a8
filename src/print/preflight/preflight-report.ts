import type { Diagnostic } from '../../core/diagnostic.ts';
import type { ColourSpace } from '../../pdf/content/colour-space.ts';
import type { FontFact } from '../../pdf/facts/read-fonts.ts';
import type { OutputVariant } from '../../pdf/variants/output-variant.ts';
import type { BoxGroup } from './page-box-groups.ts';

/** What is known of one finished file, and what must be corrected before it is published. Plain data. */
export type PreflightReport = {
  /** Name of the file, without folders. */
  readonly file: string;
  readonly variant: OutputVariant;
  readonly title: string;
  /** ISO date, as the file itself says. */
  readonly date: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pdfVersion: string;
  readonly pages: number;
  readonly blankPages: readonly number[];
  readonly boxes: readonly BoxGroup[];
  /** `page`, `text`: where a font first sets words, when it does. */
  readonly fonts: readonly (FontFact & { readonly page?: number; readonly text?: string })[];
  /** Every space in which something is painted, white and crop marks excepted. */
  readonly spaces: readonly SpaceFact[];
  /** Pages with anything but black and grey. */
  readonly colourPages: readonly number[];
  /** Whether all letters are of black alone: black ink, or grey 0. */
  readonly textInPureBlack: boolean;
  readonly smallestText?: { readonly sizePt: number; readonly page: number; readonly text: string };
  readonly images: readonly ImageFact[];
  /** Largest sum of inks of one colour; absent when nothing is painted in inks or grey. */
  readonly largestInk?: { readonly percent: number; readonly page: number };
  readonly transparency: readonly { readonly what: string; readonly pages: readonly number[] }[];
  readonly overprintPages: readonly number[];
  readonly outputIntent?: string;
  /** What the file says of itself: `PDF/UA-1`, `PDF/X-4`. */
  readonly marks: readonly string[];
  readonly tagged: boolean;
  readonly language: string;
  readonly outlineEntries: number;
  readonly links: number;
  /** Words that differ from the source; absent when they were not compared. */
  readonly lostWords?: number;
  /** Faults of the tag tree; absent when it was not checked. */
  readonly tagFaults?: number;
  /** In Vietnamese, one sentence each. */
  readonly notValidated: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

export type SpaceFact = {
  readonly space: ColourSpace;
  readonly colourful: boolean;
  readonly pages: readonly number[];
};

type ImageFact = {
  readonly page: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels per inch as shown. */
  readonly dpi: number;
  readonly space: ColourSpace | 'mask';
};
