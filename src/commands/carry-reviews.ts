import { basename, join, relative } from 'node:path';

import { LANGUAGES } from '../core/language.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import type { ReviewCard } from '../core/view/review-card.ts';
import { elementsOf } from '../html/element.ts';
import { readHtml } from '../html/read-html.ts';
import { copy, exists, readdir, readFile, readTree } from '../io/disk.ts';
import { routes, routesIn } from '../site/routes.ts';

/** What a built site says of each review in it, for the next run to go by. */
type KeptCard = ReviewCard & { readonly audience: Audience };

export type EarlierPages = {
  readonly carried: readonly ReviewCard[];
  /** What the site has pages of that cannot stay: made for others, or by a version that left no card. */
  readonly stuck: readonly string[];
};

/**
 * Which of these reviews, that this run does not build, have pages in the site at `out` that stay. Pages made
 * for the office never come into a site for the public, nor the other way round.
 */
export async function earlierPages(
  out: string,
  ids: readonly string[],
  audience: Audience,
): Promise<EarlierPages> {
  const there = await Promise.all(
    ids.map(async (id) => ((await exists(join(out, routes.review(id)))) ? [id] : [])),
  );
  const cards = await Promise.all(
    there.flat().map(async (id) => ({
      id,
      card: await readFile(join(out, routes.reviewCard(id)), 'utf8').then(
        (text) => JSON.parse(text) as KeptCard,
        () => undefined,
      ),
    })),
  );
  return {
    carried: cards.flatMap(({ card }) => (card?.audience === audience ? [card] : [])),
    stuck: cards.flatMap(({ id, card }) => (card?.audience === audience ? [] : [id])),
  };
}

/**
 * Copies their pages, and what these alone still ask for.
 * @returns the addresses of pages with a picture of their own, as a site with an address lists them.
 */
export async function carryReviews(
  from: string,
  to: string,
  reviews: readonly ReviewCard[],
): Promise<readonly string[]> {
  const pages: string[] = [];
  for (const folder of reviews.flatMap(({ id }) =>
    LANGUAGES.map((language) => routesIn(language).review(id)),
  )) {
    await copyPages(from, to, folder);
    for (const entry of await readTree(join(to, folder))) {
      if (entry.isFile() && entry.name === basename(routes.card('/')))
        pages.push(`/${relative(to, entry.parentPath).replaceAll('\\', '/')}/`);
      if (entry.isFile() && entry.name.endsWith('.html'))
        await carryAssets(from, to, await readFile(join(entry.parentPath, entry.name), 'utf8'));
    }
  }
  return pages;
}

/** Earlier versions left what papers are printed from in the site: that does not come along. */
async function copyPages(from: string, to: string, folder: string): Promise<void> {
  for (const { name } of await readdir(join(from, folder)))
    if (name !== basename(routes.paperSources('')))
      await copy(join(from, folder, name), join(to, folder, name));
}

/** Styles bear the hash of what is in them: those of an earlier run have other names. */
async function carryAssets(from: string, to: string, html: string): Promise<void> {
  const addresses = [...elementsOf(readHtml(html))].flatMap(({ attributes: { href, src } }) =>
    [href, src].filter((address) => address !== undefined),
  );
  for (const address of addresses) {
    const name = /(?:^|\/)_astro\/([\w.@-]+)$/.exec(address)?.[1];
    if (name === undefined) continue;
    const file = join('_astro', name);
    if (!(await exists(join(to, file)))) await copy(join(from, file), join(to, file));
  }
}
