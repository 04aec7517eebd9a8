import { type Language, REPORT_LANGUAGE } from '../language.ts';

/** Isolates of Unicode: what stands between them is of another language than the words around it. */
const [OPEN, CLOSE] = ['\u2068', '\u2069'] as const;
const QUOTED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

/** Messages of the report within a sentence of a page; marked where the page speaks another language. */
export const quoted = (text: string, language: Language): string =>
  language === REPORT_LANGUAGE || text === '' ? text : `${OPEN}${text}${CLOSE}`;

/** Without the marks, for attributes and files, which cannot say of what language a part is. */
export const unquoted = (text: string): string => text.replace(QUOTED, '$1');

export const hasQuotation = (text: string): boolean => text.includes(OPEN);

/** `from` is where the text stands in the sentence with its marks. */
export type SentencePart = {
  readonly text: string;
  readonly from: number;
  readonly quoted: boolean;
};

/** A sentence in parts: its own words and those it quotes from the report. */
export function sentenceParts(text: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let at = 0;
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(QUOTED)) {
    if (index > at) parts.push({ text: text.slice(at, index), from: at, quoted: false });
    parts.push({ text: inner, from: index + OPEN.length, quoted: true });
    at = index + whole.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), from: at, quoted: false });
  return parts;
}

/** Something with a name in the report's language, and perhaps one in English. */
export type Named = { readonly name: string; readonly name_en?: string | undefined };

/** The name in the page's language where there is one, or else quoted; `shape` is applied to the name itself. */
export function named(
  { name, name_en: english }: Named,
  language: Language,
  shape: (name: string) => string = (text) => text,
): string {
  return language === 'en' && english !== undefined
    ? shape(english)
    : quoted(shape(name), language);
}
