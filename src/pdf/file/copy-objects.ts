import { createHash } from 'node:crypto';

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/**
 * Copies objects, and all they refer to, from one file to another. What is the same to the byte is
 * copied once however many parts hold it: the graphic states and images of one style page.
 * `replaced` gives references of the new file for some of the old; those are not followed.
 */
export function copyObjects(
  target: PDFContext,
  seen: Map<string, PDFRef>,
): (source: PDFContext, replaced: ReadonlyMap<PDFRef, PDFRef>) => (object: PDFObject) => PDFObject {
  return (source, replaced) => {
    const done = new Map<PDFRef, PDFRef>(replaced);
    return copy;

    function copy(object: PDFObject): PDFObject {
      if (object instanceof PDFRef) return copyRef(object);
      if (object instanceof PDFArray) return target.obj(object.asArray().map(copy));
      if (object instanceof PDFRawStream)
        return PDFRawStream.of(copyDict(object.dict), object.getContents());
      return object instanceof PDFDict ? copyDict(object) : object.clone(target);
    }

    function copyDict(dict: PDFDict): PDFDict {
      const copied = PDFDict.withContext(target);
      for (const [key, value] of dict.entries()) if (key !== PARENT) copied.set(key, copy(value));
      return copied;
    }

    function copyRef(ref: PDFRef): PDFRef {
      const known = done.get(ref);
      if (known !== undefined) return known;
      const object = source.lookup(ref);
      if (object === undefined) throw new Error(`object ${ref.toString()} is missing`);
      const fresh = target.nextRef();
      // Before its contents are copied, for they may refer to it.
      done.set(ref, fresh);
      const copied = copy(object);
      const text =
        copied instanceof PDFRawStream
          ? `${copied.dict.toString()}${createHash('sha256').update(copied.getContents()).digest('hex')}`
          : copied.toString();
      const twin = seen.get(text);
      if (twin !== undefined) {
        done.set(ref, twin);
        return twin;
      }
      seen.set(text, fresh);
      target.assign(fresh, copied);
      return fresh;
    }
  };
}

const PARENT = PDFName.of('Parent');
