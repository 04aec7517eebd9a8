import type { EditionDefinition } from '../core/kinds/edition-definition.ts';
import { imprintOf } from '../core/kinds/imprint.ts';
import type { Report } from '../core/model.ts';
import type { OutputVariant } from '../pdf/variants/output-variant.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import type { TypesetInput } from '../print/typeset.ts';
import { routes } from '../site/routes.ts';
import { editionPlace } from './edition-place.ts';

/** An edition's own rules for typesetting, the same for every command; plain data. */
export function editionBrief(
  report: Report,
  definition: EditionDefinition,
  variants: readonly OutputVariant[],
): Omit<TypesetInput, 'dir'> {
  const { review } = report;
  const { id, title } = definition;
  const { type, subject } = imprintOf(review, definition);
  return {
    path: routes.edition(review.id, id),
    file: editionPlace(report, definition).file,
    profile: PROFILE_RULES[definition.profile ?? review.profile],
    title:
      definition.frame === 'official'
        ? `${type} ${subject}`
        : `${title} kèm theo ${review.document_type} ${review.subject}`,
    author: review.issuer.name,
    date: review.date,
    variants,
    options: {
      twoSided: true,
      book: definition.book === true,
      draft: definition.working === true,
      links: definition.links ?? 'keep',
    },
  };
}
