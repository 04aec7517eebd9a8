import type { PDFDocumentProxy } from 'pdfjs-dist';

import { findingList } from './finding-list.ts';
import { link } from './link.ts';
import type { PreviewFinding, PreviewState } from './preview-state.ts';

/**
 * What was found fault with in the words of a paper that no page of the site shows: in a list, and marked on
 * its pages, once there are any, at the passage. `sheets` are the elements of those of the file, in order.
 */
export async function showOnPages(
  { findings, root }: PreviewState,
  list: HTMLElement,
  doc: PDFDocumentProxy | undefined,
  sheets: readonly HTMLElement[],
): Promise<void> {
  const own = findings.filter(({ shown }) => shown?.split('#')[0] === location.pathname);
  const places = await Promise.all(own.map((finding) => placeOf(finding, doc)));
  for (const sheet of sheets) for (const old of sheet.querySelectorAll('.paper-mark')) old.remove();
  list.replaceChildren(...(own.length === 0 ? [] : [findingList(own, root)]));
  for (const [index, finding] of own.entries()) {
    const place = places[index];
    const sheet = place === undefined ? undefined : sheets[place.page];
    if (place === undefined || sheet === undefined) continue;
    const entry = list.querySelectorAll<HTMLElement>('.preview-findings > li')[index];
    if (entry !== undefined) entry.id = `thong-bao-${index + 1}`;
    const mark = markOn(sheet, finding, place);
    mark.append(
      link(
        `#thong-bao-${index + 1}`,
        `${SIGNS[finding.severity]} ${finding.code}`,
        finding.message,
      ),
    );
    entry
      ?.appendChild(document.createElement('p'))
      .append(link(`#${mark.id}`, `Xem ở trang ${place.page + 1}`));
  }
}

const SIGNS: Readonly<Record<PreviewFinding['severity'], string>> = {
  error: '×',
  warning: '!',
  info: 'i',
};

/** `page` from 0; `top` in parts of its height. */
type PagePlace = { readonly id: string; readonly page: number; readonly top: number };

/** Elements of the printed page are named places of the file. */
async function placeOf(
  { shown }: PreviewFinding,
  doc: PDFDocumentProxy | undefined,
): Promise<PagePlace | undefined> {
  const id = shown?.split('#')[1];
  const target = id === undefined ? null : await doc?.getDestination(id);
  if (doc === undefined || id === undefined || target === null || target === undefined)
    return undefined;
  const [ref, , , top] = target as [
    Parameters<typeof doc.getPageIndex>[0],
    unknown,
    unknown,
    number,
  ];
  const page = await doc.getPageIndex(ref);
  const { height } = (await doc.getPage(page + 1)).getViewport({ scale: 1 });
  return { id, page, top: 1 - top / height };
}

/** In the margin beside the passage; one for all that is said of it. */
function markOn(
  sheet: HTMLElement,
  { severity }: PreviewFinding,
  { id, top }: PagePlace,
): HTMLElement {
  const known = sheet.querySelector<HTMLElement>(`.paper-mark[id="${CSS.escape(id)}"]`);
  const mark = known ?? sheet.appendChild(document.createElement('div'));
  mark.className = 'paper-mark';
  mark.id = id;
  mark.style.top = `${top * 100}%`;
  // An error outweighs a warning on the same passage.
  if (mark.dataset['severity'] !== 'error') mark.dataset['severity'] = severity;
  return mark;
}
