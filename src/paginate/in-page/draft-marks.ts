/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { Marginalia } from '../../pdf/join/printed-part.ts';

/**
 * Where line numbers and the codes of paragraphs stand in the margins of a draft: for every page of the
 * layout, in order, lines of text to be drawn on it afterwards. Nothing is put into the page: its words,
 * its tags and its line breaks stay those of the clean edition.
 *
 * Call it once the layout of a tab is finished and its pages are shown again, only where the edition asks
 * for draft marks: `await page.evaluate(draftMarks)`; add its n-th list to `PartPage.marginalia` of the
 * n-th page. Needs pages of the class `pagedjs_page` with their text in `pagedjs_page_content`. A block
 * bears its code as `data-code`; the rest of a block that goes over to the next page bears none, its `id`
 * having stayed behind.
 *
 * Lines are counted from the top of each page, every fifth has its number left of the text; those of
 * charts are not counted. Codes stand right of the text, at the first line of their block; on the backs of
 * leaves both change sides. The page with
 * the letterhead says below its text how to use them.
 */
export function draftMarks(): Marginalia[][] {
  const MM_PER_PX = 25.4 / 96;
  const SIZE_PT = 8;
  /** Height of Tinos' capitals and digits, and how far above its baseline a line's box begins, in ems. */
  const CAPS = 0.66;
  const ASCENT = 0.891;
  const CONTENT = 1.107;
  type Line = { top: number; bottom: number; baseline: number };

  return [...document.querySelectorAll<HTMLElement>('.pagedjs_page')].map((page) => {
    const content = page.querySelector<HTMLElement>('.pagedjs_page_content');
    if (content === null) return [];
    const sheet = page.getBoundingClientRect();
    const box = content.getBoundingClientRect();
    const mark = (text: string, { baseline }: Line, align: 'left' | 'right'): Marginalia => ({
      text,
      style: 'regular',
      sizePt: SIZE_PT,
      align,
      xMm:
        ((align === 'right' ? box.left : box.right) - sheet.left) * MM_PER_PX +
        (align === 'right' ? -3 : 2.5),
      topMm: (baseline - sheet.top) * MM_PER_PX - SIZE_PT * CAPS * (25.4 / 72),
    });
    const lines = linesOf(content);
    const numbers = lines.flatMap((line, index) =>
      (index + 1) % 5 === 0 ? [mark(String(index + 1), line, 'right')] : [],
    );
    const codes = [...content.querySelectorAll<HTMLElement>('[id][data-code]')].flatMap((block) => {
      const [first] = linesOf(block);
      return first === undefined ? [] : [mark(block.dataset['code'] ?? '', first, 'left')];
    });
    return [
      ...numbers,
      ...codes,
      ...(page.querySelector('.letterhead') === null ? [] : [hint(box, sheet)]),
    ];
  });

  /** Below the text of the first page: how to name a place. */
  function hint(box: DOMRect, sheet: DOMRect): Marginalia {
    return {
      text: 'Bản lấy ý kiến: khi góp ý, nêu số trang và số dòng, hoặc mã đoạn, ghi bên lề.',
      style: 'italic',
      sizePt: SIZE_PT + 2,
      align: 'centre',
      xMm: ((box.left + box.right) / 2 - sheet.left) * MM_PER_PX,
      topMm: (sheet.bottom - sheet.top) * MM_PER_PX - 12,
    };
  }

  /** Lines of text from top to bottom; what overlaps by more than half stands on one line. */
  function linesOf(root: HTMLElement): Line[] {
    const pieces: Line[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if ((node.textContent ?? '').trim() === '' || node.parentElement?.closest('svg') !== null)
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { top, bottom, width, height } of range.getClientRects()) {
        if (width > 0 && height > 0)
          pieces.push({ top, bottom, baseline: top + (height / CONTENT) * ASCENT });
      }
    }
    // The tallest piece of a line says where it stands; small raised ones fall within it.
    const lines: Line[] = [];
    for (const piece of pieces.sort(
      (a, b) => b.bottom - b.top - (a.bottom - a.top) || a.top - b.top,
    )) {
      const shared = (one: Line): number =>
        Math.min(one.bottom, piece.bottom) - Math.max(one.top, piece.top);
      if (!lines.some((one) => shared(one) > (piece.bottom - piece.top) / 2)) lines.push(piece);
    }
    return lines.sort((a, b) => a.top - b.top);
  }
}
