/** Where an element of an edition stands in one of its files: `page` from 1, as a viewer counts, and the page number printed there. */
export type PaperPlace = { readonly page: number; readonly number: string };

/** By the keys of files (`fileKey`) and the ids of elements. */
export type PaperPlaces = ReadonlyMap<string, ReadonlyMap<string, PaperPlace>>;

const LINK = /<a href="([^"#]*)" data-paper="([^"]*)" data-at="([^"]*)"([^>]*)>(.*?)<\/a>/gs;

/**
 * A page whose links to what stands on paper open the file at the very page and say, by `onPage`, which page
 * is printed there. A link to what was not printed in this run leads to the file as a whole.
 */
export const fillPaperPlaces = (
  html: string,
  places: PaperPlaces,
  onPage: (number: string) => string,
): string =>
  html.replace(LINK, (_link, href: string, key: string, id: string, rest: string, text: string) => {
    const place = places.get(key)?.get(id);
    return place === undefined
      ? `<a href="${href}"${rest}>${text}</a>`
      : `<a href="${href}#page=${place.page}"${rest}>${text}${onPage(place.number)}</a>`;
  });
