import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { ProseLink, Section } from '../model.ts';
import { suggestion } from '../nearest.ts';

/** Places in pages, by the path of the page. */
type Pages = ReadonlyMap<string, ReadonlySet<string>>;

/** What is wrong with a link to a page of the site, and the addresses that were known. */
export type LeadingNowhere = { readonly link: ProseLink; readonly message: string };

/**
 * Links of the prose to pages or places that are not there, with the nearest that is. `pagesOf` is asked for
 * only when there is such a link; `ownPlaces` are the places in the page of a section.
 */
export function insideLinks(
  sections: readonly Section[],
  pagesOf: () => Pages,
  ownPlaces: (section: Section) => readonly string[],
): readonly LeadingNowhere[] {
  let pages: Pages | undefined;
  return sections.flatMap((section) =>
    section.links.flatMap((link): LeadingNowhere[] => {
      if (link.address.kind === 'outside') return [];
      const fault =
        link.address.path === ''
          ? faultInSection(link.address.anchor, ownPlaces(section))
          : faultInSite(link.written, link.address, (pages ??= pagesOf()));
      return fault === undefined ? [] : [{ link, message: fault }];
    }),
  );
}

const faultInSection = (anchor: string, places: readonly string[]): string | undefined =>
  anchor !== '' && places.includes(anchor)
    ? undefined
    : `Phần này không có chỗ nào tên «${anchor}»${suggestion(anchor, places) || '.'}`;

function faultInSite(
  written: string,
  { path, anchor }: { readonly path: string; readonly anchor: string },
  pages: Pages,
): string | undefined {
  const places = pages.get(path);
  if (places === undefined)
    return `Trang dựng không có địa chỉ «${path}»${suggestion(path, pages.keys()) || '.'}`;
  if ((anchor === '' && !written.endsWith('#')) || places.has(anchor)) return undefined;
  return `Trang «${path}» không có chỗ nào tên «${anchor}»${suggestion(anchor, places) || '.'}`;
}

/** The same as faults of the file. */
export const tellInsideLinks = (found: readonly LeadingNowhere[]): readonly Diagnostic[] =>
  found.map(({ link, message }) => diagnostic('TK372', message, link.place));
