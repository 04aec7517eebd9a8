import type { DecodeProblem, Legacy } from './encoding.ts';
import { evidenceOfLegacy, evidenceOfVietnamese } from './encoding-evidence.ts';
import { type At, placeAt } from './place-at.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';
import { fromWindows1258 } from './windows-1258.ts';

/** Text for legacy fonts other than those declared, when more words say so than `rival` words of another reading. */
export function legacyIn(
  text: string,
  { rival = 0, declared }: { readonly rival?: number; readonly declared?: Legacy } = {},
): DecodeProblem | undefined {
  const { tcvn3, vni } = evidenceOfLegacy(text);
  const encoding = vni.enough && (!tcvn3.enough || vni.found > tcvn3.found) ? 'vni' : 'tcvn3';
  const evidence = encoding === 'vni' ? vni : tcvn3;
  if (encoding === declared || !evidence.enough || evidence.found <= rival) return undefined;
  const convert = encoding === 'vni' ? fromVni : fromTcvn3;
  return {
    kind: 'legacy',
    encoding,
    ...shownFrom(text, evidence.at, (start, end) => convert(text.slice(start, end)).text),
  };
}

/** Bytes declared as legacy whose words say that they are Windows-1258. */
export function vietnameseIn(
  bytes: Uint8Array,
  western: string,
  declared: Legacy,
): DecodeProblem | undefined {
  const evidence = evidenceOfVietnamese(fromWindows1258(bytes).normalize('NFC'));
  if (!evidence.enough || evidence.found <= evidenceOfLegacy(western)[declared].found)
    return undefined;
  const first = western.search(/[A-Za-z]{0,9}[^\0-\x7F]/);
  return {
    kind: 'legacy',
    encoding: 'windows-1258',
    ...shownFrom(western, first, (start, end) => fromWindows1258(bytes.subarray(start, end))),
  };
}

/** The place of a word, and what its line is when converted. */
function shownFrom(
  text: string,
  at: number,
  convert: (start: number, end: number) => string,
): At & { readonly preview: string } {
  const place = placeAt(text, at);
  const start = place.column <= PREVIEW / 2 ? at - place.column + 1 : at;
  const shown = convert(start, start + 3 * PREVIEW)
    .normalize('NFC')
    .replace(/[\r\n]+/g, ' ');
  return { ...place, preview: [...shown].slice(0, PREVIEW).join('') };
}

/** Letters shown of converted text. */
const PREVIEW = 80;
