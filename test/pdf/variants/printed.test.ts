import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../../src/paginate/browser.ts';
import { type PrintFacts, readFacts } from '../../../src/pdf/facts/read-facts.ts';
import { joinParts } from '../../../src/pdf/join/join-parts.ts';
import { checkTags, type TagFault } from '../../../src/pdf/validate/check-tags.ts';
import { makeVariant } from '../../../src/pdf/variants/make-variant.ts';
import { OUTPUT_VARIANTS, type OutputVariant } from '../../../src/pdf/variants/output-variant.ts';
import { preflight } from '../../../src/print/preflight/preflight.ts';
import type { PreflightReport } from '../../../src/print/preflight/preflight-report.ts';
import { pageNumber, printPart } from '../print-part.ts';

/** What a browser makes of colours, and what of things that no press takes. */
const SHEETS = [
  `<h1 id="mot">Phần thứ nhất</h1><p>Đoạn <b style="color:#da251d">đỏ</b>, đoạn <span style="color:#555">xám</span>, <a href="#hai">xem phần hai</a>.</p>
<p style="background:#0b5d66;color:#fff;border:1pt solid #a8481f">Chữ trắng trên nền.</p>
<svg role="img" data-box="0-0-1500-750" aria-label="Hình" width="200" height="100"><rect width="90" height="90" fill="#c8c8c8" stroke="#3f7a2a"/><text x="5" y="50">Hình vẽ</text></svg>
<table><thead><tr><th scope="col">Cột</th></tr></thead><tbody><tr><td>Ô</td></tr></tbody></table>`,
  '<h2 id="hai">Phần thứ hai</h2><ul><li>Một</li></ul>',
];
const PATTERN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><defs><pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="4" height="9" fill="#0000ff"/></pattern></defs><rect width="90" height="90" fill="url(#p)"/></svg>';
/** Pictures and gradients as the browser writes them. */
const PICTURES = [
  `<img alt="Ảnh" width="90" height="60" src="${photograph('image/jpeg')}"><img alt="Ảnh mờ" width="90" height="60" src="${photograph('image/png')}">
<div style="width:9cm;height:2cm;background:linear-gradient(red,#fff 30%,blue)">Chuyển màu thẳng</div><div style="width:9cm;height:2cm;background:radial-gradient(#333,#ccc)">Chuyển màu tròn</div>`,
];
const SPOILT = [
  '<div style="width:9cm;height:2cm;background:conic-gradient(red,blue)">Chuyển màu quanh tâm</div>',
  '<p style="opacity:.5">Mờ</p>',
  '<div style="width:2cm;height:2cm;box-shadow:2px 2px 6px #f00">Bóng đổ</div>',
  `<p>Mẫu tô</p>${PATTERN}`,
];

const reports = new Map<OutputVariant, PreflightReport>();
const facts = new Map<OutputVariant, PrintFacts>();
const tagFaults = new Map<OutputVariant, readonly TagFault[]>();
let spoilt: PreflightReport;
const pictures = new Map<OutputVariant, PreflightReport>();
let unlinked: Uint8Array;

beforeAll(async () => {
  const { browser } = await openBrowser();
  const print = async (sheets: readonly string[]): Promise<Uint8Array> =>
    joinParts([await printPart(browser, sheets, (page) => [pageNumber(page + 1)])], {
      title: 'Thử',
      author: 'Bộ Mẫu',
      date: '2026-10-05',
    });
  const [printed, pictured, faulty] = [
    await print(SHEETS),
    await print(PICTURES),
    await print(SPOILT),
  ];
  await browser.close();
  for (const variant of OUTPUT_VARIANTS) {
    const pdf = await makeVariant(printed, variant);
    facts.set(variant, await readFacts(pdf));
    tagFaults.set(variant, await checkTags(pdf));
    reports.set(variant, await preflight(pdf, { file: 'thu.pdf', variant, ...factsOf(variant) }));
  }
  for (const variant of OUTPUT_VARIANTS)
    pictures.set(
      variant,
      await preflight(await makeVariant(pictured, variant), { file: 'thu.pdf', variant }),
    );
  unlinked = await makeVariant(printed, 'press', { links: 'drop' });
  spoilt = await preflight(await makeVariant(faulty, 'press'), {
    file: 'thu.pdf',
    variant: 'press',
  });
});

const factsOf = (variant: OutputVariant): { readonly facts?: PrintFacts } => {
  const found = facts.get(variant);
  return found === undefined ? {} : { facts: found };
};

describe.each(['office', 'press'] as const)('a printed page made ready for %s', (variant) => {
  test('has nothing to be mended', () => {
    expect(reports.get(variant)?.diagnostics).toEqual([]);
  });

  test('has the tags it had, without a fault', () => {
    expect(tagFaults.get('screen')).toEqual([]);
    expect(tagFaults.get(variant)).toEqual([]);
  });

  test('has the words, the outline and the links of the screen', () => {
    const [screen, own] = [facts.get('screen'), facts.get(variant)];
    expect(own?.pages.map(({ words }) => words)).toEqual(screen?.pages.map(({ words }) => words));
    expect(own?.outline).toEqual(screen?.outline);
    expect(own?.outline.map(({ title }) => title)).toEqual(['Phần thứ nhất', 'Phần thứ hai']);
    expect(own?.pages.map(({ links }) => links.map(({ page }) => page))).toEqual([[2], []]);
    expect(own).toMatchObject({ tagged: true, language: 'vi' });
  });
});

test('colours are told for what they are', () => {
  expect(reports.get('screen')?.colourPages).toEqual([1]);
  expect(reports.get('office')?.colourPages).toEqual([]);
  expect(reports.get('press')?.colourPages).toEqual([1]);
  expect(reports.get('press')?.spaces.map(({ space }) => space)).toEqual(['cmyk', 'cmyk']);
  expect(reports.get('press')?.largestInk?.percent).toBeGreaterThan(150);
});

test.each([
  ['office', ['gray']],
  ['press', ['cmyk', 'gray']],
] as const)('pictures and gradients are brought to the inks of %s', (variant, spaces) => {
  const report = pictures.get(variant);
  expect(pictures.get('screen')?.images.map(({ space }) => space)).toEqual(['rgb', 'rgb']);
  expect(report?.images).toHaveLength(2);
  for (const { space } of report?.spaces ?? []) expect(spaces).toContain(space);
  expect(report?.diagnostics.filter(({ code }) => code !== 'TK636')).toEqual([]);
  expect(report?.transparency.map(({ what }) => what)).toEqual(['hình có mặt nạ mềm']);
});

test('what a browser makes of other gradients, transparency, shadows and patterns is found, each on its page', () => {
  const told = spoilt.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');
  expect(
    spoilt.spaces.filter(({ space }) => space === 'rgb').flatMap(({ pages }) => pages),
  ).toContain(1);
  expect(spoilt.transparency.flatMap(({ pages }) => pages)).toContain(2);
  expect(told).toMatch(/TK631 .*RGB/);
  expect(told).toMatch(/TK639 /);
});

test('a press file without links has the same words, tags without fault and no mention of a link', async () => {
  expect(await checkTags(unlinked)).toEqual([]);
  const own = await readFacts(unlinked);
  expect(own.pages.map(({ words }) => words)).toEqual(
    facts.get('press')?.pages.map(({ words }) => words),
  );
  expect(own.pages.flatMap(({ links }) => links)).toEqual([]);
  const document = await PDFDocument.load(unlinked, { updateMetadata: false });
  const texts = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
  expect(texts.filter((text) => /\/OBJR|\/Subtype \/Link|\/S \/Link/.test(text))).toEqual([]);
  const report = await preflight(unlinked, { file: 'thu.pdf', variant: 'press', facts: own });
  expect(report.links).toBe(0);
  expect(report.notValidated.join(' ')).not.toContain('liên kết');
});

/** Thousands of colours; as PNG fading to one side. */
function photograph(type: 'image/jpeg' | 'image/png'): string {
  const canvas = createCanvas(90, 60);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 90; x++) {
    for (let y = 0; y < 60; y++) {
      context.fillStyle = `rgba(${(x * 255) / 90}, ${(y * 255) / 60}, ${((x * y) % 90) * 2}, ${type === 'image/png' ? 1 - x / 180 : 1})`;
      context.fillRect(x, y, 1, 1);
    }
  }
  return type === 'image/png' ? canvas.toDataURL('image/png') : canvas.toDataURL('image/jpeg');
}
