import { publicUrl } from './public-address.ts';

/** Every page at its public address. Dates are left out: the build has no clock. */
export const sitemap = (site: string, paths: Iterable<string>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[
    ...paths,
  ]
    .sort()
    .map((path) => `<url><loc>${escapeXml(publicUrl(site, path))}</loc></url>\n`)
    .join('')}</urlset>\n`;

/** Search engines ask for this file at the root of a host only. */
export const robots = (site: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`;

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
