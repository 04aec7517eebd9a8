/** A generated report for measuring the typesetter: chapters of running text, tables and drawn charts. */

const SENTENCES = [
  'Công tác phòng ngừa, cảnh báo thiên tai được chú trọng đầu tư; mạng lưới quan trắc khí tượng thủy văn được hiện đại hóa.',
  'Nhận thức của cấp ủy, chính quyền, doanh nghiệp và nhân dân đã có chuyển biến rõ rệt; hệ thống chính sách, pháp luật từng bước được hoàn thiện.',
  'Việc khai hoang, phục hóa, lấn biển, đưa diện tích đất chưa sử dụng vào sử dụng được đẩy mạnh, song chưa đồng đều giữa các vùng.',
  'Nguồn lực tài chính được đa dạng hóa, trong đó vốn ngân sách trung ương chiếm phần lớn, còn lại là vốn địa phương và vốn hỗ trợ.',
  'Chất lượng không khí tại một số đô thị lớn chưa được cải thiện như mong muốn; có thời điểm bụi mịn vượt quy chuẩn.',
] as const;

/**
 * The inside of `<main>`: letterhead, contents and `chapters` chapters of about ten pages, each on a
 * page of its own. `edited`: number of a chapter in which one word differs.
 */
export function largeEdition(chapters: number, edited?: number): string {
  const numbers = Array.from({ length: chapters }, (_, index) => index + 1);
  const contents = numbers.map(
    (number) =>
      `<li class="level-1"><a href="#chuong-${number}"><span class="entry">Chương ${number}. Kết quả của lĩnh vực thứ ${number}</span> <span class="page-ref" data-for="chuong-${number}"></span></a></li>`,
  );
  return [
    '<header class="letterhead"><div class="letterhead-left"><p class="parent-body">ĐẢNG ỦY CHÍNH PHỦ</p><p class="issuing-body">ĐẢNG ỦY BỘ MẪU</p></div>',
    '<div class="letterhead-right"><p class="party-title">ĐẢNG CỘNG SẢN VIỆT NAM</p><p class="place-date">Hà Nội, ngày 05 tháng 10 năm 2026</p></div></header>',
    '<div class="title-block"><h1><span class="doc-type">BÁO CÁO</span> <span class="subject">tổng kết để đo tốc độ dàn trang</span></h1></div>',
    `<nav class="contents"><h2 id="muc-luc">Mục lục</h2><ol>${contents.join('')}</ol></nav>`,
    ...numbers.map((number) => chapter(number, number === edited)),
  ].join('\n');
}

function chapter(number: number, edited: boolean): string {
  const sections = Array.from({ length: 4 }, (_, index) => section(number, index + 1));
  const opening = `<p id="mo-dau-${number}">Chương này ${edited ? 'trình bày' : 'nêu'} kết quả của lĩnh vực thứ ${number}.</p>`;
  return `<section class="appendix" id="chuong-${number}"><h2>Chương ${number}. Kết quả của lĩnh vực thứ ${number}</h2>${opening}${sections.join('')}</section>`;
}

function section(chapterNumber: number, number: number): string {
  const id = `${chapterNumber}-${number}`;
  const paragraphs = Array.from({ length: 10 }, (_, index) =>
    paragraph(id, index + 1, chapterNumber + number),
  );
  const middle =
    number % 2 === 0 ? chart(id, chapterNumber + number) : table(id, number === 3 ? 26 : 9);
  return `<h3 id="muc-${id}">${number}. Nhiệm vụ ${id}</h3>${paragraphs.slice(0, 5).join('')}${middle}<h4>Đánh giá chung</h4>${paragraphs.slice(5).join('')}`;
}

function paragraph(id: string, number: number, seed: number): string {
  const count = 2 + ((seed * 7 + number * 3) % 5);
  const sentences = Array.from(
    { length: count },
    (_, index) => SENTENCES[(seed + number + index * 2) % SENTENCES.length],
  );
  return `<p id="doan-${id}-${number}">Đoạn ${id}.${number}: đến năm ${2013 + ((seed + number) % 10)} đạt <span class="figure-value">${(seed * 37 + number * 11) % 100},${number % 10}%</span>. ${sentences.join(' ')} Xem <a href="#muc-${id}">nhiệm vụ ${id}</a>.</p>`;
}

function table(id: string, rows: number): string {
  const body = Array.from(
    { length: rows },
    (_, index) =>
      `<tr><th scope="row">Chỉ tiêu ${id}.${index + 1}: tỷ lệ của hạng mục thứ ${index + 1}</th><td class="number">${index * 3},5%</td><td class="number">${index * 2},1%</td><td>${index % 3 === 0 ? 'đạt' : 'chưa đạt, cần tiếp tục trong giai đoạn sau'}</td></tr>`,
  );
  const head = ['Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'Mức độ hoàn thành']
    .map((text) => `<th scope="col">${text}</th>`)
    .join('');
  return `<div class="table-wrap"><table id="bang-${id}"><caption>Bảng ${id}. Kết quả các chỉ tiêu</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function chart(id: string, seed: number): string {
  const bars = Array.from({ length: 10 }, (_, index) => {
    const height = 40 + ((seed * 31 + index * 17) % 150);
    const x = 70 + index * 53;
    return `<rect x="${x}" y="${220 - height}" width="34" height="${height}" fill="#555"/><text x="${x + 17}" y="${212 - height}" text-anchor="middle">${height},${index}</text><text x="${x + 17}" y="238" text-anchor="middle">${2013 + index}</text>`;
  });
  const lines = Array.from(
    { length: 5 },
    (_, index) =>
      `<line x1="60" y1="${220 - index * 48}" x2="600" y2="${220 - index * 48}" stroke="#bbb" stroke-width="0.4"/>`,
  );
  return `<figure class="chart" id="hinh-${id}"><svg role="img" viewBox="0 0 620 260" aria-label="Biểu đồ ${id}" font-family="Tinos" font-size="13"><title>Biểu đồ ${id}</title>${lines.join('')}${bars.join('')}</svg><figcaption><span class="figure-number">Hình ${id}.</span> Kết quả qua các năm</figcaption></figure>`;
}
