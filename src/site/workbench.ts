import type { ChartMedium } from '../charts/theme.ts';
import type { Report } from '../core/model.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import type { Card } from '../core/view/card.ts';
import type { ChartSpec } from '../core/view/chart.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import type { ReviewCard } from '../core/view/review-card.ts';
import type { ManualPictureName } from './manual-pictures.ts';

/** What the running command hands to the pages: the reports as built once, and the means to draw. */
export type Workbench = {
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
  /** In a build for the public whose address is known: that address, ending in a slash, and the pages made, by path, as they are. */
  readonly publicSite?: { readonly url: string; readonly pages: Map<string, Card> } | undefined;
  /** Pictures of the manual that will stand beside its pages; a preview has none. */
  readonly manualPictures?: readonly ManualPictureName[];
  readonly drawChart: (spec: ChartSpec, medium: ChartMedium) => Promise<string>;
};

/**
 * Pages are bundled by Astro and so hold their own copy of every module; the registered symbol
 * is the one thing both copies share in a process.
 */
const KEY = Symbol.for('tong-ket.workbench');
const shared = globalThis as { [KEY]?: Workbench };

export const provideWorkbench = (workbench: Workbench): void => {
  shared[KEY] = workbench;
};

export function workbench(): Workbench {
  const found = shared[KEY];
  if (found === undefined)
    throw new Error('Hãy chạy «npm run build» hoặc «npm run dev»; không gọi astro trực tiếp.');
  return found;
}
