/** Numbers of pages: where, how large, on which pages, in which order. */

import { type FormatRow, formatRow, type Measured } from './format-table.ts';
import type { Letter } from './page-marks.ts';
import { capitalTop, componentAt, measureText, middleOn, type Paper, TOLERANCE } from './paper.ts';
import { inside, wanted } from './rows-body.ts';

/** The rule does not say from which part of the digits the distance runs. */
const EDGE_MM = 1.2;

export function pageNumberRows(paper: Paper): readonly FormatRow[] {
  return [...seriesRows(paper), ...lookRows(paper)];
}

function seriesRows(paper: Paper): readonly FormatRow[] {
  const { pageNumber, writing } = paper.profile;
  const firsts = new Set(seriesStarts(paper));
  return [
    formatRow(
      'page-number.first',
      'Số trang: không hiện ở trang thứ nhất',
      pageNumber.onFirstPage,
      'không có số',
      first(paper, firsts),
    ),
    formatRow(
      'page-number.present',
      'Số trang: có ở các trang sau',
      pageNumber.onFirstPage,
      'trang nào cũng có',
      present(paper, firsts),
    ),
    formatRow(
      'page-number.sequence',
      'Số trang: chữ số Ả Rập, liên tục',
      pageNumber.sizePt,
      writing.appendices.value.pages === 'own' ? 'mỗi phụ lục đánh số riêng' : 'liên tục từ 2',
      sequence(paper, firsts),
    ),
  ];
}

function lookRows(paper: Paper): readonly FormatRow[] {
  const { sizePt, fromTopEdgeMm } = paper.profile.pageNumber;
  const borne = numberedPages(paper);
  const [digit] = borne[0]?.letters ?? [];
  return [
    formatRow(
      'page-number.size',
      'Số trang: cỡ chữ',
      sizePt,
      wanted(sizePt, 'pt'),
      judged(
        borne,
        ({ letters: [letter] }) =>
          letter === undefined || inside(letter.sizePt, sizePt, TOLERANCE.sizePt)
            ? undefined
            : measureText(letter.sizePt, 'pt'),
        measureText(digit?.sizePt ?? 0, 'pt'),
      ),
    ),
    formatRow(
      'page-number.face',
      'Số trang: kiểu chữ',
      sizePt,
      'đứng, không đậm',
      judged(
        borne,
        ({ letters: [letter] }) =>
          /Bold|Italic/.test(letter?.font ?? '') ? letter?.font : undefined,
        'đứng, không đậm',
      ),
    ),
    formatRow(
      'page-number.middle',
      'Số trang: ở giữa',
      fromTopEdgeMm,
      'giữa vùng chữ',
      judged(borne, ({ letters, number }) => offMiddle(paper, letters, number), 'giữa vùng chữ'),
    ),
    formatRow(
      'page-number.top',
      'Số trang: cách mép trên',
      fromTopEdgeMm,
      wanted(fromTopEdgeMm, 'mm'),
      judged(
        borne,
        ({ letters: [letter] }) => offTop(paper, letter),
        digit === undefined ? '' : measureText(capitalTop(digit), 'mm'),
      ),
    ),
  ];
}

type NumberedPage = { readonly number: number; readonly letters: readonly Letter[] };

function numberedPages({ numbers, pages }: Paper): readonly NumberedPage[] {
  return pages.flatMap(({ number }) => {
    const letters = numbers.get(number);
    return letters === undefined ? [] : [{ number, letters }];
  });
}

/** The first page number that `faultOf` finds wrong; what all of them are when it finds none. */
function judged(
  borne: readonly NumberedPage[],
  faultOf: (page: NumberedPage) => string | undefined,
  good: string,
): Measured | string {
  if (borne.length === 0) return 'không trang nào có số';
  const off = borne
    .map((page) => ({ page: page.number, fault: faultOf(page) }))
    .find(({ fault }) => fault !== undefined);
  return {
    ok: off === undefined,
    found: off?.fault ?? good,
    page: off?.page ?? borne[0]?.number,
  };
}

/** Not so far from the edge as the rule says, or within the text. */
function offTop({ profile }: Paper, letter: Letter | undefined): string | undefined {
  const { margins } = profile.page;
  const lowest = margins.ranges?.top[1] ?? margins.value.top;
  return letter === undefined ||
    (inside(capitalTop(letter), profile.pageNumber.fromTopEdgeMm, EDGE_MM) && letter.yMm <= lowest)
    ? undefined
    : measureText(capitalTop(letter), 'mm');
}

/** First pages of the paper and of every appendix that is numbered for itself. */
function seriesStarts(paper: Paper): readonly number[] {
  const own = paper.profile.writing.appendices.value.pages === 'own';
  return [
    1,
    ...(own
      ? componentAt(paper, 'appendix-number').flatMap(({ lines }) => lines[0]?.page ?? [])
      : []),
  ];
}

const isBlank = ({ letters }: Paper['pages'][number]): boolean =>
  letters.every(({ text }) => text.trim() === '');

function first({ numbers }: Paper, firsts: ReadonlySet<number>): Measured {
  const bearing = [...firsts].find((page) => numbers.has(page));
  return {
    ok: bearing === undefined,
    found: bearing === undefined ? 'không có số' : textOf(numbers.get(bearing)),
    page: bearing ?? 1,
  };
}

function present({ pages, numbers }: Paper, firsts: ReadonlySet<number>): Measured | string {
  const others = pages.filter((page) => !firsts.has(page.number) && !isBlank(page));
  const bare = others.filter(({ number }) => !numbers.has(number));
  return others.length === 0
    ? 'chỉ có một trang'
    : {
        ok: bare.length === 0,
        found:
          bare.length === 0 ? `${others.length} trang có số` : `${bare.length} trang không có số`,
        page: bare[0]?.number,
      };
}

function sequence({ pages, numbers }: Paper, firsts: ReadonlySet<number>): Measured | string {
  let expected = 0;
  let last = '';
  // A leaf left blank for the binder has no number and is not counted.
  for (const { number } of pages.filter((page) => !isBlank(page))) {
    expected = firsts.has(number) ? 1 : expected + 1;
    const letters = numbers.get(number);
    if (letters === undefined) continue;
    last = textOf(letters);
    if (last !== String(expected))
      return { ok: false, found: `ghi ${last}, cần ${expected}`, page: number };
  }
  return last === '' ? 'không trang nào có số' : { ok: true, found: `đến ${last}` };
}

function offMiddle(paper: Paper, letters: readonly Letter[], number: number): string | undefined {
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const off = Math.abs((first.xMm + last.xMm + last.widthMm) / 2 - middleOn(paper, number));
  return off <= 2 * TOLERANCE.lengthMm ? undefined : `lệch ${measureText(off, 'mm')}`;
}

const textOf = (letters: readonly Letter[] | undefined): string =>
  (letters ?? []).map(({ text }) => text).join('');
