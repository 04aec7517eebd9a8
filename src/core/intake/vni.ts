import type { Converted } from './tcvn3.ts';

/** VNI-Windows writes a base letter and then a mark that carries both the shape and the tone. */
const TONES = 'ùøûõï';
const CIRCUMFLEX = 'âáàåãä';
const BREVE = 'êéèúüë';

const PAIRS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', TONES + CIRCUMFLEX + BREVE, 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', TONES + CIRCUMFLEX, 'éèẻẽẹêếềểễệ'],
  ['o', TONES + CIRCUMFLEX, 'óòỏõọôốồổỗộ'],
  ['ô', TONES, 'ớờởỡợ'],
  ['u', TONES, 'úùủũụ'],
  ['ö', TONES, 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];

const SINGLES: readonly (readonly [string, string])[] = [
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

/**
 * What legacy text shows, seen as Latin-1 → the letter meant. The case is that of the base: title
 * words mix a capital base with a small mark.
 */
export const VNI: ReadonlyMap<string, string> = new Map([
  ...PAIRS.flatMap(([base, marks, letters]) =>
    [...marks].flatMap((mark, at): [string, string][] => {
      const small = letters[at]!;
      const capital = small.toUpperCase();
      return [
        [base + mark, small],
        [base + mark.toUpperCase(), small],
        [base.toUpperCase() + mark, capital],
        [base.toUpperCase() + mark.toUpperCase(), capital],
      ];
    }),
  ),
  ...SINGLES.flatMap(([small, letter]): [string, string][] => [
    [small, letter],
    [small.toUpperCase(), letter.toUpperCase()],
  ]),
]);

/** Reads text whose bytes are shown as Latin-1 (`Tieáng Vieät`). */
export function fromVni(text: string): Converted {
  let count = 0;
  let first: number | undefined;
  let bad: number | undefined;
  let shrunk = 0;
  const converted = text.replace(UNIT, (unit, at: number) => {
    const letter = VNI.get(unit);
    if (letter === undefined) {
      const letterAt = unit.length - 1;
      if (bad === undefined && LETTER.test(unit[letterAt]!)) bad = at + letterAt;
      return unit;
    }
    if (letter === unit) return unit;
    count += 1;
    first ??= at - shrunk;
    shrunk += unit.length - letter.length;
    return letter;
  });
  return { text: converted, count, first, bad };
}

/** A letter with what may be its mark, or a lone sign beyond ASCII. */
const UNIT = /[aeouyôöAEOUYÔÖ][ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜËùøûõïâáàåãäêéèúüë]|[^\0-\x7F]/g;

const LETTER = /[^\P{L}ªº]/u;
