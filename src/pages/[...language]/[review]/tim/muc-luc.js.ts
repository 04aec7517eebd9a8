import type { APIRoute } from 'astro';

import { loadReport, reviewPaths } from '../../../../site/load-report.ts';
import { relativeAddress } from '../../../../site/relative-links.ts';
import { languageOf, routesIn } from '../../../../site/routes.ts';
import { searchEntries } from '../../../../site/search-entries.ts';

export const getStaticPaths = reviewPaths;

/** Addresses as seen from the search page: a script's own are not made relative after the build. */
export const GET: APIRoute = ({ params }) => {
  const report = loadReport(params['review']);
  const language = languageOf(params['language']);
  const page = `${routesIn(language).search(report.review.id)}index.html`;
  const entries = searchEntries(report, language).map((entry) => ({
    ...entry,
    url: relativeAddress(entry.url, page),
  }));
  return new Response(`window.tongketEntries=${JSON.stringify(entries)};\n`);
};
