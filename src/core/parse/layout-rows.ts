/**
 * Records that tables of yearbooks and reports have for the eye: the numbers of columns, names of groups, notes
 * below. Only what cannot be a row of data is one of them.
 */

/** A note, a source or a group begins so; any other lone cell may be a row that lost its cells. */
const LONE =
  /^\s*(?:(?:nguồn|ghi chú|chú thích|lưu ý|đơn vị|đơn vị tính|đvt)\s*[:.]|[*†(]|(?:[IVX]{1,5}|[A-ZĐ])[.)]?\s+\p{Lu}\p{L}*\s)/iu;
const ROMAN = /^\s*(?:[IVX]{1,5}|[A-ZĐ])[.)]\s+\p{L}/u;

/** One cell alone, the first, with a note or the name of a group. */
export function isAlone(cells: readonly string[], first: number, width: number): boolean {
  if (width < 3 || first > 1) return false;
  for (let at = first + 1; at < cells.length; at += 1) if (cells[at]!.trim() !== '') return false;
  const text = cells[first]!;
  return LONE.test(text) || ROMAN.test(text);
}

/** `(1) (2) (3)`, `A B 1 2`, `1 2 3`: the columns counted through. */
export function isNumberingRow(cells: readonly string[]): boolean {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (written.length < 3 || written.length * 2 < cells.length) return false;
  const numbers = written.filter((cell) => !/^[A-Z]$/.test(cell));
  const letters = written.slice(0, written.length - numbers.length);
  return (
    numbers.length > 0 &&
    letters.every((cell, index) => cell === String.fromCharCode(65 + index)) &&
    written
      .slice(letters.length)
      .every((cell, index) => new RegExp(`^\\(?${index + 1}\\)?$`).test(cell))
  );
}

/** What the header says, on the next page of a paper. */
export const isSameRow = (cells: readonly string[], header: readonly string[]): boolean =>
  header.length > 1 && header.every((cell, at) => cell.trim() === (cells[at] ?? '').trim());
