/** Whole words of a text up to so many letters; what was cut is shown by dots. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, cut < 0 ? most - 1 : cut).replace(/[\s,;:.–-]+$/u, '')}…`;
}
