import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import type { AnnotationKid, TagAttribute, TaggedStream, TagKid, TagNode } from './tag-tree.ts';

export type TagPlaces = {
  /** The content of a page, by the page's reference, or of a form, by the form's. */
  readonly streamOf: (ref: PDFRef) => TaggedStream | undefined;
  readonly annotationOf: (ref: PDFRef) => AnnotationKid | undefined;
};

/** Outermost tags of the file; none when it is not tagged. Content on pages that `places` does not know is left out. */
export function readTags(document: PDFDocument, places: TagPlaces): readonly TagNode[] {
  const root = document.catalog.lookupMaybe(ROOT, PDFDict);
  if (root === undefined) return [];
  const reader = new TagReader(document.context, places);
  return reader.kidsOf(root, undefined).filter((kid) => kid.kind === 'tag');
}

class TagReader {
  readonly #context: PDFContext;
  readonly #places: TagPlaces;

  constructor(context: PDFContext, places: TagPlaces) {
    this.#context = context;
    this.#places = places;
  }

  /** `page`: what the elements around this one name. */
  kidsOf(element: PDFDict, page: PDFRef | undefined): TagKid[] {
    const kids = element.get(K);
    if (kids === undefined) return [];
    const list = kids instanceof PDFRef ? this.#context.lookup(kids) : kids;
    return (list instanceof PDFArray ? list.asArray() : [kids]).flatMap((kid) =>
      this.#kid(kid, page),
    );
  }

  #kid(given: PDFObject, page: PDFRef | undefined): TagKid[] {
    const object = given instanceof PDFRef ? this.#context.lookup(given) : given;
    if (object instanceof PDFNumber) return this.#mark(page, object);
    if (!(object instanceof PDFDict)) return [];
    const type = object.get(TYPE);
    const own = refOf(object, PG) ?? page;
    if (type === MCR)
      return this.#mark(refOf(object, STM) ?? own, object.lookupMaybe(MCID, PDFNumber));
    if (type === OBJR) {
      const target = refOf(object, OBJ);
      const annotation = target === undefined ? undefined : this.#places.annotationOf(target);
      return annotation === undefined ? [] : [annotation];
    }
    return [this.#element(object, own)];
  }

  #mark(ref: PDFRef | undefined, mcid: PDFNumber | undefined): TagKid[] {
    const stream = ref === undefined ? undefined : this.#places.streamOf(ref);
    return stream === undefined || mcid === undefined
      ? []
      : [{ kind: 'mark', stream, mcid: mcid.asNumber() }];
  }

  #element(dict: PDFDict, page: PDFRef | undefined): TagNode {
    const attributes = attributesOf(dict);
    return {
      kind: 'tag',
      role: nameIn(dict, S),
      kids: this.kidsOf(dict, page),
      ...optional('alt', textOf(dict, ALT)),
      ...optional('actualText', textOf(dict, ACTUAL_TEXT)),
      ...optional('lang', textOf(dict, LANG)),
      ...optional('id', textOf(dict, ID)),
      ...(attributes.length > 0 ? { attributes } : {}),
    };
  }
}

function attributesOf(element: PDFDict): TagAttribute[] {
  const given = element.lookup(A);
  const lists =
    given instanceof PDFArray
      ? given.asArray().map((list) => element.context.lookup(list))
      : [given];
  return lists.flatMap((list) => {
    if (!(list instanceof PDFDict)) return [];
    const owner = nameIn(list, O);
    return list.entries().flatMap(([key, object]): TagAttribute[] => {
      const name = key.asString().slice(1);
      const value = name === 'O' ? undefined : attributeValue(object);
      return value === undefined ? [] : [{ owner, name, value }];
    });
  });
}

/** Lists of other elements' names (`Headers`) are not kept: a scope on each head says the same. */
function attributeValue(object: PDFObject): TagAttribute['value'] | undefined {
  if (object instanceof PDFName) return object.asString();
  if (object instanceof PDFNumber) return object.asNumber();
  if (!(object instanceof PDFArray)) return undefined;
  const numbers = object.asArray().filter((entry) => entry instanceof PDFNumber);
  return numbers.length === 4 ? numbers.map((entry) => entry.asNumber()) : undefined;
}

function refOf(dict: PDFDict, key: PDFName): PDFRef | undefined {
  const value = dict.get(key);
  return value instanceof PDFRef ? value : undefined;
}

const nameIn = (dict: PDFDict, key: PDFName): string =>
  dict.lookupMaybe(key, PDFName)?.asString().slice(1) ?? '';

const optional = <Key extends string>(
  key: Key,
  value: string | undefined,
): { readonly [key in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]?: string });

function textOf(dict: PDFDict, key: PDFName): string | undefined {
  return dict.lookupMaybe(key, PDFString, PDFHexString)?.decodeText();
}

// Made once: a name is looked up anew each time it is spelled, and there are thousands of elements.
const A = PDFName.of('A');
const ACTUAL_TEXT = PDFName.of('ActualText');
const ALT = PDFName.of('Alt');
const ID = PDFName.of('ID');
const LANG = PDFName.of('Lang');
const O = PDFName.of('O');
const ROOT = PDFName.of('StructTreeRoot');
const K = PDFName.of('K');
const S = PDFName.of('S');
const PG = PDFName.of('Pg');
const STM = PDFName.of('Stm');
const OBJ = PDFName.of('Obj');
const TYPE = PDFName.of('Type');
const MCID = PDFName.of('MCID');
const MCR = PDFName.of('MCR');
const OBJR = PDFName.of('OBJR');
