import { optimize } from 'svgo';

/**
 * Makes the drawing surface's SVG small enough to stand in every page that shows it:
 * one decimal of precision, shared styles merged, one position per text instead of one per letter.
 */
export function shrinkSvg(
  svg: string,
  { alternative, width, height }: { readonly alternative: string; readonly width: number; readonly height: number },
): string {
  const { data } = optimize(dropClips(joinLetters(svg)), {
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

/**
 * The surface names its clipping paths alike in every drawing, and a page with several would clip
 * one chart by another's. Nothing in a chart reaches outside its area, so no clip is needed.
 */
const dropClips = (svg: string): string =>
  svg.replace(/<clipPath\b[^]*?<\/clipPath>/g, '').replace(/\sclip-path="[^"]*"/g, '');

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
