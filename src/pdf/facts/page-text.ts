/** Gathers the letters of a page to lines and words, as a person reads them. */

import type { ShownGlyph } from '../content/read-page.ts';

type TextRun = {
  readonly text: string;
  /** Both ends of the baseline without white space at the end, points of the page's own axes. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly sizePt: number;
  readonly font: string;
  /** Where it stands in the plain text of the page. */
  readonly at: number;
};

export type PageText = {
  /**
   * Letters of one font and size on one baseline that follow one another; a run never begins or
   * ends a word by itself.
   */
  readonly runs: readonly TextRun[];
  /** Everything in the order of painting; a space where the pen moved on, a line end where it moved to another line. */
  readonly plain: string;
};

export type PageTextWriter = {
  /** @returns where its text begins in the plain text. */
  readonly add: (glyph: ShownGlyph) => number;
  readonly end: () => PageText;
};

/** In parts of the type size: a wider step is a space; a much wider one begins another run. */
const SPACE = 0.15;
const COLUMN = 0.6;
/** So far back or up or down is another line. */
const LINE = 0.5;

export function writePageText(): PageTextWriter {
  return new TextWriter();
}

class TextWriter implements PageTextWriter {
  readonly #runs: Open[] = [];
  #plain = '';
  /** Whether the plain text ends in white space. */
  #blank = true;
  #open: Open | undefined;

  add(glyph: ShownGlyph): number {
    const run = this.#continued(glyph) ?? this.#begin(glyph);
    this.#open = run;
    const at = this.#plain.length;
    const { text } = glyph;
    run.text += text;
    this.#plain += text;
    run.lastX = glyph.endX;
    run.lastY = glyph.endY;
    if (text === '') return at;
    this.#blank = text === ' ' || text === '\u00A0';
    if (!this.#blank) {
      run.endX = glyph.endX;
      run.endY = glyph.endY;
    }
    return at;
  }

  end(): PageText {
    return { runs: this.#runs, plain: this.#plain };
  }

  /** The open run when the glyph goes on in it; what parts it from the run before is written. */
  #continued(glyph: ShownGlyph): Open | undefined {
    const run = this.#open;
    if (run === undefined) return undefined;
    const step = stepTo(run, glyph);
    if (step === 'line' || step === 'column') {
      this.#part(step === 'line' ? '\n' : ' ');
      return undefined;
    }
    if (step === 'space' && !this.#blank) {
      this.#part(' ');
      run.text += ' ';
    }
    return isOtherHand(run, glyph) ? undefined : run;
  }

  #begin({ x, y, sizePt, font }: ShownGlyph): Open {
    const ends = { x, y, endX: x, endY: y, lastX: x, lastY: y };
    const run = { text: '', ...ends, sizePt, font: font.name, at: this.#plain.length };
    this.#runs.push(run);
    return run;
  }

  #part(sign: ' ' | '\n'): void {
    this.#plain += sign;
    this.#blank = true;
  }
}

type Open = {
  text: string;
  x: number;
  y: number;
  endX: number;
  endY: number;
  lastX: number;
  lastY: number;
  sizePt: number;
  font: string;
  at: number;
};

/** How the pen came to the glyph from the end of the last one. */
function stepTo(
  { lastX, lastY, sizePt: before }: Open,
  { x, y, endX, endY, sizePt }: ShownGlyph,
): 'on' | 'space' | 'column' | 'line' {
  const [dx, dy] = [x - lastX, y - lastY];
  let along = dx;
  let aside = Math.abs(dy);
  if (endY !== y) {
    // Turned text; what has no width is taken for level.
    const length = Math.sqrt((endX - x) ** 2 + (endY - y) ** 2);
    along = (dx * (endX - x) + dy * (endY - y)) / length;
    aside = Math.abs(dy * (endX - x) - dx * (endY - y)) / length;
  }
  const size = Math.max(before, sizePt);
  if (aside > LINE * size || along < -LINE * size) return 'line';
  if (along > COLUMN * size) return 'column';
  return along > SPACE * size ? 'space' : 'on';
}

/** Of another font or size, or raised: on the same line, but no part of the same run. */
function isOtherHand({ lastX, lastY, sizePt, font }: Open, glyph: ShownGlyph): boolean {
  if (glyph.sizePt !== sizePt || glyph.font.name !== font) return true;
  if (glyph.endY === glyph.y) return Math.abs(glyph.y - lastY) > RAISED;
  return (
    Math.abs(
      (glyph.y - lastY) * (glyph.endX - glyph.x) - (glyph.x - lastX) * (glyph.endY - glyph.y),
    ) >
    RAISED * Math.hypot(glyph.endX - glyph.x, glyph.endY - glyph.y)
  );
}

/** Points; less is rounding. */
const RAISED = 0.01;
