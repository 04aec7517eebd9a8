/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { TooTall } from './laid-out.ts';

/**
 * Readies the source: numbers body rows, names figures for assistive readers, marks what must not be
 * parted. Nothing here changes how the page looks: every style asked for is at hand.
 * @returns what fits no page.
 */
export function prepareSource(): readonly TooTall[] {
  let rows = 0;
  for (const table of document.querySelectorAll('table')) {
    if (table.tHead === null) continue;
    for (const body of table.tBodies)
      for (const row of body.rows) row.dataset['row'] = String(rows++);
  }
  const textHeight = lengthOf('var(--text-height)');
  const turnedHeight = lengthOf('var(--turned-text-height)');
  const tooTall = [...document.querySelectorAll('tr, td[rowspan], th[rowspan], figure, svg')]
    .filter(
      (element) =>
        element.getBoundingClientRect().height >
          (element.closest('.turned') === null ? textHeight : turnedHeight) &&
        element.closest('[hidden]') === null,
    )
    .filter(
      (element, _index, all) => !all.some((other) => other !== element && other.contains(element)),
    )
    .map((element) => ({
      id: element.closest('[id]')?.id ?? '',
      text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
    }));
  for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group');

  // The breaker takes `break-after: avoid` away from the browser and honours one heading only, so that
  // the first of several is left alone at a page's end. The browser itself keeps them all together.
  // All are asked before one is marked: a mark has every style reckoned anew.
  const kept = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => getComputedStyle(element).breakAfter === 'avoid',
  );
  for (const element of kept) element.dataset['keepWithNext'] = '';
  return tooTall;

  function lengthOf(height: string): number {
    const ruler = document.body.appendChild(document.createElement('div'));
    ruler.style.height = height;
    const length = ruler.getBoundingClientRect().height;
    ruler.remove();
    return length;
  }
}
