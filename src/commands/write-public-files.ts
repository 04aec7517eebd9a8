import { join } from 'node:path';

import { drawCard } from '../charts/draw-card.ts';
import { writeFile } from '../io/disk.ts';
import type { BuildContext } from '../site/build-context.ts';
import { routes } from '../site/routes.ts';
import { robots, sitemap } from '../site/sitemap.ts';

/** Writes what only a site with an address has: the picture of each page, the list of pages, those of earlier runs among them, the word to search engines. */
export async function writePublicFiles(
  folder: string,
  { url, pages }: NonNullable<BuildContext['publicSite']>,
  carried: readonly string[],
): Promise<void> {
  for (const [path, card] of pages)
    await writeFile(join(folder, routes.card(path)), drawCard(card));
  await writeFile(join(folder, 'sitemap.xml'), sitemap(url, [...pages.keys(), ...carried]));
  if (new URL(url).pathname === '/') await writeFile(join(folder, 'robots.txt'), robots(url));
}
