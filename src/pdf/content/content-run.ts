import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { type Matrix, STRAIGHT } from '../file/matrix.ts';
import { ContentReader } from './content-reader.ts';
import { type GraphicsState, initialState } from './graphics-state.ts';

export type ContentStream = {
  readonly bytes: Uint8Array;
  readonly resources?: PDFDict | undefined;
  /** What it begins with; that of a page when absent. */
  readonly state?: GraphicsState;
  /** Whether it is shown from within an artifact. */
  readonly artifact?: boolean;
  /** How many streams show it, one within the other. */
  readonly depth?: number;
};

/** A marked sequence while it is open (14.6). Offsets are of bytes in its stream. */
export type MarkedSequence = {
  readonly tag: string;
  /** Its property list as written; '' when it has none. */
  readonly properties: string;
  /** Of the tag before `BDC` or `BMC`. */
  readonly begin: number;
  /** Behind `BDC` or `BMC`. */
  readonly body: number;
  /** Page marginalia, by itself or by what it stands in. */
  readonly artifact: boolean;
};

/** One stream being followed. */
export class ContentRun {
  readonly reader: ContentReader;
  readonly resources: PDFDict | undefined;
  readonly depth: number;
  #state: GraphicsState;
  // Places of letters change by the hundred thousand, so they are written in place rather than made anew.
  readonly line = Float64Array.from(STRAIGHT);
  readonly text = Float64Array.from(STRAIGHT);
  readonly #kept: GraphicsState[] = [];
  readonly #marked: MarkedSequence[] = [];
  readonly #shownInArtifact: boolean;

  constructor({ bytes, resources, state, artifact = false, depth = 0 }: ContentStream) {
    this.reader = new ContentReader(bytes);
    this.resources = resources;
    this.depth = depth;
    this.#state = state === undefined ? initialState() : { ...state };
    this.#shownInArtifact = artifact;
  }

  /** Whether what is painted now is page marginalia. */
  get artifact(): boolean {
    return this.#marked.at(-1)?.artifact ?? this.#shownInArtifact;
  }

  /** The operand as a number; 0 when it is none. */
  number(index: number): number {
    const value = this.reader.number(index);
    return Number.isNaN(value) ? 0 : value;
  }

  /** All operands that are numbers. */
  numbers(): number[] {
    return this.reader.numbers().filter((value) => !Number.isNaN(value));
  }

  matrix(): Matrix {
    const at = (index: number): number => this.number(index);
    return [at(0), at(1), at(2), at(3), at(4), at(5)];
  }

  /** What the first operand names among the resources of this kind. */
  resource(kind: 'ExtGState' | 'Shading' | 'XObject'): PDFObject | undefined {
    const list = this.resources?.lookupMaybe(PDFName.of(kind), PDFDict);
    return list?.lookup(PDFName.of(this.reader.name(0)));
  }

  /** Changes with every operator that sets something; copy what is to be kept. */
  get state(): Readonly<GraphicsState> {
    return this.#state;
  }

  set<Key extends keyof GraphicsState>(key: Key, value: GraphicsState[Key]): void {
    this.#state[key] = value;
  }

  keepState(): void {
    this.#kept.push({ ...this.#state });
  }

  restoreState(): void {
    this.#state = this.#kept.pop() ?? this.#state;
  }

  // Taking an array of numbers apart goes through all of it each time; asking for one number does not.
  /** Begins a line so far from the beginning of the last. */
  nextLine(x: number, y: number): void {
    const { line } = this;
    line[4] = (line[4] ?? 0) + x * (line[0] ?? 1) + y * (line[2] ?? 0);
    line[5] = (line[5] ?? 0) + x * (line[1] ?? 0) + y * (line[3] ?? 1);
    this.text.set(line);
  }

  /** Begins a line at a place of its own. */
  placeLine(matrix: Matrix): void {
    this.line.set(matrix);
    this.text.set(matrix);
  }

  openMarked(): MarkedSequence {
    const { reader } = this;
    const tag = reader.name(0);
    const sequence: MarkedSequence = {
      tag,
      properties: reader.text(1),
      begin: reader.start,
      body: reader.end,
      artifact: tag === 'Artifact' || this.artifact,
    };
    this.#marked.push(sequence);
    return sequence;
  }

  closeMarked(): MarkedSequence | undefined {
    return this.#marked.pop();
  }
}
