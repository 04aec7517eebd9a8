import type { APIRoute } from 'astro';

import { isBuilt } from '../../../site/audience.ts';
import { manualEntries, ruleEntries } from '../../../site/manual.ts';
import { relativeAddress } from '../../../site/relative-links.ts';
import { routes } from '../../../site/routes.ts';

export const getStaticPaths = () => (isBuilt('manual') ? [{ params: { index: 'muc-luc' } }] : []);

/** Addresses as seen from the manual's first page, where the search is: a script's own are not made relative after the build. */
export const GET: APIRoute = () => {
  const page = `${routes.manual()}index.html`;
  const entries = [...manualEntries(), ...ruleEntries()].map((entry) => ({
    ...entry,
    url: relativeAddress(entry.url, page),
  }));
  return new Response(`window.tongketEntries=${JSON.stringify(entries)};\n`);
};
