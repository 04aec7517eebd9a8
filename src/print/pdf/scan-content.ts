/** What a content stream paints, and under which tags (ISO 32000-1, 7.8.2 and 14.6). */

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
export type LooseRun = { readonly begin: number; readonly end: number; readonly text: boolean; readonly object?: string };

export type ContentScan = {
  readonly marked: readonly MarkedRun[];
  readonly loose: readonly LooseRun[];
  readonly artifacts: readonly { readonly begin: number; readonly end: number; readonly inMarked: boolean }[];
  /** Sequences that only say of a space that no line may break there: the operators that open and close them. */
  readonly spaces: readonly (readonly { readonly begin: number; readonly end: number }[])[];
  /** Numbers of marked sequences that begin inside an artifact. */
  readonly markedInArtifact: readonly number[];
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

  forEachOperator(bytes, (operator, operands, start, end) => {
    switch (operator) {
      case 'BDC':
      case 'BMC': {
        const operand = bytes.toString('latin1', operands, start);
        const number = /\/MCID\s+(\d+)/.exec(operand)?.[1];
        const kind = number !== undefined ? 'marked' : operand.startsWith('/Artifact') ? 'artifact' : NO_BREAK.test(operand) ? 'space' : 'plain';
        if (kind === 'marked' && open.some((one) => one.kind === 'artifact')) markedInArtifact.push(Number(number));
        open.push({ kind, mcid: Number(number ?? -1), begin: operands, body: end, text: false, objects: [] });
        if (kind === 'marked' || kind === 'artifact') {
          covered++;
          if (textObject >= 0) marksInText = true;
        }
        break;
      }
      case 'EMC': {
        const closed = open.pop();
        if (closed === undefined) throw new Error(`EMC without a beginning at byte ${start}`);
        if (closed.kind === 'space') spaces.push([{ begin: closed.begin, end: closed.body }, { begin: start, end }]);
        if (closed.kind === 'plain' || closed.kind === 'space') break;
        covered--;
        if (closed.kind === 'artifact') artifacts.push({ begin: closed.begin, end, inMarked: open.some((one) => one.kind === 'marked') });
        else marked.push({ mcid: closed.mcid, begin: closed.begin, body: closed.body, end: start, text: closed.text, objects: closed.objects });
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
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        for (const one of open) one.text = true;
        if (covered === 0) shownLoose.push({ begin: operands, end, text: true });
        break;
      case 'm':
      case 're':
        if (path < 0) path = operands;
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
        const object = bytes.toString('latin1', operands, start).trim().slice(1);
        for (const one of open) one.objects.push(object);
        if (covered === 0) loose.push({ begin: operands, end, text: false, object });
        break;
      }
      case 'sh':
      case 'EI':
        if (covered === 0) loose.push({ begin: operands, end, text: false });
        break;
    }
  });
  if (open.length > 0) throw new Error(`${open.length} marked sequences never end`);
  return { marked, loose, artifacts, spaces, markedInArtifact };
}

const NO_BREAK = /^\/Span\s*<<\s*\/ActualText\s*<FEFF00A0>\s*>>\s*$/;

/**
 * Calls `visit` for each operator with the offsets of its first operand (its own, without operands),
 * its beginning and its end. An inline image comes as one `EI` beginning at `BI`.
 */
export function forEachOperator(bytes: Buffer, visit: (operator: string, operands: number, start: number, end: number) => void): void {
  const { length } = bytes;
  let operands = -1;
  let at = 0;
  while (at < length) {
    const code = bytes[at] as number;
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    if (code === PERCENT) {
      while (at < length && bytes[at] !== 10 && bytes[at] !== 13) at++;
      continue;
    }
    if (isLetter(code) || code === QUOTE || code === DOUBLE_QUOTE) {
      at++;
      let packed = code;
      for (let next = bytes[at] as number; at < length && (isLetter(next) || next === STAR || isDigit(next)); next = bytes[++at] as number) packed = packed * 256 + next;
      const word = wordOf(packed, bytes, start, at);
      if (word === 'true' || word === 'false' || word === 'null') {
        if (operands < 0) operands = start;
        continue;
      }
      if (word === 'BI') {
        at = endOfInlineImage(bytes, at);
        visit('EI', start, at - 2, at);
      } else visit(word, operands < 0 ? start : operands, start, at);
      operands = -1;
      continue;
    }
    if (operands < 0) operands = start;
    at = endOfOperand(bytes, at);
  }
}

/** A page holds thousands of operators and some dozen different ones: each is made a text once. */
function wordOf(packed: number, bytes: Buffer, start: number, end: number): string {
  const known = WORDS.get(packed);
  if (known !== undefined) return known;
  const word = bytes.toString('latin1', start, end);
  if (word.length <= LONGEST_OPERATOR) WORDS.set(packed, word);
  return word;
}

const WORDS = new Map<number, string>();
const LONGEST_OPERATOR = 5;

function endOfOperand(bytes: Buffer, start: number): number {
  const { length } = bytes;
  const code = bytes[start] as number;
  let at = start + 1;
  if (code === ROUND_OPEN) {
    for (let depth = 1; depth > 0 && at < length; at++) {
      if (bytes[at] === BACKSLASH) at++;
      else if (bytes[at] === ROUND_OPEN) depth++;
      else if (bytes[at] === ROUND_CLOSE) depth--;
    }
    return at;
  }
  if (code === LESS) {
    if (bytes[at] === LESS) return at + 1;
    while (at < length && bytes[at] !== GREATER) at++;
    return at + 1;
  }
  if (code === GREATER) return bytes[at] === GREATER ? at + 1 : at;
  if (isDelimiter(code) && code !== SLASH) return at;
  while (at < length && !isSpace(bytes[at] as number) && !isDelimiter(bytes[at] as number)) at++;
  return at;
}

/** After `EI`: the data may hold any bytes, so the end is an EI that stands alone. */
function endOfInlineImage(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf('EI', start); at >= 0; at = bytes.indexOf('EI', at + 1)) {
    const after = bytes[at + 2];
    if (isSpace(bytes[at - 1] as number) && (after === undefined || isSpace(after))) return at + 2;
  }
  throw new Error(`inline image without an end at byte ${start}`);
}

const PERCENT = 0x25;
const DOUBLE_QUOTE = 0x22;
const QUOTE = 0x27;
const ROUND_OPEN = 0x28;
const ROUND_CLOSE = 0x29;
const STAR = 0x2a;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const BACKSLASH = 0x5c;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
/** `( ) < > [ ] { } / %` */
const isDelimiter = (code: number): boolean =>
  code === 0x28 || code === 0x29 || code === 0x3c || code === 0x3e || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d || code === 0x2f || code === 0x25;
