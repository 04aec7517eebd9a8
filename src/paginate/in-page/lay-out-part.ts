/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { LaidPart } from './laid-out.ts';
import type { KeptPage } from './page-keeper.ts';
import type { Previewer } from './paged-library.ts';

/** `digits`: how many digits the page number of each reference has, as far as known. */
export type LayOutOrder = {
  readonly html: string;
  readonly digits: Readonly<Record<string, number>>;
};

/** Breaks one part into pages. Needs the paginator opened. */
export async function layOutPart({ html, digits }: LayOutOrder): Promise<LaidPart> {
  type Host = { readonly tongketPaginator: Previewer; readonly tongketPages: readonly KeptPage[] };
  const host = window as unknown as Host;
  const { chunker, polisher } = host.tongketPaginator;
  const complaints: { message: string; id: string }[] = [];
  for (const level of ['warn', 'error'] as const) {
    console[level] = (message: unknown, subject?: unknown) => {
      const node = Array.isArray(subject) ? subject[0] : subject;
      complaints.push({
        message: String(message),
        id: node instanceof Node ? nearestId(node) : '',
      });
    };
  }
  const template = document.createElement('template');
  template.innerHTML = html;
  spaced(template.content);
  for (const call of template.content.querySelectorAll<HTMLElement>('[data-note]')) {
    const note = document.createElement('template');
    note.innerHTML = call.dataset['note'] ?? '';
    spaced(note.content);
    call.dataset['note'] = note.innerHTML;
  }
  const written = polisher.styleSheet.cssRules.length;
  await chunker.flow(template.content, document.body);
  const kept = [...host.tongketPages].sort((one, other) => one.number - other.number);
  const css = [...polisher.styleSheet.cssRules].map((rule) => rule.cssText).join('\n');
  while (polisher.styleSheet.cssRules.length > written)
    polisher.styleSheet.deleteRule(polisher.styleSheet.cssRules.length - 1);
  const part: LaidPart = {
    pages: kept.map(({ content, notes, widthMm, heightMm, area }) => ({
      widthMm,
      heightMm,
      area,
      html: serialised(content),
      notesHtml: notes === undefined ? '' : serialised(notes),
      notes: [...(notes?.children ?? [])].map((note) => ({
        text: (note.textContent ?? '').trim(),
        id: note.id,
      })),
    })),
    anchors: firstOfEach(kept.flatMap((page) => page.anchors)),
    headings: kept.flatMap((page) => page.headings),
    heads: kept.flatMap((page) => page.heads),
    overflows: kept.flatMap((page) => page.overflows),
    links: kept.flatMap((page) => page.links),
    complaints,
    css,
  };
  chunker.removePages();
  return part;

  /** Gives references the room of their numbers. */
  function spaced(root: ParentNode): void {
    for (const ref of refsIn(root))
      ref.textContent = '0'.repeat(digits[ref.dataset['for'] ?? ''] ?? 2);
  }

  function refsIn(root: ParentNode): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>('[data-for]')];
  }

  function serialised(root: Element): string {
    for (const ref of refsIn(root)) ref.textContent = `\uE000${ref.dataset['for'] ?? ''}\uE001`;
    for (const call of root.querySelectorAll('[data-note]')) call.removeAttribute('data-note');
    return root.innerHTML;
  }

  function firstOfEach(anchors: LaidPart['anchors']): LaidPart['anchors'] {
    const seen = new Set<string>();
    return anchors.filter(({ id }) => seen.size < seen.add(id).size);
  }

  function nearestId(node: Node): string {
    return (node instanceof Element ? node : node.parentElement)?.closest('[id]')?.id ?? '';
  }
}
