import fc from 'fast-check';

/** One thing done to one file. `file` and `at` are counted round, so that any number means some file and some place in it. */
export type Harm = {
  readonly file: number;
  readonly at: number;
  readonly kind: HarmKind;
  readonly length: number;
  readonly token: string;
};

const KINDS = [
  'cut',
  'double',
  'insert',
  'replace',
  'word',
  'swap lines',
  'drop line',
  'double line',
  'end here',
  'empty',
  'byte',
  'CR',
  'CRLF',
  'utf16le',
  'utf16be',
  'bom',
  'decompose',
  'of another file',
  'column',
] as const;
export type HarmKind = (typeof KINDS)[number];

/** What files by other hands hold: signs with a meaning somewhere, figures and dates that are none, parts of other formats. */
const TOKENS = [
  '',
  ',',
  ';',
  '\t',
  '"',
  '""',
  "'",
  '|',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\0',
  '\u0007',
  '\u00a0',
  '\u200b',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\u2028',
  '0',
  '-1',
  '-',
  '–',
  '1.234',
  '1.234,5',
  '1,234.5',
  '12.5',
  '1e999',
  '-0',
  '0x10',
  'NaN',
  'Infinity',
  '∞',
  '٣',
  '１２',
  '½',
  '99999999999999999999',
  '0.1000000000000000000001',
  '%',
  '45292',
  '=1+1',
  '#REF!',
  '@SUM(A1)',
  '+84',
  '2023',
  '1023',
  '20233',
  '2023-02-30',
  '31/12/2022',
  '2023Q5',
  '2021-2023',
  '9999-12-31',
  '0000',
  'tháng 13/2023',
  'met',
  'notMet',
  'T01',
  'T99',
  'north',
  'all',
  'nq01-2020',
  'forest-cover',
  '__proto__',
  'constructor',
  'toString',
  'con',
  '../..',
  '/etc/passwd',
  'https://a.b/?q=1&r=<x>',
  'javascript:alert(1)',
  '---',
  '---\n',
  ': ',
  '- ',
  '&a ',
  '*a',
  '!!js/function',
  '<<: *a',
  '{',
  '}',
  '[',
  ']',
  '? ',
  '> ',
  '| ',
  '# ',
  '## ',
  '```',
  '<Value ',
  '/>',
  '</Result>',
  '<Result id="KQ01">',
  '{/*',
  '*/}',
  '<!--',
  '![',
  '](',
  '[^1]',
  '$',
  '\\',
  '`',
  '{"format":"9.0"}',
  'null',
  'true',
  '[[[[[[[[',
  '{"a":',
  'A\u0302\u0301',
  'Ă',
  'Æ°',
  'rừng',
  'ﬁ',
  '👩‍👩‍👧',
  'x'.repeat(400),
] as const;

export const harms: fc.Arbitrary<readonly Harm[]> = fc.array(
  fc.record({
    file: fc.nat(),
    at: fc.nat(),
    kind: fc.constantFrom(...KINDS),
    length: fc.nat(40),
    token: fc.constantFrom(...TOKENS),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Bytes of a file after one harm; `others` are those of all files. */
export function harmed(
  bytes: Buffer,
  { at, kind, length, token, file }: Harm,
  others: readonly Buffer[],
): Buffer {
  const text = bytes.toString('utf8');
  const letters = [...text];
  const place = letters.length === 0 ? 0 : at % letters.length;
  const [before, after] = [letters.slice(0, place).join(''), letters.slice(place).join('')];
  const later = letters.slice(place + length).join('');
  const lines = text.split('\n');
  const line = at % lines.length;
  const written = (result: string): Buffer => Buffer.from(result, 'utf8');
  const bom = (rest: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), rest]);
  switch (kind) {
    case 'cut':
      return written(before + later);
    case 'double':
      return written(before + letters.slice(place, place + length).join('') + after);
    case 'insert':
      return written(before + token + after);
    case 'replace':
      return written(before + token + later);
    // A cell, a name, a value as a whole.
    case 'word': {
      let seen = 0;
      const words = text.match(/[\p{L}\p{N}._-]+/gu)?.length ?? 0;
      return written(
        text.replace(/[\p{L}\p{N}._-]+/gu, (word) =>
          seen++ === at % Math.max(words, 1) ? token : word,
        ),
      );
    }
    case 'swap lines':
      return written(
        lines
          .map((own, index) =>
            index === line
              ? (lines[line + 1] ?? own)
              : index === line + 1
                ? (lines[line] ?? own)
                : own,
          )
          .join('\n'),
      );
    case 'drop line':
      return written(lines.filter((_, index) => index !== line).join('\n'));
    case 'double line':
      return written(
        lines.flatMap((own, index) => (index === line ? [own, own] : [own])).join('\n'),
      );
    case 'end here':
      return written(before);
    case 'empty':
      return Buffer.alloc(0);
    case 'byte': {
      const changed = Buffer.from(bytes);
      if (changed.length > 0) changed[at % changed.length] = length * 6;
      return changed;
    }
    case 'CR':
      return written(text.replaceAll('\n', '\r'));
    case 'CRLF':
      return written(text.replaceAll('\n', '\r\n'));
    case 'utf16le':
      return bom(Buffer.from(text, 'utf16le'));
    case 'utf16be':
      return bom(Buffer.from(text, 'utf16le')).swap16();
    case 'bom':
      return written(`\ufeff${text}`);
    case 'decompose':
      return written(text.normalize('NFD'));
    case 'of another file':
      return others[(file + 1 + (at % Math.max(others.length - 1, 1))) % others.length] ?? bytes;
    case 'column':
      return written(
        lines
          .map((own) =>
            own
              .split(',')
              .filter((_, index) => index !== length % 8)
              .join(','),
          )
          .join('\n'),
      );
  }
}
