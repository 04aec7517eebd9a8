import type { FinishedPage } from './finished-page.ts';
import type { LaidPage, LaidPart } from './laid-out.ts';
import { paginator } from './open-paginator.ts';
import {
  markPageReferences,
  noteCallsIn,
  pageReferencesIn,
  targetOf,
  waitingNote,
} from './page-references.ts';

/** `digits`: how many digits the page number of each reference has, as far as known. */
export type LayOutOrder = {
  readonly html: string;
  readonly digits: Readonly<Record<string, number>>;
};

/** Breaks one part into pages. Needs the paginator opened. */
export async function layOutPart(order: LayOutOrder): Promise<LaidPart> {
  const { previewer, keeper } = paginator();
  const { chunker, polisher } = previewer;
  const complaints = hearComplaints();
  const content = spacedContent(order);
  const rulesBefore = polisher.styleSheet.cssRules.length;
  await chunker.flow(content, document.body);
  const pages = keeper.pages.toSorted((a, b) => a.number - b.number);
  const css = [...polisher.styleSheet.cssRules].map((rule) => rule.cssText).join('\n');
  while (polisher.styleSheet.cssRules.length > rulesBefore)
    polisher.styleSheet.deleteRule(polisher.styleSheet.cssRules.length - 1);
  const part: LaidPart = {
    pages: pages.map(laidPage),
    anchors: firstOfEach(pages.flatMap((page) => page.anchors)),
    headings: pages.flatMap((page) => page.headings),
    heads: pages.flatMap((page) => page.heads),
    overflows: pages.flatMap((page) => page.overflows),
    links: pages.flatMap((page) => page.links),
    complaints,
    css,
  };
  chunker.removePages();
  return part;
}

type Complaint = LaidPart['complaints'][number];

/** What the library says on the console from here on. */
function hearComplaints(): readonly Complaint[] {
  const complaints: Complaint[] = [];
  for (const level of ['warn', 'error'] as const) {
    console[level] = (message: unknown, subject?: unknown) => {
      const node: unknown = Array.isArray(subject) ? subject[0] : subject;
      complaints.push({
        message: String(message),
        id: node instanceof Node ? nearestId(node) : '',
      });
    };
  }
  return complaints;
}

function nearestId(node: Node): string {
  return (node instanceof Element ? node : node.parentElement)?.closest('[id]')?.id ?? '';
}

/** The content, its page references and those of its notes as wide as their numbers will be. */
function spacedContent({ html, digits }: LayOutOrder): DocumentFragment {
  const space = (root: ParentNode): void => {
    for (const reference of pageReferencesIn(root))
      reference.textContent = '0'.repeat(digits[targetOf(reference)] ?? 2);
  };
  const template = document.createElement('template');
  template.innerHTML = html;
  space(template.content);
  for (const call of noteCallsIn(template.content)) {
    const note = waitingNote(call);
    space(note.content);
    call.dataset['note'] = note.innerHTML;
  }
  return template.content;
}

function laidPage({ content, notes, widthMm, heightMm, area }: FinishedPage): LaidPage {
  return {
    widthMm,
    heightMm,
    area,
    html: serialised(content),
    notesHtml: notes === undefined ? '' : serialised(notes),
    notes: [...(notes?.children ?? [])].map((note) => ({
      text: (note.textContent ?? '').trim(),
      id: note.id,
    })),
  };
}

function serialised(root: Element): string {
  markPageReferences(root);
  for (const call of noteCallsIn(root)) call.removeAttribute('data-note');
  return root.innerHTML;
}

function firstOfEach(anchors: LaidPart['anchors']): LaidPart['anchors'] {
  const seen = new Set<string>();
  return anchors.filter(({ id }) => seen.size < seen.add(id).size);
}
