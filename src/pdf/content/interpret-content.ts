/** Follows content streams operator by operator (ISO 32000-1, 8, 9 and 14.6). */

import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { matrixOfArray, STRAIGHT, through } from '../file/matrix.ts';
import { streamBytes } from '../file/stream-bytes.ts';
import { type ColourSpace, colourSpace } from './colour-space.ts';
import { ContentRun, type ContentStream } from './content-run.ts';
import type { ContentVisitor, PathPainting } from './content-visitor.ts';
import { firstColour, type PaintUse } from './graphics-state.ts';

/** Tells the visitor of everything in the order of painting. Damaged streams never throw. */
export function interpretContent(stream: ContentStream, visitor: ContentVisitor): void {
  if ((stream.depth ?? 0) > DEEPEST) return;
  const run = new ContentRun(stream);
  const { reader } = run;
  while (reader.next()) OPERATORS.get(reader.operator)?.(run, visitor);
}

/** Forms within forms; deeper ones are no longer drawings of people, and one that shows itself would never end. */
const DEEPEST = 12;

type Operator = (run: ContentRun, visitor: ContentVisitor) => void;

const setNumber =
  (key: 'lineWidth' | 'letterGap' | 'wordGap' | 'leading' | 'rise' | 'renderMode'): Operator =>
  (run) =>
    run.set(key, run.number(0));

const setColour =
  (use: PaintUse, space: ColourSpace): Operator =>
  (run, visitor) => {
    run.set(use, { space, values: run.numbers(), onAllPlates: false });
    visitor.colour?.(use, run);
  };

const setSpace =
  (use: PaintUse): Operator =>
  (run, visitor) => {
    const name = PDFName.of(run.reader.name(0));
    const space = colourSpace(name, run.resources);
    run.set(use, firstColour(space, space === 'Separation' && isOnAllPlates(name, run)));
    visitor.colour?.(use, run);
  };

const setValues =
  (use: PaintUse): Operator =>
  (run, visitor) => {
    run.set(use, { ...run.state[use], values: run.numbers() });
    visitor.colour?.(use, run);
  };

function isOnAllPlates(name: PDFName, { resources }: ContentRun): boolean {
  const space = resources?.lookupMaybe(PDFName.of('ColorSpace'), PDFDict)?.lookup(name);
  return space instanceof PDFArray && space.lookup(1) === PDFName.of('All');
}

const extendPath: Operator = (run, visitor) => visitor.extendPath?.(run);

const endPath =
  (...painting: PathPainting): Operator =>
  (run, visitor) =>
    visitor.endPath?.(painting, run);

const beginText: Operator = (run, visitor) => {
  run.placeLine(STRAIGHT);
  visitor.beginText?.(run);
};

const setFont: Operator = (run, visitor) => {
  run.set('font', { name: run.reader.name(0), resources: run.resources });
  run.set('fontSize', run.number(1));
  visitor.font?.(run);
};

const placeText: Operator = (run, visitor) => {
  run.placeLine(run.matrix());
  visitor.placeText?.(run);
};

const nextLineWithLeading: Operator = (run) => {
  run.set('leading', -run.number(1));
  run.nextLine(run.number(0), run.number(1));
};

const showText: Operator = (run, visitor) => visitor.showText?.(run, 0);

const showTextOnNextLine: Operator = (run, visitor) => {
  run.nextLine(0, -run.state.leading);
  visitor.showText?.(run, 0);
};

const showSpacedTextOnNextLine: Operator = (run, visitor) => {
  run.set('wordGap', run.number(0));
  run.set('letterGap', run.number(1));
  run.nextLine(0, -run.state.leading);
  visitor.showText?.(run, 2);
};

const openMarked: Operator = (run, visitor) => {
  const sequence = run.openMarked();
  visitor.beginMarked?.(sequence, run);
};

const closeMarked: Operator = (run, visitor) => {
  const sequence = run.closeMarked();
  visitor.endMarked?.(sequence, run);
};

const showObject: Operator = (run, visitor) => {
  visitor.object?.(run);
  if (visitor.entersForm === undefined && visitor.image === undefined) return;
  const object = run.resource('XObject');
  if (!(object instanceof PDFStream)) return;
  const kind = object.dict.get(PDFName.of('Subtype'));
  if (kind === PDFName.of('Image')) visitor.image?.(object.dict, run);
  else if (kind === PDFName.of('Form') && visitor.entersForm?.(object.dict, run) === true)
    followForm(object, run, visitor);
};

function followForm(form: PDFStream, run: ContentRun, visitor: ContentVisitor): void {
  const { state } = run;
  const own = form.dict.lookup(PDFName.of('Matrix'));
  const matrix = own instanceof PDFArray ? through(matrixOfArray(own), state.matrix) : state.matrix;
  interpretContent(
    {
      bytes: streamBytes(form),
      resources: form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? run.resources,
      state: { ...state, matrix },
      artifact: run.artifact,
      depth: run.depth + 1,
    },
    visitor,
  );
}

/** Those that set, place or paint something; the rest change nothing that anyone here asks for. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['q', (run) => run.keepState()],
  ['Q', (run) => run.restoreState()],
  ['cm', (run) => run.set('matrix', through(run.matrix(), run.state.matrix))],
  ['w', setNumber('lineWidth')],
  ['gs', (run, visitor) => visitor.extendedState?.(run)],

  ['g', setColour('fill', 'gray')],
  ['G', setColour('stroke', 'gray')],
  ['rg', setColour('fill', 'rgb')],
  ['RG', setColour('stroke', 'rgb')],
  ['k', setColour('fill', 'cmyk')],
  ['K', setColour('stroke', 'cmyk')],
  ['cs', setSpace('fill')],
  ['CS', setSpace('stroke')],
  ['sc', setValues('fill')],
  ['SC', setValues('stroke')],
  ['scn', setValues('fill')],
  ['SCN', setValues('stroke')],

  ['BT', beginText],
  ['ET', (run, visitor) => visitor.endText?.(run)],
  ['Tf', setFont],
  ['Tc', setNumber('letterGap')],
  ['Tw', setNumber('wordGap')],
  // In hundredths (9.3.4).
  ['Tz', (run) => run.set('stretch', run.number(0) / 100)],
  ['TL', setNumber('leading')],
  ['Ts', setNumber('rise')],
  ['Tr', setNumber('renderMode')],
  ['Tm', placeText],
  ['Td', (run) => run.nextLine(run.number(0), run.number(1))],
  ['TD', nextLineWithLeading],
  ['T*', (run) => run.nextLine(0, -run.state.leading)],
  ['Tj', showText],
  ['TJ', showText],
  ["'", showTextOnNextLine],
  ['"', showSpacedTextOnNextLine],

  ['m', extendPath],
  ['l', extendPath],
  ['c', extendPath],
  ['v', extendPath],
  ['y', extendPath],
  ['re', extendPath],
  ['n', endPath()],
  ['f', endPath('fill')],
  ['F', endPath('fill')],
  ['f*', endPath('fill')],
  ['S', endPath('stroke')],
  ['s', endPath('stroke')],
  ['B', endPath('fill', 'stroke')],
  ['B*', endPath('fill', 'stroke')],
  ['b', endPath('fill', 'stroke')],
  ['b*', endPath('fill', 'stroke')],

  ['BMC', openMarked],
  ['BDC', openMarked],
  ['EMC', closeMarked],

  ['sh', (run, visitor) => visitor.shading?.(run)],
  ['BI', (run, visitor) => visitor.inlineImage?.(run)],
  ['Do', showObject],
]);
