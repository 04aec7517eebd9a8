import { optimize } from 'svgo';

/**
 * Makes the drawing surface's SVG small enough to stand in every page that shows it:
 * one decimal of precision, shared styles merged, one position per text instead of one per letter.
 */
export function shrinkSvg(
  svg: string,
  { alternative, width, height }: { readonly alternative: string; readonly width: number; readonly height: number },
): string {
  const { data } = optimize(joinLetters(svg), {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      { name: 'preset-default', params: { overrides: { removeHiddenElems: false } } },
      'collapseGroups',
      'removeDimensions',
    ],
  });
  return data.replace(
    /^(?:<\?xml[^>]*\?>)?<svg[^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeAttribute(alternative)}">`,
  );
}

/** The surface writes an x for every letter; the first is enough for a run of one font. */
const joinLetters = (svg: string): string =>
  svg.replace(/<text\b[^>]*>/g, (tag) =>
    tag.replace(/\b([xy])="([^",]*)[^"]*"/g, (_, name: string, first: string) => `${name}="${first.trim()}"`),
  );

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
