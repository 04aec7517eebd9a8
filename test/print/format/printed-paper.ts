import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import type { HeadingSchemeId } from '../../../src/core/schema/vocabulary.ts';
import { HEADING_LEVELS } from '../../../src/core/schema/writing-rules.ts';
import { appendixLabel, sectionNumber } from '../../../src/core/section-number.ts';
import { openBrowser } from '../../../src/paginate/browser.ts';
import { ORIGIN, serveFolder } from '../../../src/paginate/serve-folder.ts';
import type { FormatProfile } from '../../../src/print/profile.ts';
import { profileCss } from '../../../src/print/profile-css.ts';

const STYLES = join(import.meta.dirname, '..', '..', '..', 'src', 'styles', 'print.css');
const FONTS = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

/** A browser that prints short papers by its own page breaker, page numbers in the margin by CSS. */
export class PaperPress {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #folder: string;

  private constructor(browser: Browser, page: Page, folder: string) {
    this.#browser = browser;
    this.#page = page;
    this.#folder = folder;
  }

  static async open(): Promise<PaperPress> {
    const folder = await mkdtemp(join(tmpdir(), 'tongket-format-'));
    const tinos = dirname(
      createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'),
    );
    await mkdir(join(folder, 'paper'));
    await writeFile(
      join(folder, 'paper', 'index.html'),
      '<!doctype html><link rel="stylesheet" href="/styles/print.css">',
    );
    await cp(STYLES, join(folder, 'styles', 'print.css'));
    for (const [name, file] of Object.entries(FONTS))
      await cp(join(tinos, file), join(folder, 'fonts', `tinos-${name}.ttf`));
    const { browser } = await openBrowser();
    const page = await browser.newPage();
    await serveFolder(page, folder);
    await page.goto(`${ORIGIN}/paper/`);
    return new PaperPress(browser, page, folder);
  }

  async print(html: string): Promise<Uint8Array> {
    await this.#page.setContent(html, { waitUntil: 'load' });
    // Whether or not they have been asked for yet.
    await this.#page.evaluate(
      async () => void (await Promise.all([...document.fonts].map((font) => font.load()))),
    );
    return this.#page.pdf({ preferCSSPageSize: true, printBackground: true });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

const SENTENCES =
  'Nhận thức của cấp ủy, chính quyền, doanh nghiệp và nhân dân đã có chuyển biến rõ rệt; hệ thống chính sách, pháp luật từng bước được hoàn thiện. '
    .repeat(4)
    .trim();
const upper = (text: string): string => text.toLocaleUpperCase('vi');
const paragraphs = (count: number): string => `<p>${SENTENCES}</p>`.repeat(count);

export type PaperOptions = {
  readonly twoSided?: boolean;
  readonly css?: string;
  readonly change?: (html: string) => string;
  readonly appendices?: number;
  readonly headings?: HeadingSchemeId;
};

/** A short report as the components of the site write it, under any profile. */
export function paperHtml(
  profile: FormatProfile,
  {
    css = '',
    change = (html) => html,
    appendices = 2,
    twoSided = false,
    headings = profile.writing.headings.value.usual,
  }: PaperOptions = {},
): string {
  const { writing } = profile;
  const state = profile.family === 'state';
  const number = `${writing.number.value.label} 07${writing.number.value.joint}${state ? 'BC-BTM' : 'BC/ĐU'}`;
  const heading = (tag: string, path: readonly number[], title: string): string =>
    `<${tag}><span class="number">${sectionNumber(HEADING_LEVELS[headings], path)}</span> <span>${title}</span></${tag}>`;
  const { between, archive } = writing.recipients.value;
  const recipients = [
    `Cơ quan cấp trên${between}`,
    `Các cơ quan liên quan${between}`,
    `${archive === 'Lưu ' ? 'Lưu Văn phòng' : 'Lưu: VT, KH (3)'}.`,
  ];
  const date =
    writing.citation.value.date === 'words' ? 'ngày 03 tháng 6 năm 2013' : 'ngày 03/6/2013';
  const appendix = (place: number): string =>
    `<section class="appendix"><h2>${appendixLabel(writing.appendices.value.numerals, place, appendices)}</h2><p class="appendix-title">${upper('Bảng số liệu')}</p>` +
    `<table><thead><tr><th>Chỉ tiêu</th><th>Kết quả</th></tr></thead><tbody>${'<tr><td>Độ che phủ rừng</td><td>42%</td></tr>'.repeat(60)}</tbody></table></section>`;
  const main = `<main>
<header class="letterhead"><div class="letterhead-left"><p class="parent-body"><span class="line">CƠ QUAN CẤP TRÊN</span></p>
<p class="issuing-body${state ? ' ruled' : ''}"><span class="line">BỘ TÀI NGUYÊN</span><span class="line">VÀ MINH HỌA</span></p>${state ? '' : '<p class="asterisk">*</p>'}</div>
<div class="letterhead-right">${writing.heading.value.map(({ component, text }, index, all) => `<p class="${component}${index === all.length - 1 ? ' ruled' : ''}">${text}</p>`).join('')}</div>
<p class="doc-number">${number}</p><p class="place-date">Hà Nội, ngày 04 tháng 6 năm 2026</p></header>
<div class="title-block"><h1><span class="doc-type">BÁO CÁO</span> <span class="subject${state ? ' ruled' : ''}"><span class="line">tổng kết Nghị quyết số 24-NQ/TW${writing.citation.value.beforeDate}${date}</span> <span class="line">về chủ động ứng phó với biến đổi khí hậu</span></span></h1>${state ? '' : '<p class="rule">-----</p>'}</div>
<section class="part"><h2><span class="part-number">${sectionNumber(HEADING_LEVELS[headings], [1])}</span> <span class="part-title">${upper('Bối cảnh')}</span></h2>
<section class="chapter">${heading('h3', [1, 1], upper('Tình hình'))}${paragraphs(2)}${heading('h4', [1, 1, 1], 'Thế giới')}${paragraphs(2)}${heading('h5', [1, 1, 1, 1], 'Khí hậu')}${paragraphs(2)}</section>
<section class="chapter">${heading('h3', [1, 2], upper('Kết quả'))}${paragraphs(6)}<p>Lời cuối của báo cáo${writing.closing.value}</p></section></section>
<section class="signature"><div class="recipient-list"><p class="recipients-label">Nơi nhận:</p><ul class="recipients">${recipients.map((line) => `<li>- ${line}</li>`).join('')}</ul></div>
<div class="signatory"><p class="authority">${writing.authority.value[0]} BAN CHỈ ĐẠO</p><p class="position">TRƯỞNG BAN</p><p class="signature-space"></p><p class="signatory-name">Nguyễn Văn Mẫu</p></div></section>
${Array.from({ length: appendices }, (_, index) => appendix(index + 1)).join('')}</main>`;
  return change(
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><link rel="stylesheet" href="/styles/print.css"><style>${profileCss(profile)}${pageNumbers(profile)}${twoSided ? backPages(profile) : ''}</style><style>${css}</style></head><body class="edition of-parts" data-frame="official" data-profile="${profile.id}" data-headings="${headings}">${main}</body></html>`,
  );
}

/** Drawn by the style sheet, so that faults of it can be put in; the program draws them when files are joined. */
function pageNumbers({ page, pageNumber }: FormatProfile): string {
  const [size, top] = [pageNumber.sizePt.value, pageNumber.fromTopEdgeMm.value];
  const box = `@top-center { content: counter(page); font: normal 400 ${size}pt/1 Tinos; vertical-align: top; padding-top: ${top}mm; height: ${page.margins.value.top - top}mm; }`;
  return `@page { ${box} }${pageNumber.onFirstPage.value ? '' : '@page :first { @top-center { content: none } }'}`;
}

/** Pages are laid out as front pages and moved when they are joined; printed alone, back pages need margins of their own. */
function backPages({ page }: FormatProfile): string {
  const { top, right, bottom, left } = page.backMargins.value;
  return `@page :left { margin: ${top}mm ${right}mm ${bottom}mm ${left}mm }`;
}
