import type { Diagnostic } from '../core/diagnostic.ts';
import type { OutputVariant } from '../pdf/variants/output-variant.ts';
import type { PaperPlace } from '../site/paper-places.ts';

export type MadeFile = {
  readonly variant: OutputVariant;
  readonly pdf: Uint8Array;
  /** What its preflight found, for people and for machines. */
  readonly reportPage: string;
  readonly json: string;
  /** Where in it everything stands, by id. */
  readonly places: readonly (readonly [string, PaperPlace])[];
};

export type MadeEdition = {
  readonly files: readonly MadeFile[];
  readonly pages: number;
  /** What is worth telling; nothing that forbids publishing. */
  readonly found: readonly Diagnostic[];
};
