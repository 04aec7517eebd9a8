/** What the layout said of itself and what the finished file says, as problems of the edition. */

import { type Diagnostic, diagnostic, type Place } from '../core/diagnostic.ts';
import type { Note, SourcePiece } from '../paginate/in-page/laid-out.ts';
import type { Edition } from '../paginate/lay-out-edition.ts';
import type { PageFacts, PrintFacts } from '../pdf/facts/read-facts.ts';
import {
  type ComparedPage,
  canonical,
  compareWords,
  type TextDifference,
} from './text-comparison.ts';

/** Compares the words of a finished file with those of the source. */
export function checkEdition(
  edition: Edition,
  pieces: readonly SourcePiece[],
  facts: PrintFacts,
  blanks: number,
  place: Place,
): Diagnostic[] {
  const { source, laid, pages, pageOf } = edition;
  const found: Diagnostic[] = [];
  if (facts.pages.length !== pages + blanks) {
    const laidOut = `${pages} trang${blanks === 0 ? '' : ` và ${blanks} trang trắng`}`;
    const message = `Dàn được ${laidOut} nhưng bản in có ${facts.pages.length} trang.`;
    found.push(diagnostic('TK603', message, place));
  }
  // What fits no page makes the breaker stumble everywhere after it; only the cause is worth telling.
  if (source.tooTall.length > 0) return found;
  const printed = facts.pages.filter(({ items }) => items.length > 0);
  const notes = laid.flatMap((part) => part.pages).map((page) => page.notes);
  const compared = notes.some((ofPage) => ofPage.length > 0)
    ? printed.map((page, index) => withoutNotes(page, notes[index] ?? []))
    : printed;
  const heads = laid.flatMap((part, index) =>
    part.heads.map((head) => ({
      ...head,
      row: head.row < 0 ? head.row : head.row + (source.parts[index]?.firstRow ?? 0),
    })),
  );
  return [
    ...found,
    ...compareWords(pieces, compared, { heads, pageOf })
      .slice(0, MOST)
      .map((difference) => differenceDiagnostic(difference, place)),
    ...noteDiagnostics(source.notes, notes.flat(), place),
  ];
}

/** What the layout found wrong, whatever the variant. */
export function layoutDiagnostics({ source, laid, pageOf }: Edition, place: Place): Diagnostic[] {
  const found = source.served.refused.map((refusal) => refusalDiagnostic(refusal, place));
  for (const { id, text } of source.tooTall) {
    found.push(
      diagnostic('TK605', `Hàng bảng hoặc hình ở mục “${id}” cao hơn một trang: “${text}”.`, place),
    );
  }
  if (source.tooTall.length > 0) return found;
  for (const target of new Set(source.parts.flatMap(({ refs }) => refs))) {
    if (pageOf[target] === undefined)
      found.push(
        diagnostic('TK607', `Mục lục trỏ tới “${target}” nhưng văn bản không có mục này.`, place),
      );
  }
  for (const { message, id } of laid.flatMap(({ complaints }) => complaints)) {
    found.push(
      diagnostic(
        'TK603',
        `Bộ dàn trang báo lỗi ở gần mục “${id}”: ${message.split('\n', 1)[0]?.replace(/[\s.:]+$/, '')}.`,
        place,
      ),
    );
  }
  return [...found, ...linkAndOverflowDiagnostics(laid, pageOf, place)];
}

/** What a page called for and did not get. */
function refusalDiagnostic(
  { url, why }: Edition['source']['served']['refused'][number],
  place: Place,
): Diagnostic {
  return why === 'outside'
    ? diagnostic('TK604', `Trang in gọi tới địa chỉ ngoài máy: ${url}; đã chặn.`, place)
    : diagnostic(
        'TK606',
        `Trang in cần tệp không có trong thư mục dựng: ${new URL(url).pathname}.`,
        place,
      );
}

/** Links that lead nowhere, then what goes over its edge, the first of each. */
function linkAndOverflowDiagnostics(
  laid: Edition['laid'],
  pageOf: Edition['pageOf'],
  place: Place,
): Diagnostic[] {
  let before = 0;
  const links: Diagnostic[] = [];
  const overflows: Diagnostic[] = [];
  for (const part of laid) {
    for (const { page, text, href, target } of part.links) {
      if (target !== undefined && pageOf[target] !== undefined) continue;
      links.push(
        diagnostic(
          'TK607',
          `Liên kết “${text}” ở trang ${before + page + 1} trỏ tới “${href}”, không có trong bản in.`,
          place,
        ),
      );
    }
    for (const { page, id, what, text } of part.overflows) {
      const subject =
        what === 'cell' ? 'Chữ tràn khỏi ô bảng' : 'Nội dung tràn khỏi vùng trình bày';
      overflows.push(
        diagnostic(
          'TK605',
          `${subject} ở trang ${before + page + 1}, gần mục “${id}”: “${text}”.`,
          place,
        ),
      );
    }
    before += part.pages.length;
  }
  return [...links.slice(0, MOST), ...overflows.slice(0, MOST)];
}

/** A text gone wrong may differ in a thousand places; the first ones tell enough. */
const MOST = 20;

/** The page's words before its notes; all of them when it does not end with these notes. */
function withoutNotes(page: PageFacts, notes: readonly Note[]): ComparedPage {
  const { number, words } = page;
  const wanted = bare(notes.map(({ text }) => text).join(''));
  if (wanted === '') return { number, words };
  const before = [...words];
  let tail = '';
  while (before.length > 0 && tail.length < wanted.length) tail = bare(before.pop() ?? '') + tail;
  if (!tail.endsWith(wanted)) return { number, words };
  const rest = tail.slice(0, tail.length - wanted.length);
  return { number, words: rest === '' ? before : [...before, rest] };
}

const bare = (text: string): string => canonical(text).replace(/\s+/gu, '');

/** Every note once, in the order of its calls. */
function noteDiagnostics(
  wanted: readonly Note[],
  placed: readonly Note[],
  place: Place,
): Diagnostic[] {
  const texts = placed.map(({ text }) => bare(text));
  const wrong =
    wanted.find(({ text }, index) => texts[index] !== bare(text)) ??
    (placed.length > wanted.length ? placed[wanted.length] : undefined);
  if (wrong === undefined) return [];
  return [
    diagnostic(
      'TK601',
      `Ghi chú chân trang “${quote(wrong.text)}” gần mục “${wrong.id}” không đứng đúng một lần, đúng thứ tự trong bản in.`,
      place,
    ),
  ];
}

function differenceDiagnostic(difference: TextDifference, place: Place): Diagnostic {
  const near = `trang ${difference.page}, gần mục “${difference.id}”, sau “…${quote(difference.after)}”`;
  switch (difference.kind) {
    case 'lost':
      return diagnostic('TK601', `Bản in thiếu “${quote(difference.source)}” (${near}).`, place);
    case 'added':
      return diagnostic(
        'TK601',
        `Bản in thừa “${quote(difference.printed)}” so với trang nguồn (${near}).`,
        place,
      );
    case 'changed':
      return diagnostic(
        'TK601',
        `Bản in ghi “${quote(difference.printed)}”, trang nguồn ghi “${quote(difference.source)}” (${near}).`,
        place,
      );
    default:
      return difference.kind satisfies never;
  }
}

function quote(text: string): string {
  const words = text.split(' ');
  return words.length > 14 ? `${words.slice(0, 8).join(' ')} … ${words.slice(-5).join(' ')}` : text;
}
