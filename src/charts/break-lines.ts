/**
 * Words of a text set into lines no wider than `width`, as few as can be and about equally long, so that
 * no word is left alone on the last. Words bound by a no-break space stay together. What does not go into
 * `most` lines is cut and ends in dots.
 */
export function breakLines(
  text: string,
  width: number,
  most: number,
  widthOf: (text: string) => number,
): readonly string[] {
  // A white space that breaks: `\s` would take the no-break space too.
  const words = text
    .replace(BOUND, (word) => word.replaceAll(' ', '\u00a0'))
    .split(/[ \n\t]+/)
    .filter((word) => word !== '');
  const lines = fill(words, width, widthOf);
  if (lines.length > most) {
    const last = [...lines[most - 1]!];
    while (last.length > 1 && widthOf(`${last.join(' ')}…`) > width) last.pop();
    return [
      ...lines.slice(0, most - 1).map((line) => line.join(' ')),
      `${last.join(' ').replace(/[\s,;:.–-]+$/u, '')}…`,
    ];
  }
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (fill(words, middle, widthOf).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return fill(words, wide, widthOf).map((line) => line.join(' '));
}

/** Words of two syllables that the titles of reviews are made of; a line that breaks one is misread. */
const BOUND =
  /(?<!\p{L})(?:nghị quyết|nghị định|quyết định|chỉ thị|kết luận|chiến lược|chương trình|báo cáo|tổng kết|kết quả|hạn chế|nguyên nhân|nhiệm vụ|giải pháp|bài học|mục tiêu|chỉ tiêu|số liệu|đánh giá|thể chế|thực hiện|tổ chức|tài nguyên|môi trường|khí hậu|biến đổi|ứng phó|bảo vệ|quản lý|phát triển|bền vững|địa phương|cơ quan|văn bản|năm \d+|số \d\S*)(?!\p{L})/giu;

function fill(
  words: readonly string[],
  width: number,
  widthOf: (text: string) => number,
): string[][] {
  const lines: string[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf([...line, word].join(' ')) <= width) line.push(word);
    else lines.push([word]);
  }
  return lines;
}
