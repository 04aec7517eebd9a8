import { deflateSync } from 'node:zlib';

import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../../src/paginate/browser.ts';
import { type ContentScan, scanContent } from '../../../src/pdf/content/scan-content.ts';
import { streamBytes } from '../../../src/pdf/file/stream-bytes.ts';
import { readToUnicode, writeToUnicode } from '../../../src/pdf/fonts/to-unicode.ts';
import { readTrueType, writeTrueType } from '../../../src/pdf/fonts/true-type.ts';
import { joinParts } from '../../../src/pdf/join/join-parts.ts';
import { CHECKPOINTS, checkTags } from '../../../src/pdf/validate/check-tags.ts';
import { tagFaultDiagnostics } from '../../../src/pdf/validate/tag-fault-diagnostics.ts';
import { IDENTITY, sampleParts } from '../sample-parts.ts';

let browser: Browser;
let good: Uint8Array;

beforeAll(async () => {
  browser = (await openBrowser()).browser;
  good = await joinParts(await sampleParts(browser), IDENTITY);
});

afterAll(async () => browser.close());

const N = (name: string): PDFName => PDFName.of(name);

/** Tags of one type in the order they were written. */
function tags(document: PDFDocument, role: string): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(N('S')) === N(role) && object.has(N('P'))
        ? [object]
        : [],
    );
}

function tag(document: PDFDocument, role: string, index = 0): PDFDict {
  const found = tags(document, role)[index];
  if (found === undefined) throw new Error(`no ${role}`);
  return found;
}

const rename =
  (role: string, to: string) =>
  (document: PDFDocument): void =>
    tag(document, role).set(N('S'), N(to));

function dictOf(object: PDFObject | undefined): PDFDict {
  if (!(object instanceof PDFDict)) throw new Error('no dictionary');
  return object;
}

const markInfo = (document: PDFDocument): PDFDict =>
  document.catalog.lookup(N('MarkInfo'), PDFDict);
const roleMap = (document: PDFDocument): PDFDict =>
  document.catalog.lookup(N('StructTreeRoot'), PDFDict).lookup(N('RoleMap'), PDFDict);
const firstLink = (document: PDFDocument): PDFDict =>
  document.getPage(0).node.lookup(N('Annots'), PDFArray).lookup(0, PDFDict);

function changeXmp(document: PDFDocument, change: (xmp: string) => string): void {
  const stream = document.catalog.lookup(N('Metadata')) as PDFRawStream;
  document.catalog.set(
    N('Metadata'),
    document.context.register(
      document.context.stream(Buffer.from(change(streamBytes(stream).toString('utf8')), 'utf8'), {
        Type: 'Metadata',
        Subtype: 'XML',
      }),
    ),
  );
}

function changeContent(
  page: PDFPage,
  change: (content: string, scan: ContentScan) => string,
): void {
  const bytes = streamBytes(page.node.Contents() as PDFRawStream);
  const data = deflateSync(
    Buffer.from(change(bytes.toString('latin1'), scanContent(bytes)), 'latin1'),
  );
  page.node.set(
    N('Contents'),
    page.doc.context.register(
      PDFRawStream.of(page.doc.context.obj({ Filter: 'FlateDecode', Length: data.length }), data),
    ),
  );
}

/** The bytes of the first marked sequence with text, from its tag to `EMC`. */
function firstText(content: string, { marked }: ContentScan): string {
  const run = marked.find(({ text }) => text);
  return run === undefined ? '' : content.slice(run.begin, run.end + 3);
}

type FontParts = {
  readonly font: PDFDict;
  readonly descendant: PDFDict;
  readonly descriptor: PDFDict;
};

/** The font of the running line, whose characters stand nowhere else. */
function lineFont(document: PDFDocument): FontParts {
  const found = document.context
    .enumerateIndirectObjects()
    .find(
      ([, object]) =>
        object instanceof PDFDict &&
        object.get(N('Subtype')) === N('Type0') &&
        String(object.get(N('BaseFont'))).endsWith('Tinos-Italic'),
    );
  const font = dictOf(found?.[1]);
  const descendant = font.lookup(N('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  return { font, descendant, descriptor: descendant.lookup(N('FontDescriptor'), PDFDict) };
}

function changeTexts(document: PDFDocument, change: (texts: Map<number, string>) => void): void {
  const { font } = lineFont(document);
  const texts = readToUnicode(
    streamBytes(font.lookup(N('ToUnicode')) as PDFRawStream).toString('latin1'),
  );
  change(texts);
  font.set(
    N('ToUnicode'),
    document.context.register(document.context.flateStream(writeToUnicode(texts))),
  );
}

/** The glyph of the running line's first letter. */
function letterIn(texts: ReadonlyMap<number, string>): number {
  const found = [...texts].find(([, text]) => text === 'D');
  if (found === undefined) throw new Error('no D');
  return found[0];
}

/** Takes the shape of the running line's first letter out of the font. */
function blankGlyph(document: PDFDocument): void {
  const { font, descriptor } = lineFont(document);
  const program = readTrueType(streamBytes(descriptor.lookup(N('FontFile2')) as PDFRawStream));
  if (program === undefined) throw new Error('no font');
  const texts = readToUnicode(
    streamBytes(font.lookup(N('ToUnicode')) as PDFRawStream).toString('latin1'),
  );
  const letter = letterIn(texts);
  const glyphs = Array.from(
    { length: program.glyphs },
    (_, number) =>
      [
        number,
        {
          outline: number === letter ? Buffer.alloc(0) : program.outline(number),
          metrics: program.metrics(number),
        },
      ] as const,
  );
  descriptor.set(
    N('FontFile2'),
    document.context.register(
      document.context.flateStream(writeTrueType(program, new Map(glyphs))),
    ),
  );
}

function kidsOf(document: PDFDocument): PDFArray {
  return tag(document, 'Document').lookup(N('K'), PDFArray);
}

/** For each condition a way to spoil the good file so that it, and no other, fails. */
const SPOIL: Readonly<Record<string, (document: PDFDocument) => void>> = {
  '06-001': ({ catalog }) => void catalog.delete(N('Metadata')),
  '06-002': (document) =>
    changeXmp(document, (xmp) => xmp.replace(/<pdfuaid:part>.*?<\/pdfuaid:part>/, '')),
  '06-003': (document) =>
    changeXmp(document, (xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/, '')),
  '07-001': ({ catalog }) => void catalog.delete(N('ViewerPreferences')),
  '07-002': ({ catalog }) =>
    catalog.lookup(N('ViewerPreferences'), PDFDict).set(N('DisplayDocTitle'), PDFBool.False),
  '11-006': ({ catalog }) => void catalog.delete(N('Lang')),
  'TK-01': (document) => markInfo(document).set(N('Marked'), PDFBool.False),
  'TK-02': (document) => document.setCreationDate(new Date('2020-01-01T00:00:00Z')),
  'TK-03': ({ catalog }) => void catalog.delete(N('Outlines')),
  '01-003': (document) =>
    changeContent(
      document.getPage(0),
      (content, { marked }) =>
        `${content.slice(0, marked[0]?.body)} /Artifact BMC EMC ${content.slice(marked[0]?.body)}`,
    ),
  '01-004': (document) =>
    changeContent(document.getPage(3), (content, { marked }) => {
      const run = marked.find(({ begin }) => content.startsWith('/Figure', begin));
      if (run === undefined) throw new Error('no figure');
      return `${content.slice(0, run.begin)}/Artifact BMC ${content.slice(run.begin, run.end)}EMC ${content.slice(run.end)}`;
    }),
  '01-005': (document) =>
    changeContent(document.getPage(0), (content) => `${content}\n0 0 9 9 re f`),
  '01-007': (document) => markInfo(document).set(N('Suspects'), PDFBool.True),
  '30-002': (document) =>
    changeContent(document.getPage(3), (content) => content.replace(/(\/X\d+ Do)/, '$1 $1')),
  'TK-04': (document) =>
    changeContent(
      document.getPage(0),
      (content, scan) => `${content}\n${firstText(content, scan)}`,
    ),
  'TK-05': (document) => {
    const kids = tag(document, 'H1').lookup(N('K'), PDFArray);
    kids.push(PDFNumber.of(999));
  },
  'TK-06': (document) => {
    const root = document.catalog.lookup(N('StructTreeRoot'), PDFDict);
    const list = root
      .lookup(N('ParentTree'), PDFDict)
      .lookup(N('Nums'), PDFArray)
      .lookup(1, PDFArray);
    list.set(list.size() - 1, list.get(0));
  },
  'TK-07': (document) =>
    changeContent(
      document.getPage(0),
      (content, scan) =>
        `${content}\n${firstText(content, scan).replace(/^\/\w+ <<\/MCID \d+\s*>>\s*BDC/, '/Artifact BMC')}`,
    ),
  '02-001': (document) =>
    void document.catalog.lookup(N('StructTreeRoot'), PDFDict).delete(N('RoleMap')),
  '02-003': (document) => {
    roleMap(document).set(N('Gà'), N('Trứng'));
    roleMap(document).set(N('Trứng'), N('Gà'));
  },
  '02-004': (document) => roleMap(document).set(N('H6'), N('P')),
  '09-004': rename('TD', 'P'),
  '09-005': rename('LBody', 'Div'),
  '09-006': rename('P', 'TOCI'),
  '13-004': (document) => void tag(document, 'Figure').delete(N('Alt')),
  '14-002': rename('H1', 'H2'),
  '14-003': rename('H3', 'H4'),
  '14-006': (document) =>
    ['H1', 'H2', 'H3']
      .flatMap((role) => tags(document, role))
      .forEach((one) => {
        one.set(N('S'), N('H'));
      }),
  '14-007': rename('P', 'H'),
  '15-003': (document) => void tag(document, 'TH').delete(N('A')),
  '17-002': (document) => {
    tag(document, 'Figure').delete(N('Alt'));
    rename('Figure', 'Formula')(document);
  },
  '19-003': (document) => void tag(document, 'Note').delete(N('ID')),
  '19-004': (document) => tag(document, 'Note', 1).set(N('ID'), PDFString.of('ghi-chu-1')),
  'TK-13': (document) =>
    dictOf(tag(document, 'Note').lookup(N('K'), PDFArray).lookup(0)).set(N('S'), N('Span')),
  'TK-14': rename('Strong', 'Reference'),
  'TK-08': (document) =>
    tag(document, 'TD').set(N('A'), document.context.obj({ O: 'Table', ColSpan: 2 })),
  'TK-09': (document) =>
    kidsOf(document).push(
      document.context.register(
        document.context.obj({ S: 'P', P: kidsOf(document).get(0) as PDFRef }),
      ),
    ),
  'TK-10': (document) => tag(document, 'P').set(N('Lang'), PDFString.of('vi-x-k1')),
  'TK-12': (document) => void tag(document, 'Figure').delete(N('A')),
  '28-002': (document) => firstLink(document).set(N('Subtype'), N('Text')),
  '28-004': (document) => {
    rename('Link', 'Annot')(document);
    firstLink(document).set(N('Subtype'), N('Text'));
    firstLink(document).delete(N('Contents'));
  },
  '28-007': (document) => {
    rename('Link', 'Annot')(document);
    firstLink(document).set(N('Subtype'), N('TrapNet'));
  },
  '28-008': (document) => void document.getPage(0).node.delete(N('Tabs')),
  '28-009': (document) => document.getPage(0).node.set(N('Tabs'), N('R')),
  '28-010': (document) => firstLink(document).set(N('Subtype'), N('Widget')),
  '28-011': rename('Link', 'Span'),
  '28-012': (document) => firstLink(document).set(N('Contents'), PDFHexString.fromText(' ')),
  '28-017': (document) => firstLink(document).set(N('Subtype'), N('PrinterMark')),
  'TK-11': (document) => void firstLink(document).delete(N('Dest')),
  '10-001': (document) => changeTexts(document, (texts) => void texts.delete(letterIn(texts))),
  '31-004': (document) => lineFont(document).descendant.set(N('CIDToGIDMap'), N('Other')),
  '31-005': (document) => void lineFont(document).descendant.delete(N('CIDToGIDMap')),
  '31-009': (document) => void lineFont(document).descriptor.delete(N('FontFile2')),
  '31-011': blankGlyph,
  '31-016': (document) => void lineFont(document).descendant.delete(N('W')),
  '31-027': (document) => void lineFont(document).font.delete(N('ToUnicode')),
  '31-028': (document) =>
    changeTexts(document, (texts) => void texts.set(letterIn(texts), '\u0000')),
  '31-029': (document) =>
    changeTexts(document, (texts) => void texts.set(letterIn(texts), '\uFEFF')),
  '31-030': (document) =>
    changeContent(
      document.getPage(3),
      (content) =>
        `${content}\n/Artifact <</Type /Pagination /Subtype /Header>> BDC BT /Line-italic 9 Tf <0000> Tj ET EMC`,
    ),
};

describe('the conditions', () => {
  test('all hold for the good file, and each has a way to fail', async () => {
    expect(await checkTags(good)).toEqual([]);
    expect(Object.keys(SPOIL).sort()).toEqual(CHECKPOINTS.map(({ number }) => number).sort());
  });

  test.each(Object.keys(SPOIL))(
    '%s fails, alone, when the file is spoilt that way',
    async (number) => {
      const document = await PDFDocument.load(good, { updateMetadata: false });
      SPOIL[number]?.(document);
      const faults = await checkTags(
        await document.save({ useObjectStreams: false, updateFieldAppearances: false }),
      );
      expect(faults.map(({ checkpoint }) => checkpoint)).toEqual([number]);
    },
  );

  test('are told with their page and number, each under a code', () => {
    const place = { file: 'dist/in/index.html', line: 1, column: 1 };
    const told = tagFaultDiagnostics(
      [
        { checkpoint: '13-004', fault: 'Hình không có lời thay thế', count: 3, page: 7 },
        {
          checkpoint: 'TK-08',
          fault: 'Các hàng của một bảng không cùng số cột',
          count: 1,
          page: 2,
          what: 'Bảng 1',
        },
        { checkpoint: '06-001', fault: 'Tệp không có siêu dữ liệu XMP', count: 1 },
      ],
      place,
    );
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'TK623 Hình không có lời thay thế, 3 chỗ, trước hết ở trang 7 (điều kiện 13-004 của Matterhorn Protocol).',
      'TK622 Các hàng của một bảng không cùng số cột ở trang 2: “Bảng 1” (điều kiện riêng TK-08).',
      'TK620 Tệp không có siêu dữ liệu XMP (điều kiện 06-001 của Matterhorn Protocol).',
    ]);
    expect(
      tagFaultDiagnostics(
        CHECKPOINTS.map(({ number, fault }) => ({ checkpoint: number, fault, count: 1 })),
        place,
      ),
    ).toHaveLength(CHECKPOINTS.length);
  });
});

test('every link says where it leads, and the call of a footnote which note it calls', async () => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  const said = document
    .getPages()
    .flatMap(({ node }) => node.lookupMaybe(N('Annots'), PDFArray)?.asArray() ?? [])
    .map((note) =>
      dictOf(document.context.lookup(note))
        .lookupMaybe(N('Contents'), PDFString, PDFHexString)
        ?.decodeText(),
    );
  expect(said).toEqual([
    'Chuyển tới: Phần hai',
    'Trang ngoài (mở https://example.org/ngoai)',
    'Chú thích 1',
    'Chú thích 2',
    'Chuyển tới: phần một',
  ]);
});
