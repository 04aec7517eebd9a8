/** What a content stream paints, and under which tags (ISO 32000-1, 7.8.2 and 14.6). */

import { ContentReader } from './content-reader.ts';

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
  readonly artifacts: readonly {
    readonly begin: number;
    readonly end: number;
    readonly inMarked: boolean;
  }[];
  /** Sequences that only say of a space that no line may break there: the operators that open and close them. */
  readonly spaces: readonly (readonly { readonly begin: number; readonly end: number }[])[];
  /** Numbers of marked sequences that begin inside an artifact. */
  readonly markedInArtifact: readonly number[];
  readonly lineEnds: readonly LineEnd[];
};

type Open = {
  readonly kind: 'marked' | 'artifact' | 'plain' | 'space';
  readonly mcid: number;
  readonly begin: number;
  readonly body: number;
  text: boolean;
  objects: string[];
};

/** @throws Error when sequences are not closed in the order they were opened. */
export function scanContent(bytes: Buffer): ContentScan {
  const marked: MarkedRun[] = [];
  const loose: LooseRun[] = [];
  const artifacts: { begin: number; end: number; inMarked: boolean }[] = [];
  const spaces: { begin: number; end: number }[][] = [];
  const markedInArtifact: number[] = [];
  const open: Open[] = [];
  let covered = 0;
  let path = -1;
  let textObject = -1;
  let shownLoose: LooseRun[] = [];
  let marksInText = false;

  const lineEnds: LineEnd[] = [];
  let font = '';
  let size = 0;
  let height: number | undefined;
  /** Of the line being read: where its last showing stands, and how it is set. */
  let line:
    | { at: number; operandEnd: number; font: string; height: number; size: number }
    | undefined;
  const endLine = (): void => {
    if (line === undefined) return;
    const glyph = lastCode(bytes, line.operandEnd);
    if (glyph !== undefined) lineEnds.push({ at: line.at, font: line.font, glyph });
    line = undefined;
  };

  const reader = new ContentReader(bytes);
  while (reader.next()) {
    const { operator, start, end } = reader;
    switch (operator) {
      case 'BDC':
      case 'BMC': {
        const properties = reader.text(1);
        const number = /\/MCID\s+(\d+)/.exec(properties)?.[1];
        const tag = reader.name(0);
        const kind =
          number !== undefined
            ? 'marked'
            : tag === 'Artifact'
              ? 'artifact'
              : tag === 'Span' && NO_BREAK.test(properties)
                ? 'space'
                : 'plain';
        if (kind === 'marked' && open.some((one) => one.kind === 'artifact'))
          markedInArtifact.push(Number(number));
        open.push({
          kind,
          mcid: Number(number ?? -1),
          begin: start,
          body: end,
          text: false,
          objects: [],
        });
        if (kind === 'marked' || kind === 'artifact') {
          covered++;
          if (textObject >= 0) marksInText = true;
        }
        break;
      }
      case 'EMC': {
        const closed = open.pop();
        if (closed === undefined) throw new Error(`EMC without a beginning at byte ${start}`);
        if (closed.kind === 'space')
          spaces.push([
            { begin: closed.begin, end: closed.body },
            { begin: start, end },
          ]);
        if (closed.kind === 'plain' || closed.kind === 'space') break;
        covered--;
        if (closed.kind === 'artifact')
          artifacts.push({
            begin: closed.begin,
            end,
            inMarked: open.some((one) => one.kind === 'marked'),
          });
        else
          marked.push({
            mcid: closed.mcid,
            begin: closed.begin,
            body: closed.body,
            end: start,
            text: closed.text,
            objects: closed.objects,
          });
        break;
      }
      case 'BT':
        textObject = start;
        shownLoose = [];
        marksInText = false;
        break;
      case 'ET':
        // A text object is wrapped whole; piecemeal only where it holds tags of its own.
        if (marksInText) loose.push(...shownLoose);
        else if (shownLoose.length > 0) loose.push({ begin: textObject, end, text: true });
        textObject = -1;
        break;
      case 'Tf':
        font = reader.name(0);
        size = reader.number(1);
        break;
      case 'Tm': {
        // The page's axes stand upside down, so lower lines have greater heights.
        height =
          reader.number(0) === 1 &&
          reader.number(1) === 0 &&
          reader.number(2) === 0 &&
          reader.number(3) === -1
            ? reader.number(5)
            : undefined;
        if (
          line !== undefined &&
          height !== undefined &&
          height - line.height >= LOWER * Math.max(size, line.size)
        )
          endLine();
        break;
      }
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        for (const one of open) one.text = true;
        if (covered === 0) shownLoose.push({ begin: start, end, text: true });
        if (operator === 'Tj' && height !== undefined)
          line = { at: end, operandEnd: reader.endOf(0), font, height, size };
        break;
      case 'm':
      case 're':
        if (path < 0) path = start;
        break;
      case 'n':
        path = -1;
        break;
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'S':
      case 's':
        if (covered === 0 && path >= 0) loose.push({ begin: path, end, text: false });
        path = -1;
        break;
      case 'Do': {
        const object = reader.name(0);
        for (const one of open) one.objects.push(object);
        if (covered === 0) loose.push({ begin: start, end, text: false, object });
        break;
      }
      case 'sh':
      case 'BI':
        if (covered === 0) loose.push({ begin: start, end, text: false });
        break;
    }
  }
  // The page's last line may go on overleaf.
  endLine();
  if (open.length > 0) throw new Error(`${open.length} marked sequences never end`);
  return { marked, loose, artifacts, spaces, markedInArtifact, lineEnds };
}

/** The last code of a hexadecimal string that ends here, as composite fonts have them; undefined of any other. */
function lastCode(bytes: Buffer, end: number): number | undefined {
  const digits = /^([0-9A-Fa-f]{4})>$/.exec(bytes.toString('latin1', end - 5, end))?.[1];
  return digits === undefined ? undefined : parseInt(digits, 16);
}

/** Of the type size: less is a raised or lowered mark in one line. */
const LOWER = 0.6;

const NO_BREAK = /^<<\s*\/ActualText\s*<FEFF00A0>\s*>>\s*$/;
