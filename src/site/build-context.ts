import type { ChartMedium } from '../charts/theme.ts';
import type { Report } from '../core/model.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import type { Card } from '../core/view/card.ts';
import type { ChartSpec } from '../core/view/chart.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import type { ReviewCard } from '../core/view/review-card.ts';
import type { ManualPictureName } from './manual-pictures.ts';

/** What the running command hands to the pages: the reports as built once, and the means to draw. */
export type BuildContext = {
  readonly toolRoot: string;
  /** Whom these pages are for; reports for the public hold nothing internal any more. */
  readonly audience: Audience;
  /** Whether a development server shows the pages; it sends their policy itself. */
  readonly preview: boolean;
  readonly reports: ReadonlyMap<string, Report>;
  /** Reviews that this run does not build and whose earlier pages stay. */
  readonly carried: readonly ReviewCard[];
  /** What this run prints, by id of the review. */
  readonly editions: ReadonlyMap<string, readonly PlannedEdition[]>;
  /** In a build for the public whose address is known. */
  readonly publicSite?: PublicSite | undefined;
  /** Pictures of the manual that will stand beside its pages; a preview has none. */
  readonly manualPictures?: readonly ManualPictureName[];
  readonly drawChart: (spec: ChartSpec, medium: ChartMedium) => Promise<string>;
};

export type PublicSite = {
  /** Where the site will be read, ending in a slash. */
  readonly url: string;
  /** The pages made, by path, as they are. */
  readonly pages: Map<string, Card>;
};

/**
 * The context of the build that the calling page belongs to. Pages are bundled once for each build,
 * and `contextModule` puts the context of that build in the place of this module; outside of a
 * bundle there is none.
 */
export function buildContext(): BuildContext {
  throw new Error('Hãy chạy «npm run build» hoặc «npm run dev»; không gọi astro trực tiếp.');
}
