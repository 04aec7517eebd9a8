import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

export const TITLE = 'Báo cáo tổng kết của Đảng ủy Bộ Mẫu';

export type HandMade = {
  /** Content of the first page behind its text; resources `Form`, `Tiles`, `Image`, `Odd`, `Shade`, `Reckoned`, `Half`, `Spot` are there. */
  readonly extra?: string;
  /** Sizes in points, as a browser rounds them; upright and lying A4 when absent. */
  readonly sizes?: readonly (readonly [width: number, height: number])[];
  /** Name of the font's glyph procedures; letters of any other would come from outside. */
  readonly font?: string;
  /** Adds a font that is not in the file. */
  readonly looseFont?: boolean;
  readonly textSize?: number;
};

/** A small tagged file with an outline, a link with its own drawing, and one of everything that paints. */
export async function handMade(options: HandMade = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const stream = (text: string, dict: Parameters<typeof context.stream>[1] = {}): PDFRef =>
    context.register(context.flateStream(text, dict));

  const glyph = stream('500 0 0 0 500 500 d1 0 0 500 500 re f');
  const painted = stream('500 0 d0 1 0 0 rg 0 0 500 500 re f');
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      Name: options.font ?? 'Tinos',
      FontBBox: [0, 0, 500, 500],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: { A: glyph, B: painted },
      Encoding: { Type: 'Encoding', Differences: [65, 'A', 'B'] },
      FirstChar: 65,
      LastChar: 66,
      Widths: [500, 500],
      Resources: {},
    }),
  );
  const loose = {
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: 'Arial',
    FirstChar: 65,
    LastChar: 65,
    Widths: [500],
    FontDescriptor: {
      Type: 'FontDescriptor',
      FontName: 'Arial',
      Flags: 32,
      FontBBox: [0, 0, 500, 500],
    },
  };
  const resources = context.obj({
    Font: {
      F1: font,
      ...(options.looseFont === true ? { F2: context.register(context.obj(loose)) } : {}),
    },
    XObject: {
      Form: stream('1 0 0 rg 0 0 10 10 re f', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 10, 10],
        Group: { S: 'Transparency', CS: 'DeviceRGB' },
      }),
      Image: stream('\u0000\u0000\u0000', {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceRGB',
      }),
      Odd: stream('\u0000\u0000\u0000\u0000\u0000\u0000', {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 16,
        ColorSpace: 'DeviceRGB',
      }),
    },
    Pattern: {
      Tiles: stream('0 0 1 rg 0 0 5 5 re f', {
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, 9, 9],
        XStep: 9,
        YStep: 9,
        Resources: {},
      }),
    },
    Shading: {
      Reckoned: {
        ShadingType: 1,
        ColorSpace: 'DeviceRGB',
        Function: stream('{ pop dup dup }', {
          FunctionType: 4,
          Domain: [0, 1, 0, 1],
          Range: [0, 1, 0, 1, 0, 1],
        }),
      },
      Shade: {
        ShadingType: 2,
        ColorSpace: 'DeviceRGB',
        Coords: [0, 0, 1, 1],
        Function: { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0], C1: [1, 0, 0], N: 1 },
      },
    },
    ExtGState: { Half: { Type: 'ExtGState', ca: 0.5 }, Over: { Type: 'ExtGState', OP: true } },
    ColorSpace: {
      Spot: [
        'Separation',
        'Gold',
        'DeviceCMYK',
        { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0.2, 1, 0], N: 1 },
      ],
    },
  });

  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const elements: PDFRef[] = [];
  const parents: unknown[] = [];
  for (const [index, [width, height]] of (
    options.sizes ?? [
      [594.96, 841.92],
      [841.92, 594.96],
    ]
  ).entries()) {
    const page = document.addPage([width, height]);
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('StructParents'), context.obj(index));
    // Two streams, as a browser writes them after a marginalia is added; the first leaves a scale set.
    const text = `.24 0 0 -.24 0 ${height} cm q 1 1 1 rg 0 0 9999 9999 re f Q /P <</MCID 0>> BDC BT 0 0 0 rg /F1 ${(options.textSize ?? 12) / 0.24} Tf 1 0 0 -1 400 400 Tm (A) Tj ET EMC`;
    page.node.set(
      PDFName.of('Contents'),
      context.obj([
        stream(text),
        stream(index === 0 ? (options.extra ?? '') : '.7843 .7843 .7843 RG 0 0 m 9 9 l S'),
      ]),
    );
    const element = context.register(
      context.obj({ Type: 'StructElem', S: 'P', P: rootRef, K: 0, Pg: page.ref }),
    );
    elements.push(element);
    parents.push(index, [element]);
  }
  root.set(PDFName.of('K'), context.obj(elements));
  root.set(PDFName.of('ParentTree'), context.obj({ Nums: parents as never }));

  const [first, second = first] = document.getPages();
  if (first === undefined || second === undefined) throw new Error('no page');
  const drawing = stream('0 1 0 rg 0 0 20 10 re f', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 20, 10],
  });
  const link = {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [100, 700, 200, 720],
    Border: [0, 0, 0],
    C: [1, 0, 0],
    Dest: [second.ref, 'Fit'],
    AP: { N: drawing },
  };
  first.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link))]));

  const outline = context.obj({ Type: 'Outlines', Count: 1 });
  const outlineRef = context.register(outline);
  const entry = context.register(
    context.obj({
      Title: PDFHexString.fromText('Phần I'),
      Parent: outlineRef,
      Dest: [first.ref, 'Fit'],
    }),
  );
  outline.set(PDFName.of('First'), entry);
  outline.set(PDFName.of('Last'), entry);
  catalog.set(PDFName.of('Outlines'), outlineRef);
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('Lang'), PDFString.of('vi'));
  document.setTitle(TITLE);
  document.setCreationDate(new Date('2026-10-05T00:00:00Z'));
  document.setModificationDate(new Date('2026-10-05T00:00:00Z'));
  return document.save({ useObjectStreams: false });
}

/** The entries of a dictionary, for tests that look into one. */
export const dictOf = (object: unknown): PDFDict => {
  if (!(object instanceof PDFDict)) throw new Error('no dictionary');
  return object;
};
