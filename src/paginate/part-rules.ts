/**
 * Rules of our own that the breaker is not to see: what a source is readied with, and what its
 * parts are laid out with besides.
 */

/** Tables that go over pages, as `readyTables` readies them. */
export const TABLE_RULES = [
  'table[data-measured] { table-layout: fixed }',
  'tr[data-goes-on] > * { padding-bottom: 0; border-bottom-style: hidden }',
  'tr[data-came-on] > * { padding-top: 0; border-top-style: hidden }',
  'tr[data-came-on] [data-came-on] { list-style: none; text-indent: 0 }',
].join('\n');

/** What must not be parted. */
export const KEEP_RULES = [
  '[data-keep-with-next] { break-after: avoid }',
  // A signature alone on a page could be put under any text. Written here, for the breaker would
  // carry the whole chapter over with it.
  '.signature, .finding-lead { break-before: avoid }',
  // A head and caption alone at a page's end announce a table that is not there.
  'thead { break-after: avoid }',
  'thead + tbody > tr:first-child { break-before: avoid }',
].join('\n');
