import type { PDFArray, PDFContext } from '@cantoo/pdf-lib';

import { destinationAt } from './destination.ts';
import type { JoinedPages, PlacedPart } from './joined-pages.ts';
import { resolveLink } from './resolve-link.ts';

export type LinkTarget =
  | { readonly kind: 'place'; readonly destination: PDFArray }
  | { readonly kind: 'address'; readonly url: string };

export type PlacedLinks = {
  /** Undefined when the link leads nowhere. */
  readonly targetOf: (page: number, index: number) => LinkTarget | undefined;
  /** Every id of every part with its place, sorted by id. */
  readonly destinations: readonly (readonly [string, PDFArray])[];
  /** Links to ids that are in no part. */
  readonly dangling: readonly {
    readonly id: string;
    readonly page: number;
    readonly index: number;
  }[];
};

/**
 * Finds the place in the joined file of every id, and where each link leads. An id that two parts
 * bear is the earlier one's, except in the later part.
 */
export function placeLinks(context: PDFContext, { pages, parts }: JoinedPages): PlacedLinks {
  const everywhere = new Map<string, PDFArray>();
  const placed = parts.map((part) => {
    const own = anchorsOf(part);
    for (const [id, destination] of own) if (!everywhere.has(id)) everywhere.set(id, destination);
    return { part, own };
  });
  const targets = new Map<string, LinkTarget>();
  const dangling: { id: string; page: number; index: number }[] = [];
  for (const { part, own } of placed) {
    for (const [offset, { annotations }] of part.loaded.pages.entries()) {
      for (const [index, { dict }] of annotations.entries()) {
        const aim = resolveLink(dict, part.printed.origin);
        const page = part.first + offset;
        if (aim.kind === 'address') targets.set(`${page} ${index}`, aim);
        if (aim.kind !== 'id') continue;
        const destination = own.get(aim.id) ?? everywhere.get(aim.id);
        if (destination === undefined) dangling.push({ id: aim.id, page, index });
        else targets.set(`${page} ${index}`, { kind: 'place', destination });
      }
    }
  }
  return {
    targetOf: (page, index) => targets.get(`${page} ${index}`),
    destinations: [...everywhere].sort(([a], [b]) => (a < b ? -1 : 1)),
    dangling,
  };

  function anchorsOf({ printed, first }: PlacedPart): Map<string, PDFArray> {
    const found = new Map<string, PDFArray>();
    for (const { id, page, topPt, leftPt } of printed.anchors) {
      if (!found.has(id)) found.set(id, destinationAt(context, pages[first + page], topPt, leftPt));
    }
    return found;
  }
}
