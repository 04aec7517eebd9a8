/** `trang 1-3, 8`; '' for none. Pages ascending. */
export function pageRanges(pages: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && page === run.last + 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  if (runs.length === 0) return '';
  const most = runs
    .slice(0, MOST)
    .map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
  return `trang ${most.join(', ')}${runs.length > MOST ? '…' : ''}`;
}

/** Enough to find the fault; the rest are in the data. */
const MOST = 6;
