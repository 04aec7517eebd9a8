/** 1-based; columns in UTF-16 code units of the decoded text, the byte order mark not counted. */
export type At = { readonly line: number; readonly column: number };

/** The place of an index in a text; a line ends on CRLF, LF or CR. */
export function placeAt(text: string, index: number): At {
  let line = 1;
  let start = 0;
  for (let at = 0; at < index; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && (code !== 0x0d || text.charCodeAt(at + 1) === 0x0a)) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: index - start + 1 };
}
