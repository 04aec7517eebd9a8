import { optimize } from 'svgo';

export type Drawing = {
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
  /** Stand-in inks of lines, with the ink and the dash each is to have. */
  readonly inks: ReadonlyMap<string, { readonly ink: string; readonly dash: string }>;
};

/**
 * Makes the drawing surface's SVG small enough to stand in every page that shows it:
 * one decimal of precision, shared styles merged, one position per text instead of one per letter.
 */
export function shrinkSvg(svg: string, { alternative, width, height, inks }: Drawing): string {
  const { data: small } = optimize(joinMarkers(dropClips(joinLetters(svg))), {
    floatPrecision: 1,
    // One round: the second finds next to nothing and takes as long as the first.
    multipass: false,
    plugins: ['preset-default', 'collapseGroups', 'removeDimensions'],
  });
  // All texts of a drawing are set alike.
  const type = / font-family="[^"]*" font-size="[^"]*"/.exec(small)?.[0] ?? '';
  return placeTexts(dashLines(small, inks))
    .replaceAll(MITRES, '')
    .replaceAll(type, '')
    .replace(
      /^(?:<\?xml[^>]*\?>)?<svg[^>]*>(?:<path fill="none" d="[^"]*"\/>)?/,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeAttribute(alternative)}"${type}${MITRES}>`,
    );
}

/** Said once for the whole drawing instead of at every line, like the type. */
const MITRES = ' stroke-miterlimit="10"';

/** The surface fills a marker's path and then draws its rim; one path does both. */
const joinMarkers = (svg: string): string =>
  svg.replace(
    /<path fill="(#[0-9a-f]{6}|white)" d="([^"]+)"\/><path fill="none"([^>]*) d="\2"\/>/gi,
    '<path fill="$1"$3 d="$2"/>',
  );

const dashLines = (svg: string, inks: Drawing['inks']): string =>
  svg.replace(/stroke="(#[0-9a-f]{6})"/g, (whole, stroke: string) => {
    const real = inks.get(stroke);
    if (real === undefined) return whole;
    return `stroke="${real.ink}"${real.dash === '' ? '' : ` stroke-dasharray="${real.dash}"`}`;
  });

/** A text that is only moved says where it stands once. */
const placeTexts = (svg: string): string =>
  svg.replace(
    /<text x="(-?[\d.]+)" y="(-?[\d.]+)" transform="translate\((-?[\d.]+)[ ,](-?[\d.]+)\)"/g,
    (_, x: string, y: string, right: string, down: string) =>
      `<text x="${sum(x, right)}" y="${sum(y, down)}"`,
  );
const sum = (a: string, b: string): string => String(Math.round((Number(a) + Number(b)) * 10) / 10);

/** The surface writes an x for every letter; the first is enough for a run of one font. */
const joinLetters = (svg: string): string =>
  svg.replace(/<text\b[^>]*>/g, (tag) =>
    tag.replace(
      /\b([xy])="([^",]*)[^"]*"/g,
      (_, name: string, first: string) => `${name}="${first.trim()}"`,
    ),
  );

/**
 * The surface names its clipping paths alike in every drawing, and a page with several would clip
 * one chart by another's. Nothing in a chart reaches outside its area, so no clip is needed.
 */
const dropClips = (svg: string): string =>
  svg.replace(/<clipPath\b[\s\S]*?<\/clipPath>/g, '').replace(/\sclip-path="[^"]*"/g, '');

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
