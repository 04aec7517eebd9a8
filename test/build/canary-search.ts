import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

import { readFacts } from '../../src/pdf/facts/read-facts.ts';
import type { Canary } from './canary-review.ts';

/** Everything a folder gives away, by file: what stands in it as text, in every way it may be escaped, and its own name. Fonts hold shapes of letters only. */
export async function readOut(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('fonts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const name = relative(folder, file).replaceAll('\\', '/');
        const bytes = await readFile(file);
        const told = name.endsWith('.pdf')
          ? await ofPdf(new Uint8Array(bytes))
          : unescaped(bytes.toString('utf8'));
        return [name, plain(`${name}\n${told}`)] as const;
      }),
    ),
  );
}

/** The files that hold a string in one of its forms. */
export const holding = (out: ReadonlyMap<string, string>, { forms }: Canary): readonly string[] =>
  [...out]
    .filter(([, text]) => forms.some((form) => found(text, plain(form))))
    .map(([name]) => name);

/** A code of few signs counts only where it stands by itself. */
const found = (text: string, form: string): boolean =>
  form.length > 10
    ? text.includes(form)
    : new RegExp(`(?<![\\p{L}\\d/])${form}(?![\\p{L}\\d])`, 'u').test(text);

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi');

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  const html = text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (_, hex?: string, dec?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(dec) : Number.parseInt(hex, 16))
        : (SIGNS[name.toLowerCase()] ?? ''),
  );
  const json = text.replace(/\\(?:u([\da-f]{4})|(["\\/]))/gi, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const address = text.replace(/(?:%[\da-f]{2})+/gi, (coded) =>
    Buffer.from(coded.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  return [text, html, json, address].join('\n');
}

/** Words as read, outline, links, and every string and name in the file's objects: metadata, descriptions of pictures, destinations. */
async function ofPdf(bytes: Uint8Array): Promise<string> {
  const facts = await readFacts(bytes);
  const words = facts.pages.flatMap((page) => page.words);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const strings: string[] = [];
  const walk = (object: PDFObject): void => {
    if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
      strings.push(object.decodeText());
    else if (object instanceof PDFArray) for (const one of object.asArray()) walk(one);
    else if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) [key, value].forEach(walk);
    else if (object instanceof PDFRawStream) {
      walk(object.dict);
      if (object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata'))
        strings.push(unescaped(Buffer.from(decodePDFRawStream(object).decode()).toString('utf8')));
    }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) walk(object);
  // Without spaces too: a long word may go over to the next line.
  return [
    words.join(' '),
    words.join(''),
    facts.title,
    JSON.stringify(facts.outline),
    JSON.stringify(facts.pages.map(({ links }) => links)),
    ...strings,
  ].join('\n');
}
