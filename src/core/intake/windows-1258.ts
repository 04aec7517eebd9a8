/** Reads Windows-1258 (Vietnamese), one letter for each byte: a tone is a mark of its own, not yet composed. */
export const fromWindows1258 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1258').decode(bytes);

const PAGE_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Reads bytes as the Western page, one letter each: the view in which legacy text is known. */
export function fromWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts
    .join('')
    .replace(/[\x80-\x9F]/g, (control) => PAGE_1252[control.charCodeAt(0) - 0x80]!);
}
