import type { ContentScan, LooseRun } from '../content/scan-content.ts';

export type ContentChange = {
  /** Numbers of marked sequences that are decoration: they become artifacts. */
  readonly decoration: ReadonlySet<number>;
  /** Loose painting to leave as it is: forms that carry tags of their own. */
  readonly leave: (run: LooseRun) => boolean;
  /** Written in besides. */
  readonly additions?: readonly { readonly at: number; readonly text: string }[];
};

/** The stream with everything in it either tagged or an artifact. */
export function rewriteContent(
  bytes: Buffer,
  scan: ContentScan,
  { decoration, leave, additions = [] }: ContentChange,
): Buffer {
  // An addition behind an operator belongs to it, whatever closes there.
  const edits: { readonly at: number; readonly until: number; readonly text: string }[] =
    additions.map(({ at, text }) => ({ at, until: at, text }));
  for (const { mcid, begin, body } of scan.marked) {
    if (decoration.has(mcid)) edits.push({ at: begin, until: body, text: LAYOUT });
  }
  for (const run of scan.loose) {
    if (leave(run)) continue;
    edits.push(
      { at: run.begin, until: run.begin, text: `${run.text ? PAGINATION : LAYOUT}\n` },
      { at: run.end, until: run.end, text: '\nEMC' },
    );
  }
  // Poppler takes the end of such a sequence for the end of the tagged one around it, and the words
  // after a no-break space are not heard. The space itself stays.
  for (const { begin, end } of scan.spaces.flat()) edits.push({ at: begin, until: end, text: '' });
  edits.sort((a, b) => a.at - b.at);
  const pieces: Buffer[] = [];
  let done = 0;
  for (const { at, until, text } of edits) {
    pieces.push(bytes.subarray(done, at), Buffer.from(text, 'latin1'));
    done = until;
  }
  pieces.push(bytes.subarray(done));
  return Buffer.concat(pieces);
}

const LAYOUT = '/Artifact <</Type /Layout>> BDC';
/** What no tag claims and yet is text stands on the page for the page's sake: a repeated table head, a running line. */
const PAGINATION = '/Artifact <</Type /Pagination>> BDC';
