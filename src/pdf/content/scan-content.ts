/** What a content stream paints, and under which tags (ISO 32000-1, 7.8.2 and 14.6). */

import type { ContentRun, MarkedSequence } from './content-run.ts';
import type { ContentVisitor, PathPainting } from './content-visitor.ts';
import { interpretContent } from './interpret-content.ts';

/** A marked sequence that bears a number of the tag tree. Offsets are of bytes in the stream. */
export type MarkedRun = {
  readonly mcid: number;
  /** Of the tag before `BDC`. */
  readonly begin: number;
  /** After `BDC`. */
  readonly body: number;
  /** Of `EMC`. */
  readonly end: number;
  readonly text: boolean;
  /** Names of images and forms painted. */
  readonly objects: readonly string[];
};

type Span = { readonly begin: number; readonly end: number };

/** Painting outside every tag and artifact, from its first operand to the end of its last operator. */
export type LooseRun = {
  readonly begin: number;
  readonly end: number;
  readonly text: boolean;
  readonly object?: string;
};

/** The last letter of a line of upright text after which a lower one follows, or none. */
export type LineEnd = {
  /** Behind the operator that shows it. */ readonly at: number;
  readonly font: string;
  readonly glyph: number;
};

export type ContentScan = {
  readonly marked: readonly MarkedRun[];
  readonly loose: readonly LooseRun[];
  readonly artifacts: readonly (Span & { readonly inMarked: boolean })[];
  /** Sequences that only say of a space that no line may break there: the operators that open and close them. */
  readonly spaces: readonly (readonly Span[])[];
  /** Numbers of marked sequences that begin inside an artifact. */
  readonly markedInArtifact: readonly number[];
  readonly lineEnds: readonly LineEnd[];
};

/** @throws Error when sequences are not closed in the order they were opened. */
export function scanContent(bytes: Buffer): ContentScan {
  const scanner = new ContentScanner(bytes);
  interpretContent({ bytes }, scanner);
  return scanner.end();
}

type OpenSequence = {
  readonly kind: 'marked' | 'artifact' | 'plain' | 'space';
  readonly mcid: number;
  readonly begin: number;
  readonly body: number;
  text: boolean;
  readonly objects: string[];
};

/** Of the line being read: where its last showing stands, and how it is set. */
type OpenLine = {
  readonly at: number;
  readonly operandEnd: number;
  readonly font: string;
  readonly height: number;
  readonly size: number;
};

class ContentScanner implements ContentVisitor {
  readonly #bytes: Buffer;
  readonly #marked: MarkedRun[] = [];
  readonly #loose: LooseRun[] = [];
  readonly #artifacts: (Span & { readonly inMarked: boolean })[] = [];
  readonly #spaces: (readonly Span[])[] = [];
  readonly #markedInArtifact: number[] = [];
  readonly #lineEnds: LineEnd[] = [];
  readonly #open: OpenSequence[] = [];
  /** How many of the open sequences are tagged or artifacts. */
  #covered = 0;
  #pathBegin = -1;
  #textObject = -1;
  #shownLoose: LooseRun[] = [];
  #marksInText = false;
  #line: OpenLine | undefined;
  #height: number | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  end(): ContentScan {
    // The page's last line may go on overleaf.
    this.#endLine();
    if (this.#open.length > 0) throw new Error(`${this.#open.length} marked sequences never end`);
    return {
      marked: this.#marked,
      loose: this.#loose,
      artifacts: this.#artifacts,
      spaces: this.#spaces,
      markedInArtifact: this.#markedInArtifact,
      lineEnds: this.#lineEnds,
    };
  }

  beginMarked(sequence: MarkedSequence): void {
    const { properties, begin, body } = sequence;
    const mcid = Number(/\/MCID\s+(\d+)/.exec(properties)?.[1] ?? -1);
    const kind = kindOf(sequence, mcid);
    if (kind === 'marked' && this.#isWithin('artifact')) this.#markedInArtifact.push(mcid);
    this.#open.push({ kind, mcid, begin, body, text: false, objects: [] });
    if (kind === 'plain' || kind === 'space') return;
    this.#covered++;
    if (this.#textObject >= 0) this.#marksInText = true;
  }

  endMarked(_: MarkedSequence | undefined, { reader: { start, end } }: ContentRun): void {
    const closed = this.#open.pop();
    if (closed === undefined) throw new Error(`EMC without a beginning at byte ${start}`);
    const { kind, mcid, begin, body, text, objects } = closed;
    if (kind === 'space')
      this.#spaces.push([
        { begin, end: body },
        { begin: start, end },
      ]);
    if (kind === 'plain' || kind === 'space') return;
    this.#covered--;
    if (kind === 'artifact')
      this.#artifacts.push({ begin, end, inMarked: this.#isWithin('marked') });
    else this.#marked.push({ mcid, begin, body, end: start, text, objects });
  }

  beginText({ reader }: ContentRun): void {
    this.#textObject = reader.start;
    this.#shownLoose = [];
    this.#marksInText = false;
  }

  endText({ reader: { end } }: ContentRun): void {
    // A text object is wrapped whole; piecemeal only where it holds tags of its own.
    if (this.#marksInText) this.#loose.push(...this.#shownLoose);
    else if (this.#shownLoose.length > 0)
      this.#loose.push({ begin: this.#textObject, end, text: true });
    this.#textObject = -1;
  }

  placeText({ text: [a, b, c, d, , f], state }: ContentRun): void {
    // The page's axes stand upside down, so lower lines have greater heights.
    this.#height = a === 1 && b === 0 && c === 0 && d === -1 ? f : undefined;
    if (this.#line === undefined || this.#height === undefined) return;
    const size = Math.max(state.fontSize, this.#line.size);
    if (this.#height - this.#line.height >= LOWER * size) this.#endLine();
  }

  showText({ reader, state }: ContentRun): void {
    const { start, end } = reader;
    for (const sequence of this.#open) sequence.text = true;
    if (this.#covered === 0) this.#shownLoose.push({ begin: start, end, text: true });
    if (reader.operator !== 'Tj' || this.#height === undefined) return;
    this.#line = {
      at: end,
      operandEnd: reader.endOf(0),
      font: state.font?.name ?? '',
      height: this.#height,
      size: state.fontSize,
    };
  }

  extendPath({ reader: { operator, start } }: ContentRun): void {
    if (this.#pathBegin < 0 && (operator === 'm' || operator === 're')) this.#pathBegin = start;
  }

  endPath(painting: PathPainting, { reader: { end } }: ContentRun): void {
    if (painting.length > 0 && this.#covered === 0 && this.#pathBegin >= 0)
      this.#loose.push({ begin: this.#pathBegin, end, text: false });
    this.#pathBegin = -1;
  }

  object({ reader }: ContentRun): void {
    const object = reader.name(0);
    for (const { objects } of this.#open) objects.push(object);
    if (this.#covered === 0)
      this.#loose.push({ begin: reader.start, end: reader.end, text: false, object });
  }

  shading(run: ContentRun): void {
    this.#paint(run);
  }

  inlineImage(run: ContentRun): void {
    this.#paint(run);
  }

  #paint({ reader: { start, end } }: ContentRun): void {
    if (this.#covered === 0) this.#loose.push({ begin: start, end, text: false });
  }

  #isWithin(kind: OpenSequence['kind']): boolean {
    return this.#open.some((sequence) => sequence.kind === kind);
  }

  #endLine(): void {
    if (this.#line === undefined) return;
    const { at, operandEnd, font } = this.#line;
    const glyph = lastCode(this.#bytes, operandEnd);
    if (glyph !== undefined) this.#lineEnds.push({ at, font, glyph });
    this.#line = undefined;
  }
}

function kindOf({ tag, properties }: MarkedSequence, mcid: number): OpenSequence['kind'] {
  if (mcid >= 0) return 'marked';
  if (tag === 'Artifact') return 'artifact';
  return tag === 'Span' && NO_BREAK.test(properties) ? 'space' : 'plain';
}

/** The last code of a hexadecimal string that ends here, as composite fonts have them; undefined of any other. */
function lastCode(bytes: Buffer, end: number): number | undefined {
  const digits = /^([0-9A-Fa-f]{4})>$/.exec(bytes.toString('latin1', end - 5, end))?.[1];
  return digits === undefined ? undefined : parseInt(digits, 16);
}

/** Of the type size: less is a raised or lowered mark in one line. */
const LOWER = 0.6;

const NO_BREAK = /^<<\s*\/ActualText\s*<FEFF00A0>\s*>>\s*$/;
