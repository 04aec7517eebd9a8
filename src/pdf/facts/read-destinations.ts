import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** The page, counted from 1, that a destination shows; named ones are looked up. Undefined for what leads nowhere. */
export type PageOfDestination = (destination: PDFObject | undefined) => number | undefined;

export type Destinations = {
  readonly pageOf: PageOfDestination;
  /** The page, counted from 1, of every place of the file that has a name: ids of elements in what we print. */
  readonly places: ReadonlyMap<string, number>;
};

export function readDestinations(structure: PDFDocument): Destinations {
  const numberOf = new Map<string, number>(
    structure.getPages().map((page, index) => [String(page.ref), index + 1]),
  );
  const byName = namedPlaces(structure);
  const places = new Map(
    [...byName].flatMap(([name, destination]): [string, number][] => {
      const page = pageOf(destination);
      return page === undefined ? [] : [[name, page]];
    }),
  );
  return { pageOf, places };

  function pageOf(destination: PDFObject | undefined): number | undefined {
    if (
      destination instanceof PDFString ||
      destination instanceof PDFHexString ||
      destination instanceof PDFName
    )
      return pageOf(byName.get(destination.decodeText()));
    const target = destination instanceof PDFArray ? destination.get(0) : undefined;
    return target instanceof PDFRef ? numberOf.get(String(target)) : undefined;
  }
}

function namedPlaces({ catalog }: PDFDocument): ReadonlyMap<string, PDFObject> {
  const found = new Map<string, PDFObject>();
  const place = (object: PDFObject | undefined): PDFObject | undefined =>
    object instanceof PDFDict ? object.lookup(PDFName.of('D')) : object;
  for (const [key, value] of catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) {
    const target = place(catalog.context.lookup(value));
    if (target !== undefined) found.set(key.decodeText(), target);
  }
  walk(
    catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict),
  );
  return found;

  function walk(node: PDFDict | undefined): void {
    const names = node?.lookupMaybe(PDFName.of('Names'), PDFArray);
    for (let index = 0; names !== undefined && index + 1 < names.size(); index += 2) {
      const key = names.lookup(index);
      const target = place(names.lookup(index + 1));
      if ((key instanceof PDFString || key instanceof PDFHexString) && target !== undefined)
        found.set(key.decodeText(), target);
    }
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let index = 0; kids !== undefined && index < kids.size(); index++)
      walk(kids.lookupMaybe(index, PDFDict));
  }
}
