import type { Alike } from '../alike.ts';
import type { client as vi } from '../vi/client.ts';

export const client = {
  passage: 'Link to this paragraph',
  targets: {
    all: (count) => `${count} targets.`,
    none: 'There are no such targets.',
    some: (shown, all) => `${shown} of ${all} targets.`,
  },
  chart: {
    failed: 'Could not be loaded, try again',
    howToRead: (head) => `${head}. Touch a point to read it; on a keyboard use the arrow keys.`,
    role: 'chart',
    keys: (title) =>
      `${title}. Left and right arrows read each year; up and down change the line; Esc closes.`,
    none: 'no figure',
    switches: 'Series shown',
    svg: 'Download SVG',
    png: 'Download PNG',
    csv: 'Download CSV',
    close: 'Close interactive chart',
  },
  search: {
    failed: 'The index could not be loaded; the full list is below.',
    none: (query) => `Nothing found for “${query}”. Try another word, or fewer words.`,
    found: (count, query, shown) =>
      `${count} ${count === 1 ? 'result' : 'results'} for “${query}”${shown === undefined ? '' : `, the first ${shown} shown`}.`,
    kind: {
      target: 'Target',
      section: 'Report',
      finding: 'Result, limitation, cause, task',
      indicator: 'Indicator',
      document: 'Document',
      source: 'Source',
      page: 'Page',
      manual: 'Manual',
    },
  },
} as const satisfies Alike<typeof vi>;
