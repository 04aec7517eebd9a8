/** How far above its baseline a line's box in Tinos begins, and how high the box is, in ems. */
const ASCENT = 0.891;
const CONTENT = 1.107;

/** Pixels from the upper edge of the screen. */
export type TextLine = {
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
};

/** Lines of text from top to bottom, those of charts left out; what overlaps by more than half stands on one line. */
export function linesOf(root: HTMLElement): readonly TextLine[] {
  // The tallest piece of a line says where it stands; small raised ones fall within it.
  const lines: TextLine[] = [];
  for (const piece of piecesOf(root).sort((a, b) => heightOf(b) - heightOf(a) || a.top - b.top)) {
    const shared = (line: TextLine): number =>
      Math.min(line.bottom, piece.bottom) - Math.max(line.top, piece.top);
    if (!lines.some((line) => shared(line) > heightOf(piece) / 2)) lines.push(piece);
  }
  return lines.sort((a, b) => a.top - b.top);
}

const heightOf = ({ top, bottom }: TextLine): number => bottom - top;

/** The runs of text that the browser paints, each on one line. */
function piecesOf(root: HTMLElement): TextLine[] {
  const pieces: TextLine[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node.textContent ?? '').trim() === '' || node.parentElement?.closest('svg') !== null)
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { top, bottom, width, height } of range.getClientRects()) {
      if (width > 0 && height > 0)
        pieces.push({ top, bottom, baseline: top + (height / CONTENT) * ASCENT });
    }
  }
  return pieces;
}
