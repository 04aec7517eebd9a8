import type { TooTall } from './laid-out.ts';
import { textHeights } from './measures.ts';

/**
 * Readies the source: numbers body rows, names figures for assistive readers, marks what must not be
 * parted. Nothing here changes how the page looks: every style asked for is at hand.
 * @returns what fits no page.
 */
export function prepareSource(): readonly TooTall[] {
  numberRows();
  const tooTall = findTooTall();
  for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group');
  markKeptTogether();
  return tooTall;
}

/** Of tables with a head, through the document. */
function numberRows(): void {
  let rows = 0;
  for (const table of document.querySelectorAll('table')) {
    if (table.tHead === null) continue;
    for (const body of table.tBodies)
      for (const row of body.rows) row.dataset['row'] = String(rows++);
  }
}

/** The outermost of what is higher than the text of its page. */
function findTooTall(): readonly TooTall[] {
  const heights = textHeights();
  return [...document.querySelectorAll('tr, td[rowspan], th[rowspan], figure, svg')]
    .filter(
      (element) =>
        element.getBoundingClientRect().height >
          (element.closest('.turned') === null ? heights.upright : heights.turned) &&
        element.closest('[hidden]') === null,
    )
    .filter(
      (element, _index, tall) =>
        !tall.some((around) => around !== element && around.contains(element)),
    )
    .map((element) => ({
      id: element.closest('[id]')?.id ?? '',
      text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
    }));
}

/**
 * The breaker takes `break-after: avoid` away from the browser and honours one heading only, so that
 * the first of several is left alone at a page's end. The browser itself keeps them all together.
 */
function markKeptTogether(): void {
  // All are asked before one is marked: a mark has every style reckoned anew.
  const withNext = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => getComputedStyle(element).breakAfter === 'avoid',
  );
  for (const element of withNext) element.dataset['keepWithNext'] = '';
}
