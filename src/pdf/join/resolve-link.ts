import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

export type LinkAim =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'none' };

/**
 * Where Chromium lets a link lead: by name within one print, by an address of the print's `origin` from
 * part to part.
 */
export function resolveLink(annotation: PDFDict, origin: string): LinkAim {
  const name = annotation.lookup(PDFName.of('Dest'));
  if (name instanceof PDFName || name instanceof PDFString || name instanceof PDFHexString)
    return { kind: 'id', id: name.decodeText() };
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const url = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText();
  if (url === undefined) return { kind: 'none' };
  if (url !== origin && !url.startsWith(`${origin}/`)) return { kind: 'address', url };
  return { kind: 'id', id: decodeURIComponent(new URL(url).hash.slice(1)) };
}
