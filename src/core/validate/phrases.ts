/**
 * Finds any of the phrases as whole words, over line ends too; the longest wins where one begins
 * another. Flags `g`, `u` and those given.
 */
export function phrases(list: readonly string[], flags: '' | 'i' = ''): RegExp {
  const longest = [...list].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join('|')})(?![\\p{L}\\p{N}])`, `gu${flags}`);
}

/** A phrase as found, written as in a list: single blanks, and small letters where capitals do not matter. */
export const spoken = (found: string, flags: '' | 'i' = ''): string => {
  const single = found.replace(/\s+/g, ' ');
  return flags === 'i' ? single.toLowerCase() : single;
};

/** A piece of a pattern that matches the text letter by letter. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A piece of a pattern that matches the phrase with any blanks between its words. */
export const escaped = (phrase: string): string => literal(phrase).replaceAll(' ', '\\s+');
