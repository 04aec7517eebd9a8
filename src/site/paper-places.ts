import { editHtml } from '../html/edit-html.ts';

/** Where an element of an edition stands in one of its files: `page` from 1, as a viewer counts, and the page number printed there. */
export type PaperPlace = { readonly page: number; readonly number: string };

/** By the keys of files (`fileKey`) and the ids of elements. */
export type PaperPlaces = ReadonlyMap<string, ReadonlyMap<string, PaperPlace>>;

/**
 * A page whose links to what stands on paper open the file at the very page and say, by `onPage`, which page
 * is printed there. A link to what was not printed in this run leads to the file as a whole.
 */
export const fillPaperPlaces = (
  html: string,
  places: PaperPlaces,
  onPage: (number: string) => string,
): string =>
  editHtml(html, ({ attributes }, { setAttribute, dropAttribute, append }) => {
    const { 'data-paper': key, 'data-at': id, href } = attributes;
    if (key === undefined || id === undefined || href === undefined) return;
    dropAttribute('data-paper');
    dropAttribute('data-at');
    const place = places.get(key)?.get(id);
    if (place === undefined) return;
    setAttribute('href', `${href}#page=${place.page}`);
    append(onPage(place.number));
  });
