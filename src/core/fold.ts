/**
 * Text as people type it in haste: `Che phủ rừng, CO₂` is `che phu rung  co2`. As long as its composed
 * (NFC) form, letter for letter, so that what is found in one stands at the same place in the other.
 */
export const fold = (text: string): string =>
  text.normalize('NFC').replace(/./gsu, (letter) => foldLetter(letter));

const known = new Map<string, string>();

function foldLetter(letter: string): string {
  let folded = known.get(letter);
  if (folded === undefined) {
    const base = letter.normalize('NFKD').charAt(0).toLowerCase();
    folded = plainLetter(base).padEnd(letter.length);
    known.set(letter, folded);
  }
  return folded;
}

function plainLetter(base: string): string {
  if (base === 'đ') return 'd';
  return /[a-z0-9]/.test(base) ? base : ' ';
}
