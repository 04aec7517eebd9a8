import type { APIRoute } from 'astro';

import { REPORT_LANGUAGE } from '../../../../core/language.ts';
import { loadReport, reviewPaths } from '../../../../site/load-report.ts';
import { manualEntries } from '../../../../site/manual.ts';
import { relativeAddress } from '../../../../site/relative-links.ts';
import { languageOf, routesIn } from '../../../../site/routes.ts';
import { searchEntries } from '../../../../site/search-entries.ts';

export const getStaticPaths = reviewPaths;

/** Addresses as seen from the search page: a script's own are not made relative after the build. */
export const GET: APIRoute = ({ params }) => {
  const report = loadReport(params['review']);
  const language = languageOf(params['language']);
  const page = `${routesIn(language).search(report.review.id)}index.html`;
  // The manual is in the report's language alone.
  const own = language === REPORT_LANGUAGE ? manualEntries() : [];
  const entries = [...searchEntries(report, language), ...own].map((entry) => ({
    ...entry,
    url: relativeAddress(entry.url, page),
  }));
  return new Response(`window.tongketEntries=${JSON.stringify(entries)};\n`);
};
