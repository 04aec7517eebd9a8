const PAGE = new Map(
  Array.from(
    { length: 0x100 },
    (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte] as const,
  ),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A text in Windows-1258: each letter as the page has it, or its base and then its tone. @throws Error for a letter that it does not have. */
export function encodeWindows1258(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      if (PAGE.has(letter)) return PAGE.get(letter)!;
      const parts = letter.normalize('NFD');
      const tone = TONES.exec(parts)?.[0] ?? '';
      return [parts.replace(tone, '').normalize('NFC'), tone].map((part) => {
        const byte = PAGE.get(part);
        if (byte === undefined) throw new Error(`Windows-1258 has no ${letter}`);
        return byte;
      });
    }),
  );
}
