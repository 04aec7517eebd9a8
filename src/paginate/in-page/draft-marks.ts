import type { Marginalia } from '../../pdf/join/printed-part.ts';
import { linesOf, type TextLine } from './lines-of-text.ts';
import { MM_PER_PX } from './measures.ts';

const SIZE_PT = 8;
/** Height of Tinos' capitals and digits, in ems. */
const CAPS = 0.66;

/**
 * Where line numbers and the codes of paragraphs stand in the margins of a draft: for every page of the
 * layout, in order, lines of text to be drawn on it afterwards. Nothing is put into the page: its words,
 * its tags and its line breaks stay those of the clean edition.
 *
 * To be called once the layout of a tab is finished and its pages are shown again, only where the edition
 * asks for draft marks. The n-th list belongs to `PartPage.marginalia` of the n-th page. Needs pages of the class `pagedjs_page` with their text in `pagedjs_page_content`. A block
 * bears its code as `data-code`; the rest of a block that goes over to the next page bears none, its `id`
 * having stayed behind.
 *
 * Lines are counted from the top of each page, every fifth has its number left of the text; those of
 * charts are not counted. Codes stand right of the text, at the first line of their block; on the backs of
 * leaves both change sides. The page with
 * the letterhead says below its text how to use them.
 */
export function draftMarks(): Marginalia[][] {
  return [...document.querySelectorAll<HTMLElement>('.pagedjs_page')].map((page) => {
    const content = page.querySelector<HTMLElement>('.pagedjs_page_content');
    return content === null ? [] : marksOf(page, content);
  });
}

function marksOf(page: HTMLElement, content: HTMLElement): Marginalia[] {
  const pageRect = page.getBoundingClientRect();
  const textRect = content.getBoundingClientRect();
  const mark = (text: string, { baseline }: TextLine, align: 'left' | 'right'): Marginalia => ({
    text,
    style: 'regular',
    sizePt: SIZE_PT,
    align,
    xMm:
      ((align === 'right' ? textRect.left : textRect.right) - pageRect.left) * MM_PER_PX +
      (align === 'right' ? -3 : 2.5),
    topMm: (baseline - pageRect.top) * MM_PER_PX - SIZE_PT * CAPS * (25.4 / 72),
  });
  const numbers = linesOf(content).flatMap((line, index) =>
    (index + 1) % 5 === 0 ? [mark(String(index + 1), line, 'right')] : [],
  );
  const codes = [...content.querySelectorAll<HTMLElement>('[id][data-code]')].flatMap((block) => {
    const [first] = linesOf(block);
    return first === undefined ? [] : [mark(block.dataset['code'] ?? '', first, 'left')];
  });
  return [
    ...numbers,
    ...codes,
    ...(page.querySelector('.letterhead') === null ? [] : [howToComment(textRect, pageRect)]),
  ];
}

/** Below the text of the first page: how to name a place. */
function howToComment(textRect: DOMRect, pageRect: DOMRect): Marginalia {
  return {
    text: 'Bản lấy ý kiến: khi góp ý, nêu số trang và số dòng, hoặc mã đoạn, ghi bên lề.',
    style: 'italic',
    sizePt: SIZE_PT + 2,
    align: 'centre',
    xMm: ((textRect.left + textRect.right) / 2 - pageRect.left) * MM_PER_PX,
    topMm: (pageRect.bottom - pageRect.top) * MM_PER_PX - 12,
  };
}
