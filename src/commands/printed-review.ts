import type { PrintedFile } from '../core/view/dossier.ts';
import type { PaperPlaces } from '../site/paper-places.ts';

export type PrintedReview = {
  readonly review: string;
  readonly files: readonly PrintedFile[];
  /** Where in them everything stands. */
  readonly places: PaperPlaces;
};
