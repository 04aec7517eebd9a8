import type { SourcePart } from './laid-out.ts';
import { type PartBeginning, SourceCutter } from './source-cutter.ts';
import { sourcePart } from './source-part.ts';

/**
 * Cuts the prepared source wherever its computed style begins a new page, or `data-page-series` a new
 * run of page numbers. Nothing before such a place can move anything after it, so the parts are laid
 * out apart. The paper's width, put on by `releaseLayout`, is taken away. Each keeps the
 * ancestors of what it holds; one that began in an earlier part has its id as `data-id` from the second on.
 */
export function cutSource(): readonly SourcePart[] {
  const beginnings = beginningsOfParts();
  document.body.removeAttribute('style');
  // An empty attribute would remain, and the breaker takes whatever has a style of its own for not displayed.
  for (const section of document.querySelectorAll('.turned')) section.removeAttribute('style');
  return beginnings.map(
    (beginning, index): SourcePart =>
      sourcePart(beginning, beginnings[index + 1]?.element, index === 0),
  );
}

function beginningsOfParts(): readonly PartBeginning[] {
  const cutter = new SourceCutter();
  cutter.walk(document.body, 'auto');
  return cutter.beginnings();
}
