import type { Section } from '../model.ts';
import type { HeadingScheme } from '../schema/writing-rules.ts';
import { sectionNumber } from '../section-number.ts';

/** A section and its place in the edition that gives it. */
export type NumberedChapter = { readonly path: readonly number[]; readonly section: Section };

/**
 * The number of every heading of an edition's chapters, by its id. Of a summary only those that it keeps,
 * counted without gaps.
 * @throws RangeError when the scheme has too few levels.
 */
export const numberHeadings = (
  scheme: HeadingScheme,
  depth: 'full' | 'summary',
  chapters: readonly NumberedChapter[],
): ReadonlyMap<string, string> =>
  new Map(
    chapters.flatMap(({ path, section }) =>
      section.headings.flatMap((heading) => {
        const own = depth === 'summary' ? heading.summaryPath : heading.path;
        return own === undefined
          ? []
          : [[heading.id, sectionNumber(scheme, [...path, ...own])] as const];
      }),
    ),
  );
