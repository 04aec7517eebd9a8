import type { Browser } from 'playwright-core';

import type { Report } from '../core/model.ts';
import type { EditionDefinition } from '../core/view/edition.ts';
import type { Finish } from '../print/finish.ts';
import type { LayoutProgress } from '../print/in-page/laid-out.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import type { Slots } from '../print/slots.ts';
import { typeset, type Typeset } from '../print/typeset.ts';
import { routes } from '../site/routes.ts';
import { keptParts } from './astro-config.ts';

export type EditionJob = {
  /** Folder with the built page of the edition, its styles and its fonts. */
  readonly dir: string;
  readonly report: Report;
  readonly definition: EditionDefinition;
  readonly finishes: readonly Finish[];
  /** Whether parts kept from earlier runs are left aside. */
  readonly fresh?: boolean;
  readonly browser: Browser | undefined;
  readonly slots?: Slots;
  readonly onProgress: (progress: LayoutProgress) => void;
};

/** Lays out and prints an edition by its own rules, as every command does. */
export function typesetEdition({ dir, report: { review }, definition, finishes, fresh = false, browser, slots, onProgress }: EditionJob): Promise<Typeset> {
  const { id, title, form } = definition;
  const official = form === 'report' || form === 'letter';
  return typeset({
    dir,
    path: routes.edition(review.id, id),
    profile: PROFILE_RULES[definition.profile ?? review.profile],
    title: official
      ? `${definition.documentType ?? review.document_type} ${form === 'letter' ? (review.submission?.subject ?? '') : review.subject}`
      : `${title} kèm theo ${review.document_type} ${review.subject}`,
    author: review.issuer.name,
    date: review.date,
    finishes,
    ...(fresh ? {} : { cacheDir: keptParts() }),
    options: { twoSided: true, book: definition.book === true, draft: definition.working === true, links: definition.links ?? 'keep' },
    onProgress,
    ...(browser === undefined ? {} : { browser }),
    ...(slots === undefined ? {} : { slots }),
  });
}
