const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as a file that Excel opens rightly: byte order mark, so that it reads the letters; Windows line
 * ends; text that it would run as a formula is quoted off, numbers stay numbers.
 */
export const delimited = (
  rows: readonly (readonly string[])[],
  delimiter: ',' | ';' | '\t' = ',',
): string =>
  `${BYTE_ORDER_MARK}${rows.map((row) => row.map((text) => cell(text, delimiter)).join(delimiter)).join('\r\n')}\r\n`;

function cell(text: string, delimiter: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(delimiter)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
