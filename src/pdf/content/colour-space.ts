import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/**
 * `gray`, `rgb`, `cmyk`: numbers of one, three or four inks, device-dependent or with a profile.
 * Everything else keeps its own name: `Separation`, `DeviceN`, `Indexed`, `Lab`, `Pattern`.
 */
export type ColourSpace =
  | 'gray'
  | 'rgb'
  | 'cmyk'
  | 'Separation'
  | 'DeviceN'
  | 'Indexed'
  | 'Lab'
  | 'Pattern'
  | 'unknown';

/** What a colour space object means; names are looked up among the resources' own spaces first (ISO 32000-1, 8.6). */
export function colourSpace(object: PDFObject | undefined, resources?: PDFDict): ColourSpace {
  if (object instanceof PDFName) {
    const name = object.decodeText();
    const device = DEVICE[name];
    if (device !== undefined) return device;
    const own = resources?.lookupMaybe(PDFName.of('ColorSpace'), PDFDict)?.lookup(object);
    return own === undefined || own === object ? 'unknown' : colourSpace(own, resources);
  }
  if (!(object instanceof PDFArray)) return 'unknown';
  const family = object.lookup(0);
  if (!(family instanceof PDFName)) return 'unknown';
  if (family.decodeText() !== 'ICCBased') return DEVICE[family.decodeText()] ?? 'unknown';
  const profile = object.lookup(1);
  const inks = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
  return inks instanceof PDFNumber ? (BY_INKS[inks.asNumber()] ?? 'unknown') : 'unknown';
}

const DEVICE: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: 'gray',
  G: 'gray',
  CalGray: 'gray',
  DeviceRGB: 'rgb',
  RGB: 'rgb',
  CalRGB: 'rgb',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  Separation: 'Separation',
  DeviceN: 'DeviceN',
  Indexed: 'Indexed',
  I: 'Indexed',
  Lab: 'Lab',
  Pattern: 'Pattern',
};

const BY_INKS: Readonly<Record<number, ColourSpace>> = { 1: 'gray', 3: 'rgb', 4: 'cmyk' };
