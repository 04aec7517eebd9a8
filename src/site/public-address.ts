import type { Card } from '../core/view/card.ts';
import { routes } from './routes.ts';
import { workbench } from './workbench.ts';

/** Where a page will be read and where its picture is. */
export type PublicAddress = { readonly page: string; readonly card: string };

/**
 * Tells the running build of a page that is open to the public, and gives its addresses there.
 * Undefined where the site's own address was not told, or where the build is not for the public.
 */
export function publicAddress(path: string, card: Card): PublicAddress | undefined {
  const site = workbench().publicSite;
  if (site === undefined) return undefined;
  site.pages.set(path, card);
  return { page: publicUrl(site.url, path), card: publicUrl(site.url, routes.card(path)) };
}

/** `/a/b/` of the site at `https://host/folder/` as `https://host/folder/a/b/`. */
export const publicUrl = (site: string, path: string): string => `${site}${path.slice(1)}`;
