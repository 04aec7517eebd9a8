import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentReader } from '../../../src/pdf/content/content-reader.ts';
import { contentsOf } from '../../../src/pdf/content/page-contents.ts';
import { streamBytes } from '../../../src/pdf/file/stream-bytes.ts';
import { makeVariant } from '../../../src/pdf/variants/make-variant.ts';
import { dictOf, handMade, TITLE } from './hand-made.ts';

const EXTRA =
  '/Form Do /Pattern cs /Tiles scn 0 0 9 9 re f 1 0 0 rg 0 0 9 9 re f BT .2 .2 .2 rg /F1 50 Tf (AB) Tj ET';

let plain: Uint8Array;
let office: PDFDocument;
let press: PDFDocument;
let pressBytes: Uint8Array;

beforeAll(async () => {
  plain = await handMade({ extra: EXTRA });
  pressBytes = await makeVariant(plain, 'press');
  press = await load(pressBytes);
  office = await load(await makeVariant(plain, 'office'));
});

const load = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false });

/** Streams that hold other objects, not content. */
const isOfTheFile = (object: PDFStream): boolean =>
  ['/ObjStm', '/XRef'].includes(String(object.dict.get(PDFName.of('Type'))));

/** Operators of every stream that paints, wherever it is kept. */
function paintingOperators(document: PDFDocument): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (bytes: Uint8Array): void => {
    const reader = new ContentReader(bytes);
    while (reader.next()) found.add(reader.operator);
  };
  for (const page of document.getPages()) add(contentsOf(page));
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    if (isOfTheFile(object)) continue;
    const isForm = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    if (isForm || object.dict.has(PDFName.of('PatternType'))) add(streamBytes(object));
    // The only other streams of these files: contents, glyphs, the image, XMP, the profile.
    else if (!object.dict.has(PDFName.of('Subtype')) && !object.dict.has(PDFName.of('N')))
      add(streamBytes(object));
  }
  return found;
}

/** Ink of every text shown on a page, in order. */
function textInks(page: PDFPage): string[] {
  const reader = new ContentReader(contentsOf(page));
  const found: string[] = [];
  let ink = '';
  while (reader.next()) {
    if (['g', 'rg', 'k'].includes(reader.operator))
      ink =
        Array.from({ length: reader.count }, (_, index) => reader.text(index)).join(' ') +
        ` ${reader.operator}`;
    if (reader.operator === 'Tj') found.push(ink);
  }
  return found;
}

const box = (page: PDFPage, name: string): readonly number[] =>
  (page.node.lookup(PDFName.of(name)) as PDFArray).asArray().map((one) => Number(String(one)));
const inMm = (points: number): number => (points * 25.4) / 72;

describe('the screen variant', () => {
  test('is the file as it was', async () => {
    expect(await makeVariant(plain, 'screen')).toBe(plain);
  });
});

describe.each(['office', 'press'] as const)('the %s variant', (variant) => {
  const finished = (): PDFDocument => (variant === 'office' ? office : press);

  test('keeps tags, language, outline and links', () => {
    const { catalog, context } = finished();
    const tree = dictOf(catalog.lookup(PDFName.of('StructTreeRoot')));
    const elements = tree.lookup(PDFName.of('K'), PDFArray);
    expect(elements.size()).toBe(2);
    for (const [index, page] of finished().getPages().entries()) {
      expect(dictOf(elements.lookup(index)).get(PDFName.of('Pg'))).toBe(page.ref);
      const reader = new ContentReader(contentsOf(page));
      const tags: string[] = [];
      while (reader.next()) if (reader.operator === 'BDC') tags.push(reader.text(0));
      expect(tags[0]).toBe('/P');
    }
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi');
    const entry = dictOf(
      dictOf(catalog.lookup(PDFName.of('Outlines'))).lookup(PDFName.of('First')),
    );
    expect(entry.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('Phần I');
    const [first, second] = finished().getPages();
    expect(entry.lookup(PDFName.of('Dest'), PDFArray).get(0)).toBe(first?.ref);
    const link = dictOf(first?.node.Annots()?.lookup(0));
    expect(link.lookup(PDFName.of('Dest'), PDFArray).get(0)).toBe(second?.ref);
    expect(
      context.lookup(link.lookup(PDFName.of('AP'), PDFDict).get(PDFName.of('N'))),
    ).toBeInstanceOf(PDFStream);
  });

  test('leaves no operator of another space in any stream', () => {
    const found = paintingOperators(finished());
    const unwanted =
      variant === 'office'
        ? ['rg', 'RG', 'k', 'K', 'sc', 'SC']
        : ['rg', 'RG', 'g', 'G', 'sc', 'SC'];
    expect([...found].filter((operator) => unwanted.includes(operator))).toEqual([]);
    expect(found).toContain(variant === 'office' ? 'g' : 'k');
  });

  test('shows all letters in black alone', () => {
    expect(textInks(finished().getPage(0))).toEqual(
      variant === 'office' ? ['0 g', '0 g'] : ['0 0 0 1 k', '0 0 0 1 k'],
    );
  });

  test('blends groups in its own space', () => {
    const groups = finished()
      .context.enumerateIndirectObjects()
      .flatMap(([, object]) => {
        const group =
          object instanceof PDFStream ? object.dict.lookup(PDFName.of('Group')) : undefined;
        return group instanceof PDFDict ? [String(group.get(PDFName.of('CS')))] : [];
      });
    expect(groups).toEqual([variant === 'office' ? '/DeviceGray' : '/DeviceCMYK']);
  });

  test('leaves no stream that nothing shows', () => {
    const { context } = finished();
    const contents = context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFStream && !isOfTheFile(object))
      .map(([ref]) => ref.tag);
    const named = new Set(
      context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          [
            ...String(object instanceof PDFStream ? object.dict : object).matchAll(/\d+ \d+ R/g),
          ].map(([tag]) => tag),
        ),
    );
    expect(contents.filter((tag) => !named.has(tag))).toEqual([]);
  });

  test('is the same for the same file, byte for byte', async () => {
    const again = [await makeVariant(plain, variant), await makeVariant(plain, variant)];
    expect(Buffer.compare(again[0] ?? new Uint8Array(), again[1] ?? new Uint8Array())).toBe(0);
  });

  test('does not grow when it is finished again', async () => {
    const once = await makeVariant(plain, variant);
    const packets = async (bytes: Uint8Array): Promise<number> =>
      (await load(bytes)).context
        .enumerateIndirectObjects()
        .filter(
          ([, object]) =>
            object instanceof PDFStream &&
            String(object.dict.get(PDFName.of('Type'))) === '/ObjStm',
        ).length;
    expect(await packets(await makeVariant(once, 'office'))).toBeLessThanOrEqual(
      await packets(once),
    );
  });

  test('bears an identity of its own', async () => {
    const ids = finished().context.lookup(finished().context.trailerInfo.ID, PDFArray);
    const other = await load(await makeVariant(await handMade(), variant));
    expect(ids.size()).toBe(2);
    expect(String(ids.get(1))).not.toBe(
      String(other.context.lookup(other.context.trailerInfo.ID, PDFArray).get(1)),
    );
  });
});

describe('the office variant', () => {
  test('keeps the size of its pages', () => {
    expect(office.getPages().map((page) => page.getSize())).toEqual([
      { width: 594.96, height: 841.92 },
      { width: 841.92, height: 594.96 },
    ]);
  });

  test('turns colours to grey by luminance', () => {
    expect(Buffer.from(contentsOf(office.getPage(0))).toString()).toContain(
      '0.2126 g 0 0 9 9 re f',
    );
  });
});

describe('the press variant', () => {
  test('trims to exact A4 from the upper left corner, with 3 mm of bleed', () => {
    for (const [index, [width, height, top]] of (
      [
        [210, 297, 841.92],
        [297, 210, 594.96],
      ] as const
    ).entries()) {
      const page = press.getPage(index);
      const [left = 0, bottom = 0, right = 0, upper = 0] = box(page, 'TrimBox');
      expect(left).toBe(0);
      expect(upper).toBe(top);
      expect(Math.abs(inMm(right - left) - width)).toBeLessThan(0.01);
      expect(Math.abs(inMm(upper - bottom) - height)).toBeLessThan(0.01);
      const bleed = box(page, 'BleedBox');
      for (const [at, edge] of [left, bottom, right, upper].entries())
        expect(Math.abs(Math.abs(inMm((bleed[at] ?? 0) - edge)) - 3)).toBeLessThan(0.01);
      expect(box(page, 'MediaBox')).toEqual(box(page, 'CropBox'));
      expect(page.node.has(PDFName.of('ArtBox'))).toBe(false);
    }
  });

  test('draws crop marks outside the bleed, in line with the cut, on all plates', () => {
    for (const page of press.getPages()) {
      const [left = 0, bottom = 0, right = 0, top = 0] = box(page, 'BleedBox');
      const media = box(page, 'MediaBox');
      const trim = box(page, 'TrimBox');
      const lines = [
        ...Buffer.from(contentsOf(page))
          .toString()
          .matchAll(/^(\S+) (\S+) m (\S+) (\S+) l S$/gm),
      ].map(([, ...ends]) => ends.map(Number));
      expect(lines).toHaveLength(8);
      for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
        const outside =
          Math.max(x1, x2) < left ||
          Math.min(x1, x2) > right ||
          Math.max(y1, y2) < bottom ||
          Math.min(y1, y2) > top;
        expect(outside).toBe(true);
        for (const x of [x1, x2]) expect(x > (media[0] ?? 0) && x < (media[2] ?? 0)).toBe(true);
        for (const y of [y1, y2]) expect(y > (media[1] ?? 0) && y < (media[3] ?? 0)).toBe(true);
        const upright = x1 === x2;
        const cuts = upright ? [trim[0], trim[2]] : [trim[1], trim[3]];
        expect(cuts.some((cut) => Math.abs((cut ?? 0) - (upright ? x1 : y1)) < 0.001)).toBe(true);
      }
      const plates = page.node
        .Resources()
        ?.lookup(PDFName.of('ColorSpace'), PDFDict)
        .lookup(PDFName.of('CSAllPlates'), PDFArray);
      expect([String(plates?.get(0)), String(plates?.get(1))]).toEqual(['/Separation', '/All']);
    }
  });

  test('sets marks and slug apart from the text as artifacts, in the coordinates of the page', () => {
    for (const page of press.getPages()) {
      const operators: string[] = [];
      const reader = new ContentReader(contentsOf(page));
      let depth = 0;
      let scaled = 0;
      while (reader.next()) {
        if (reader.operator === 'q') depth += 1;
        if (reader.operator === 'Q') depth -= 1;
        if (reader.operator === 'cm' && depth <= 0) scaled += 1;
        operators.push(
          reader.operator === 'BDC' ? `BDC ${reader.text(0)} ${reader.text(1)}` : reader.operator,
        );
      }
      expect(depth).toBe(0);
      expect(scaled).toBe(0);
      expect(operators.at(-1)).toBe('EMC');
      const artifact = operators.lastIndexOf('BDC /Artifact <</Type /Page>>');
      expect(
        operators.slice(0, artifact).filter((operator) => operator.startsWith('BDC')).length,
      ).toBe(operators.slice(0, artifact).filter((operator) => operator === 'EMC').length);
      expect(operators.slice(artifact)).not.toContain('Tj');
      expect(
        operators.slice(artifact).filter((operator) => operator === 'Do').length,
      ).toBeGreaterThan(3);
    }
  });

  test('names its printing condition with the profile', () => {
    const intent = press.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(String(intent.get(PDFName.of('S')))).toBe('/GTS_PDFX');
    const profile = intent.lookup(PDFName.of('DestOutputProfile'), PDFStream);
    expect(String(profile.dict.get(PDFName.of('N')))).toBe('4');
    expect(Buffer.from(streamBytes(profile)).subarray(36, 40).toString()).toBe('acsp');
  });

  test('says that it is PDF/X-4, not trapped, with the dates of the document', () => {
    const info = press.context.lookup(press.context.trailerInfo.Info, PDFDict);
    expect(String(info.get(PDFName.of('Trapped')))).toBe('/False');
    const xmp = Buffer.from(
      streamBytes(press.catalog.lookup(PDFName.of('Metadata'), PDFStream)),
    ).toString('utf8');
    for (const wanted of [
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
      '<pdf:Trapped>False</pdf:Trapped>',
      `>${TITLE}</rdf:li>`,
      '<xmp:CreateDate>2026-10-05T00:00:00Z</xmp:CreateDate>',
      '<xmp:ModifyDate>2026-10-05T00:00:00Z</xmp:ModifyDate>',
      '<xmpMM:DocumentID>uuid:',
    ])
      expect(xmp).toContain(wanted);
    expect(press.getCreationDate()?.toISOString()).toBe('2026-10-05T00:00:00.000Z');
    expect(Buffer.from(pressBytes.subarray(0, 8)).toString()).toBe('%PDF-1.6');
  });

  test('adds to XMP that stands already, and says nothing twice', async () => {
    const document = await load(plain);
    const packet =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2026-10-05T00:00:00Z"><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>';
    document.catalog.set(
      PDFName.of('Metadata'),
      document.context.register(
        document.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }),
      ),
    );
    const finished = await load(await makeVariant(await document.save(), 'press'));
    const xmp = Buffer.from(
      streamBytes(finished.catalog.lookup(PDFName.of('Metadata'), PDFStream)),
    ).toString('utf8');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('PDF/X-4');
    expect(xmp.match(/xmp:CreateDate/g)).toHaveLength(1);
    expect(xmp.match(/<\/rdf:RDF>/g)).toHaveLength(1);
  });

  test('takes inks from the palette it is given', async () => {
    const finished = await load(
      await makeVariant(plain, 'press', { palette: new Map([['ff0000', [0, 50, 0, 0]]]) }),
    );
    expect(Buffer.from(contentsOf(finished.getPage(0))).toString()).toContain(
      '0 0.5 0 0 k 0 0 9 9 re f',
    );
  });

  test('keeps content that two pages share with both', async () => {
    const document = await load(plain);
    const [first, second] = document.getPages();
    const shared = first?.node.get(PDFName.of('Contents'));
    if (second === undefined || shared === undefined) throw new Error('no content');
    second.node.set(
      PDFName.of('Contents'),
      shared instanceof PDFRef
        ? shared
        : (document.context.obj((shared as PDFArray).asArray()) as PDFArray),
    );
    const finished = await load(await makeVariant(await document.save(), 'press'));
    for (const page of finished.getPages()) expect(textInks(page)[0]).toBe('0 0 0 1 k');
  });
});
