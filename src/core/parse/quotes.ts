import type { ProseBlock } from '../model.ts';

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '‘': '’' };

/** What stands between quotation marks that are opened and closed within the text. */
export function quotesIn(text: string): ProseBlock['quotes'] {
  const quotes: { from: number; to: number }[] = [];
  const missing = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const closing = CLOSING[text[at]!];
    if (closing === undefined || missing.has(closing)) continue;
    const end = text.indexOf(closing, at + 1);
    if (end < 0) missing.add(closing);
    else {
      quotes.push({ from: at + 1, to: end });
      at = end;
    }
  }
  return quotes;
}
