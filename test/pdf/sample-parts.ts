import type { Browser } from 'playwright-core';
import type { PdfIdentity } from '../../src/pdf/join/pdf-identity.ts';
import type { JoinItem } from '../../src/pdf/join/printed-part.ts';
import { pageNumber, printPart } from './print-part.ts';

export const IDENTITY: PdfIdentity = {
  title: 'Báo cáo <thử> & đọc lại',
  author: 'Ban soạn thảo',
  date: '2026-10-05',
};

const cell = (text: string, ref: string): string => `<td data-ref="${ref}">${text}</td>`;
const head =
  '<tr><th scope="col">Mã</th><th scope="col">Chỉ tiêu</th><th scope="col">Kết quả</th></tr>';

/** Two pages: a paragraph, a list and a table cut by the page's end, as the page breaker writes it. */
const FIRST = [
  `<section data-ref="s" data-split-to="s"><h1 id="ten">Báo cáo <b>thử</b></h1>
   <nav class="contents"><ul><li><a href="#phan-2">Phần hai</a></li></ul></nav><ul><li><a href="https://example.org/ngoai">Trang ngoài</a></li></ul>
   <h2 id="phan-1"><span>1.</span> Phần một</h2><p>Một câu<sup class="note-call"><a href="#ghi-chu-1">1</a></sup> có ghi chú.</p>
   <dl data-ref="d" data-split-to="d"><div><dt>Mức phải đạt</dt><dd>45%</dd></div><dt>Số đã dùng</dt><dt>Nguồn</dt><dd data-ref="dd" data-split-to="dd">Theo sổ</dd></dl>
   <p data-ref="p" data-split-to="p">Đoạn văn bắt đầu ở trang này</p>
   <ol data-ref="l" data-split-to="l"><li>Mục đầu</li><li data-ref="i" data-split-to="i">Mục bị ngắt</li></ol>
   <table data-ref="t" data-split-to="t"><caption>Bảng 1. Chỉ tiêu</caption><thead>${head}</thead>
   <tbody data-ref="b" data-split-to="b"><tr data-ref="r1"><th scope="row">M1</th>${cell('Rừng', 'c1')}${cell('', 'c2')}</tr>
   <tr data-goes-on data-piece="0"><td data-piece="1">M3</td><td data-piece="2">Hàng cao hơn</td><td data-piece="3"><p data-piece="4">một trang</p></td></tr></tbody></table></section>
   <div class="page-notes"><p class="note" id="ghi-chu-1"><sup>1</sup> Lời <b>ghi chú</b>.</p></div>`,
  `<section data-ref="s" data-split-from="s"><dl data-ref="d" data-split-from="d"><dd data-ref="dd" data-split-from="dd">của Cục<sup class="note-call"><a href="#ghi-chu-2">2</a></sup></dd></dl><p data-ref="p" data-split-from="p">và hết ở trang sau.</p>
   <ol data-ref="l" data-split-from="l" style="list-style: none"><li data-ref="i" data-split-from="i">nên đọc liền.</li></ol>
   <table data-ref="t" data-split-from="t"><thead aria-hidden="true" data-repeated="head">${head}</thead>
   <tbody data-ref="b" data-split-from="b"><tr data-came-on data-goes-on data-piece="0"><td data-piece="1"></td><td data-piece="2">đọc liền</td><td data-piece="3"><p data-piece="4">thì đi tiếp</p></td></tr>
   <tr data-came-on data-piece="0"><td data-piece="1"></td><td data-piece="2"></td><td data-piece="3"><p data-piece="4">và hết.</p></td></tr><tr data-ref="r2"><th scope="row">M2</th>${cell('Nước', 'c3')}${cell('90%', 'c4')}</tr></tbody></table>
   <h3 id="muc-a">Mục a</h3></section><div class="page-notes"><p class="note" id="ghi-chu-2"><sup>2</sup> Xem sổ.</p></div>`,
];

const SECOND = [
  `<h2 id="phan-2">Phần hai</h2><div>Chữ không nằm trong đoạn</div>
   <figure role="group"><svg role="img" data-box="1150-1455-750-300" aria-label="Biểu đồ: rừng tăng" width="100" height="40"><g opacity="0.5"><rect width="40" height="30"/><rect x="20" width="40" height="30"/></g><text x="5" y="20">42</text></svg><figcaption>Hình 1. Rừng</figcaption></figure>
   <p>Xem <a href="#phan-1">phần một</a>, <a href="#khong-co">mục không có</a>, <strong>đậm</strong>.</p><hr>
   <div style="opacity: 0.5"><p>Chữ nhạt</p></div>`,
];

/** Two parts with an empty page between them. */
export async function sampleParts(browser: Browser): Promise<JoinItem[]> {
  const first = await printPart(browser, FIRST, (page) =>
    page === 0 ? [] : [pageNumber(page + 1)],
  );
  const second = await printPart(browser, SECOND, () => [
    pageNumber(3),
    {
      ...pageNumber(0),
      text: 'Dự thảo ngày 05/10',
      style: 'italic',
      align: 'right',
      xMm: 195,
      topMm: 285,
      sizePt: 11,
    },
  ]);
  return [first, { blank: true, widthMm: 210, heightMm: 297 }, second];
}
