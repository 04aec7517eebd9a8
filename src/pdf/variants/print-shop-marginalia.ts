import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

import { PT_PER_MM } from '../file/lengths.ts';
import { flateStream } from '../file/stream-bytes.ts';
import { ALL_PLATES, cropMarks } from './crop-marks.ts';
import type { GlyphOutlines } from './glyph-outlines.ts';
import { written } from './ink.ts';
import type { PageBoxes } from './page-boxes.ts';

const SIZE_PT = 6;
/** Between the crop marks of an upright page, with room for the page number. */
const LINE_MM = 150;
const INDENT_MM = 8;
/** Above the bleed. */
const RISE_MM = 3.5;

const ARTIFACT = '/Artifact <</Type /Page>> BDC';

export type SlugLine = { readonly title: string; readonly variant: string; readonly date: string };

/**
 * Crop marks and the slug line of every page, on all plates, as an artifact of the page. The line is
 * drawn as shapes: it adds no word to the text and no font to the file.
 * @returns what to append to the content of a page.
 */
export function printShopMarginalia(
  document: PDFDocument,
  outlines: GlyphOutlines,
  line: SlugLine,
): (page: PDFPage, boxes: PageBoxes) => string {
  const { context } = document;
  const plates = context.register(allPlates(context));
  const shapes = new Map<string, PDFRef>();
  const count = document.getPageCount();
  const text = fitted(outlines, line);
  let number = 0;

  return (page, boxes) => {
    number += 1;
    const resources = ownResources(page);
    subdictionary(resources, 'ColorSpace').set(PDFName.of(ALL_PLATES), plates);
    const shapeNames = subdictionary(resources, 'XObject');
    const draw = (what: string, x: number): string => {
      const name = PDFName.of(`Slug${Buffer.from(what).toString('hex').slice(0, 12)}`);
      shapeNames.set(name, shape(what));
      return `q 1 0 0 1 ${written(x)} ${written(boxes.bleed.top + RISE_MM * PT_PER_MM)} cm ${name.toString()} Do Q`;
    };
    let x = boxes.trim.left + INDENT_MM * PT_PER_MM;
    const drawn = [draw(text, x)];
    x += SIZE_PT * outlines.width(`${text} `);
    for (const letter of `${number}/${count}`) {
      drawn.push(draw(letter, x));
      x += SIZE_PT * outlines.width(letter);
    }
    return [
      ARTIFACT,
      'q',
      cropMarks(boxes),
      `/${ALL_PLATES} cs 1 scn`,
      ...drawn,
      'Q',
      'EMC',
      '',
    ].join('\n');
  };

  /** Each text once in the file, whichever pages bear it; its colour is that of the page. */
  function shape(what: string): PDFRef {
    const known = shapes.get(what);
    if (known !== undefined) return known;
    const width = SIZE_PT * outlines.width(what);
    const dict = context.obj({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [-1, -SIZE_PT, Math.ceil(width) + 1, 2 * SIZE_PT],
      Resources: {},
    });
    // Marked inside too: whoever reads the shape by itself must not take it for lost content.
    const content = [ARTIFACT, outlines.draw(what, SIZE_PT), 'EMC'].join('\n');
    const made = context.register(flateStream(context, Buffer.from(content, 'latin1'), dict));
    shapes.set(what, made);
    return made;
  }
}

/** The line with as much of the title as there is room for. */
function fitted(outlines: GlyphOutlines, { title, variant, date }: SlugLine): string {
  const widest = (LINE_MM * PT_PER_MM) / SIZE_PT;
  const whole = (name: string): string => `${name}  ·  ${variant}  ·  ${date}  ·  trang`;
  const words = title.normalize('NFC').split(/\s+/u);
  for (let count = words.length; count > 0; count--) {
    const text = whole(words.slice(0, count).join(' ') + (count < words.length ? '…' : ''));
    if (outlines.width(text) <= widest) return text;
  }
  return whole('');
}

/** Prints on every plate; shown as black where there are none (ISO 32000-1, 8.6.6.4). */
function allPlates(context: PDFContext) {
  const asBlack = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  return context.obj(['Separation', 'All', 'DeviceCMYK', asBlack]);
}

/** Inherited resources may serve other pages too, which the additions do not harm. */
function ownResources(page: PDFPage): PDFDict {
  const found = page.node.Resources();
  if (found !== undefined) return found;
  const made = page.doc.context.obj({});
  page.node.set(PDFName.of('Resources'), made);
  return made;
}

function subdictionary(resources: PDFDict, name: string): PDFDict {
  const found = resources.lookupMaybe(PDFName.of(name), PDFDict);
  if (found !== undefined) return found;
  const made = resources.context.obj({});
  resources.set(PDFName.of(name), made);
  return made;
}
