import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import type { NoteKid, TagAttribute, TaggedStream, TagKid, TagNode } from './tag-tree.ts';

export type TagPlaces = {
  /** The content of a page, by the page's reference, or of a form, by the form's. */
  readonly streamOf: (ref: PDFRef) => TaggedStream | undefined;
  readonly noteOf: (ref: PDFRef) => NoteKid | undefined;
};

/** Outermost tags of the file; none when it is not tagged. Content on pages that `places` does not know is left out. */
export function readTags(
  document: PDFDocument,
  { streamOf, noteOf }: TagPlaces,
): readonly TagNode[] {
  const { context } = document;
  const root = document.catalog.lookupMaybe(ROOT, PDFDict);
  return root === undefined ? [] : kidsOf(root, undefined).filter((kid) => kid.kind === 'tag');

  function kidsOf(element: PDFDict, page: PDFRef | undefined): TagKid[] {
    const kids = element.get(K);
    const list = kids instanceof PDFRef ? context.lookup(kids) : kids;
    const refs = list instanceof PDFArray ? list.asArray() : kids === undefined ? [] : [kids];
    return refs.flatMap((kid) => read(kid, page));
  }

  function read(given: PDFObject, page: PDFRef | undefined): TagKid[] {
    const object = given instanceof PDFRef ? context.lookup(given) : given;
    if (object instanceof PDFNumber) return mark(page, object);
    if (!(object instanceof PDFDict)) return [];
    const type = object.get(TYPE);
    const own = refOf(object, PG) ?? page;
    if (type === MCR) return mark(refOf(object, STM) ?? own, object.lookupMaybe(MCID, PDFNumber));
    if (type === OBJR) {
      const target = refOf(object, OBJ);
      const note = target === undefined ? undefined : noteOf(target);
      return note === undefined ? [] : [note];
    }
    return [element(object, own)];
  }

  function mark(ref: PDFRef | undefined, mcid: PDFNumber | undefined): TagKid[] {
    const stream = ref === undefined ? undefined : streamOf(ref);
    return stream === undefined || mcid === undefined
      ? []
      : [{ kind: 'mark', stream, mcid: mcid.asNumber() }];
  }

  function element(dict: PDFDict, page: PDFRef | undefined): TagNode {
    const attributes = attributesOf(dict);
    return {
      kind: 'tag',
      role: dict.lookupMaybe(S, PDFName)?.asString().slice(1) ?? '',
      kids: kidsOf(dict, page),
      ...optional('alt', textOf(dict, ALT)),
      ...optional('actualText', textOf(dict, ACTUAL_TEXT)),
      ...optional('lang', textOf(dict, LANG)),
      ...optional('id', textOf(dict, ID)),
      ...(attributes.length > 0 ? { attributes } : {}),
    };
  }

  /** Lists of other elements' names (`Headers`) are not kept: a scope on each head says the same. */
  function attributesOf(dict: PDFDict): TagAttribute[] {
    const given = dict.lookup(A);
    const lists =
      given instanceof PDFArray ? given.asArray().map((one) => context.lookup(one)) : [given];
    return lists.flatMap((list) => {
      if (!(list instanceof PDFDict)) return [];
      const owner = list.lookupMaybe(O, PDFName)?.asString().slice(1) ?? '';
      return list.entries().flatMap(([key, value]): TagAttribute[] => {
        const name = key.asString().slice(1);
        if (name === 'O') return [];
        if (value instanceof PDFName) return [{ owner, name, value: value.asString() }];
        if (value instanceof PDFNumber) return [{ owner, name, value: value.asNumber() }];
        const numbers =
          value instanceof PDFArray
            ? value.asArray().filter((one) => one instanceof PDFNumber)
            : [];
        return numbers.length === 4
          ? [{ owner, name, value: numbers.map((one) => one.asNumber()) }]
          : [];
      });
    });
  }

  function refOf(dict: PDFDict, key: PDFName): PDFRef | undefined {
    const value = dict.get(key);
    return value instanceof PDFRef ? value : undefined;
  }
}

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
