import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { makeVariant } from '../../../src/pdf/variants/make-variant.ts';
import type { OutputVariant } from '../../../src/pdf/variants/output-variant.ts';
import { type PreflightInput, preflight } from '../../../src/print/preflight/preflight.ts';
import type { PreflightReport } from '../../../src/print/preflight/preflight-report.ts';
import { type HandMade, handMade, TITLE } from '../../pdf/variants/hand-made.ts';

const FILE = 'ban-thu.nha-in.pdf';

async function check(
  variant: OutputVariant,
  made: HandMade = {},
  more: Partial<PreflightInput> = {},
): Promise<PreflightReport> {
  return preflight(await makeVariant(await handMade(made), variant), {
    file: FILE,
    variant,
    ...more,
  });
}

/** A finished press file with one thing changed in it. */
async function spoilt(change: (document: PDFDocument) => void): Promise<PreflightReport> {
  const document = await PDFDocument.load(await makeVariant(await handMade(), 'press'), {
    updateMetadata: false,
  });
  change(document);
  return preflight(await document.save(), { file: FILE, variant: 'press' });
}

const codes = ({ diagnostics }: PreflightReport): string[] => diagnostics.map(({ code }) => code);
const messages = ({ diagnostics }: PreflightReport): string =>
  diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');
const setBox = (page: PDFPage, name: string, box: readonly number[]): void =>
  page.node.set(PDFName.of(name), page.doc.context.obj([...box]));

describe('a file without fault', () => {
  test.each(['screen', 'office', 'press'] as const)(
    'for %s has no diagnostics',
    async (variant) => {
      expect((await check(variant)).diagnostics).toEqual([]);
    },
  );

  test('is described as it is', async () => {
    const report = await check('press', {}, { lostWords: 0, tagFaults: 0 });
    expect(report).toMatchObject({
      file: FILE,
      variant: 'press',
      title: TITLE,
      date: '2026-10-05',
      pdfVersion: '1.6',
      pages: 2,
      blankPages: [],
      colourPages: [],
      textInPureBlack: true,
      images: [],
      transparency: [],
      overprintPages: [],
      outputIntent: 'ISO Coated v2 300% (basICColor)',
      marks: ['PDF/X-4'],
      tagged: true,
      language: 'vi',
      outlineEntries: 1,
      links: 1,
      lostWords: 0,
      tagFaults: 0,
      largestInk: { percent: 100, page: 1 },
      smallestText: { sizePt: 12, page: 1, text: 'A' },
      fonts: [{ name: 'Tinos', embedded: true, subset: true, type: 'Type3' }],
    });
    expect(report.spaces).toEqual([{ space: 'cmyk', colourful: false, pages: [1, 2] }]);
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.boxes).toEqual([
      {
        pages: [1],
        media: { left: -12, top: -12, width: 234, height: 321 },
        crop: { left: -12, top: -12, width: 234, height: 321 },
        bleed: { left: -3, top: -3, width: 216, height: 303 },
        trim: { left: 0, top: 0, width: 210, height: 297 },
      },
      {
        pages: [2],
        media: { left: -12, top: -12, width: 321, height: 234 },
        crop: { left: -12, top: -12, width: 321, height: 234 },
        bleed: { left: -3, top: -3, width: 303, height: 216 },
        trim: { left: 0, top: 0, width: 297, height: 210 },
      },
    ]);
  });

  test('says what could not be found out here', async () => {
    const press = (await check('press', {}, { lostWords: 0, tagFaults: 0 })).notValidated.join(' ');
    expect(press).toMatch(/PDF\/X-4: .* chưa soát/);
    expect(press).toMatch(/1 liên kết nằm trong khổ thành phẩm/);
    expect(press).not.toMatch(/Cây thẻ/);
    expect((await check('screen')).notValidated.join(' ')).toMatch(
      /chưa được so với trang nguồn.*Cây thẻ.*PDF\/UA-1/,
    );
  });

  test('has blank pages counted, white ground and crop marks notwithstanding', async () => {
    const document = await PDFDocument.load(await handMade(), { updateMetadata: false });
    document.insertPage(1, [594.96, 841.92]);
    const white = document.addPage([594.96, 841.92]);
    white.node.set(
      PDFName.of('Contents'),
      document.context.register(document.context.stream('1 1 1 rg 0 0 600 900 re f')),
    );
    const report = await preflight(await makeVariant(await document.save(), 'press'), {
      file: FILE,
      variant: 'press',
    });
    expect(report.blankPages).toEqual([2, 4]);
    expect(report.diagnostics).toEqual([]);
  });

  test('in colour names its colour pages on the screen', async () => {
    const report = await check('screen', { extra: '1 0 0 rg 0 0 9 9 re f' });
    expect(report.colourPages).toEqual([1]);
    expect(report.spaces).toContainEqual({ space: 'rgb', colourful: true, pages: [1] });
  });
});

describe('what must not be published', () => {
  test('a font that is not in the file', async () => {
    expect(messages(await check('press', { looseFont: true }))).toContain(
      'TK630 Phông Arial chưa được nhúng vào tệp',
    );
  });

  test.each([
    ['an image of 16 bits', '/Odd Do', /TK631 Màu trong hệ RGB ở trang 1/],
    ['a gradient that a program reckons', '/Reckoned sh', /TK631 Màu trong hệ RGB ở trang 1/],
    [
      'a spot colour',
      '/Spot cs 1 scn 0 0 9 9 re f',
      /TK631 Màu trong hệ màu pha \(Separation\) ở trang 1/,
    ],
    [
      'an inline image',
      'BI /W 1 /H 1 /BPC 8 /CS /RGB ID \x00\x00\x00 EI',
      /TK631 Màu trong hệ RGB ở trang 1/,
    ],
  ])('%s whose colours no rewriting reaches', async (_, extra, expected) => {
    expect(messages(await check('press', { extra }))).toMatch(expected);
    expect(codes(await check('office', { extra }))).toContain('TK631');
    expect(codes(await check('screen', { extra }))).not.toContain('TK631');
  });

  test.each([
    ['an image', '/Image Do'],
    ['a gradient', '/Shade sh'],
    ['a pattern', '/Pattern cs /Tiles scn 0 0 9 9 re f'],
  ])('but %s is brought to the inks of the output variant', async (_, extra) => {
    expect(codes(await check('press', { extra: `144 0 0 144 0 0 cm ${extra}` }))).not.toContain(
      'TK631',
    );
    expect(codes(await check('office', { extra: `144 0 0 144 0 0 cm ${extra}` }))).not.toContain(
      'TK631',
    );
  });

  test('colour left in the press file, in a form within a form too', async () => {
    const report = await spoilt((document) => {
      const { context } = document;
      const inner = context.register(
        context.stream('1 0 0 rg 0 0 9 9 re f', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
        }),
      );
      const outer = context.register(
        context.stream('/Inner Do', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
          Resources: { XObject: { Inner: inner } },
        }),
      );
      document
        .getPage(1)
        .node.set(PDFName.of('Resources'), context.obj({ XObject: { Outer: outer } }));
      document
        .getPage(1)
        .node.set(PDFName.of('Contents'), context.register(context.stream('/Outer Do')));
    });
    expect(messages(report)).toContain('TK631 Màu trong hệ RGB ở trang 2.');
  });

  test('a form that calls itself does not hang the reading', async () => {
    const report = await spoilt((document) => {
      const { context } = document;
      const ref = context.nextRef();
      context.assign(
        ref,
        context.stream('/Self Do', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
          Resources: { XObject: { Self: ref } },
        }),
      );
      document
        .getPage(1)
        .node.set(PDFName.of('Resources'), context.obj({ XObject: { Self: ref } }));
      document
        .getPage(1)
        .node.set(PDFName.of('Contents'), context.register(context.stream('/Self Do')));
    });
    expect(report.pages).toBe(2);
  });

  test('more ink than paper takes', async () => {
    const report = await spoilt((document) => {
      document
        .getPage(0)
        .node.set(
          PDFName.of('Contents'),
          document.context.register(document.context.stream('.9 .8 .7 .65 k 0 0 9 9 re f')),
        );
    });
    expect(messages(report)).toContain('TK632 Tổng mực 305 % ở trang 1; mức cao nhất là 300 %.');
    expect(report.largestInk).toEqual({ percent: 305, page: 1 });
  });

  test.each<readonly [string, (page: PDFPage) => void, RegExp]>([
    [
      'no TrimBox',
      (page) => page.node.delete(PDFName.of('TrimBox')),
      /TK633 Không có TrimBox \(trang 1\)/,
    ],
    [
      'a TrimBox off by half a millimetre',
      (page) => setBox(page, 'TrimBox', [0, 0.03, 593.86, 841.92]),
      /TK633 TrimBox 209,5 × 297 mm không phải khổ giấy tròn mm/,
    ],
    ['no BleedBox', (page) => page.node.delete(PDFName.of('BleedBox')), /TK633 Không có BleedBox/],
    [
      'a BleedBox short on one side',
      (page) => setBox(page, 'BleedBox', [-8.504, -8.4738, 603.7795, 845]),
      /TK633 Phần chờ xén là 3, 1,09, 3, 3 mm/,
    ],
    [
      'a MediaBox too small',
      (page) => setBox(page, 'MediaBox', [0, 0.03, 595.28, 841.92]),
      /TK633 MediaBox không chứa hết BleedBox/,
    ],
    [
      'a CropBox too small',
      (page) => setBox(page, 'CropBox', [0, 0.03, 595.28, 841.92]),
      /TK633 CropBox cắt mất BleedBox/,
    ],
  ])('%s', async (_, change, expected) => {
    expect(messages(await spoilt((document) => change(document.getPage(0))))).toMatch(expected);
  });

  test('a page that is not A4, for the office', async () => {
    expect(messages(await check('office', { sizes: [[612, 792]] }))).toContain(
      'TK633 Khổ trang 215,9 × 279,4 mm không phải A4 (trang 1).',
    );
  });

  test('letters too small to copy', async () => {
    expect(messages(await check('office', { textSize: 5.5 }))).toContain(
      'TK634 Chữ cỡ 5,5 pt ở trang 1: “A”; cỡ nhỏ nhất là 6 pt.',
    );
  });

  test('letters that are not black, for the office', async () => {
    expect(codes(await check('office', { extra: 'BT .8 g /F1 50 Tf (A) Tj ET' }))).toEqual([
      'TK635',
    ]);
    expect(codes(await check('office', { extra: 'BT 1 g /F1 50 Tf (A) Tj ET' }))).toEqual([]);
  });

  test('an image too coarse for paper is told, not refused', async () => {
    const report = await check('office', {
      extra: 'q 7200 0 0 7200 0 0 cm BI /W 40 /H 40 /BPC 8 /CS /G ID x EI Q',
    });
    // One pixel in 40 of an inch of 100 at the page's scale of 0.24.
    expect(report.images).toEqual([{ page: 1, widthPx: 40, heightPx: 40, dpi: 2, space: 'gray' }]);
    expect(report.diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'TK636 warning',
    ]);
  });

  test('a press file without printing condition or marks', async () => {
    const report = await spoilt((document) => {
      document.catalog.delete(PDFName.of('OutputIntents'));
      document.catalog.delete(PDFName.of('Metadata'));
    });
    expect(codes(report)).toEqual(['TK637', 'TK637']);
  });

  test('letters of a font of the machine', async () => {
    expect(messages(await check('press', { font: 'DejaVuSans' }))).toMatch(
      /TK638 Có chữ in bằng phông DejaVuSans.*; bản in chỉ dùng Tinos\./,
    );
    expect(
      codes(await check('press', { font: 'DejaVuSans' }, { families: ['Tinos', 'DejaVu'] })),
    ).toEqual([]);
  });

  test('transparency in the press file', async () => {
    const report = await check('press', { extra: '/Half gs 0 g 0 0 9 9 re f' });
    expect(report.transparency).toEqual([{ what: 'độ mờ', pages: [1] }]);
    expect(messages(report)).toContain('TK639 Có độ mờ ở trang 1');
    expect(codes(await check('office', { extra: '/Half gs 0 g 0 0 9 9 re f' }))).toEqual([]);
  });

  test('overprinting is told of', async () => {
    expect((await check('press', { extra: '/Over gs 0 g 0 0 9 9 re f' })).overprintPages).toEqual([
      1,
    ]);
  });
});
