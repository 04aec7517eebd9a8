import type { Card } from '../core/view/card.ts';
import { buildContext } from './build-context.ts';
import { routes } from './routes.ts';

/** Where a page will be read, where its picture is, and where any other page of the site will be, by its path. */
export type PublicAddress = {
  readonly page: string;
  readonly card: string;
  readonly of: (path: string) => string;
};

/**
 * Tells the running build of a page that is open to the public, and gives its addresses there.
 * Undefined where the site's own address was not told, or where the build is not for the public.
 */
export function publicAddress(path: string, card: Card): PublicAddress | undefined {
  const site = buildContext().publicSite;
  if (site === undefined) return undefined;
  site.pages.set(path, card);
  const of = (other: string): string => publicUrl(site.url, other);
  return { page: of(path), card: of(routes.card(path)), of };
}

/** `/a/b/` of the site at `https://host/folder/` as `https://host/folder/a/b/`. */
export const publicUrl = (site: string, path: string): string => `${site}${path.slice(1)}`;
