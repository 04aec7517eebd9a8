import type { Heading as MdastHeading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { z } from 'zod';

import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { bodyOf } from '../document/body.ts';
import { componentKeys } from '../document/component-keys.ts';
import { placeHeadings, plainText } from '../document/headings.ts';
import { mark } from '../document/marks.ts';
import type { NarrativeElement, Section } from '../model.ts';
import { type Place, startOf, textPlace } from '../place.ts';
import { sectionHeadSchema } from '../schema/section.ts';
import { proseBoundFault } from './bounds.ts';
import { closeProse } from './closed-prose.ts';
import { readComponent } from './component.ts';
import { findingOf } from './finding-of.ts';
import { partLetteredLines } from './lettered-lines.ts';
import { lostWords } from './lost-words.ts';
import { parseMdx } from './mdx.ts';
import { placeNodes } from './place-nodes.ts';
import { readProse } from './prose.ts';
import { parseYaml, type YamlResult } from './yaml.ts';

const FILE_NAME = /(?:^|\/)(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

// An expression that is nothing but comments: a word among those who write, which no page and no paper shows.
const COMMENT = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

/** Section id of a narrative file: its name without the ordering digits; undefined for a name out of pattern. */
export const sectionId = (path: string): string | undefined => FILE_NAME.exec(path)?.[2];

/** A narrative file as read; without a section when it could not be read as one. */
export type Narrative = {
  readonly section: Section | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Ids given to findings, also to those whose other attributes are at fault. */
  readonly writtenFindings: readonly string[];
};

const unread = (fault: Diagnostic): Narrative => ({
  section: undefined,
  diagnostics: [fault],
  writtenFindings: [],
});

/**
 * Reads one MDX file into a section: its head, its headings, every component with typed attributes
 * and places, its running text, and its body, which is all that a page needs to render it.
 */
export function parseNarrative(file: string, text: string): Narrative {
  const start = startOf(file);
  const name = FILE_NAME.exec(file);
  if (name === null)
    return unread(
      diagnostic('TK306', `Tên tệp «${file.split('/').at(-1)}» không đúng khuôn.`, start),
    );
  const id = name[2]!;
  const beyond = proseBoundFault(file, text);
  if (beyond !== undefined) return unread(beyond);
  const { tree, fault } = parseMdx(file, text);
  if (fault !== undefined) return unread(fault);

  placeNodes(tree, text);
  partLetteredLines(tree, text);
  const { value: head, diagnostics: ofHead } = readHead(file, tree);
  const headings = placeHeadings(tree);
  for (const { node, id: anchor } of headings) mark(node, { anchor: `${id}-${anchor}` });
  const { elements, writtenFindings, diagnostics: ofNodes } = readNodes(tree, file, id);
  const { links, pictures, told, diagnostics: notProse } = closeProse(tree, file, text);
  const prose = readProse(
    tree,
    { file, text, section: id, elements },
    headings,
    head ?? { title: '' },
  );
  const diagnostics = [
    ...ofHead,
    ...ofNodes,
    ...checkHeadingSteps(tree, file),
    ...notProse,
    // Without its head the whole file would be called lost.
    ...(head === undefined ? [] : lostWords(file, text, prose, told)),
  ];
  if (head === undefined) return { section: undefined, diagnostics, writtenFindings };
  const { body, summarised, summaryPaths } = bodyOf(tree);
  const section: Section = {
    id,
    order: Number(name[1]),
    role: head.role,
    title: head.title,
    theme: head.theme,
    summary: head.summary,
    draft: head.draft,
    headings: headings.map(({ level, text: title, id: anchor, path }) => ({
      level,
      text: title,
      id: `${id}-${anchor}`,
      path,
      summaryPath: summaryPaths.get(`${id}-${anchor}`),
    })),
    elements: [...elements.values()],
    summarised,
    prose,
    body,
    links,
    pictures,
    place: start,
  };
  return { section, diagnostics, writtenFindings };
}

/** The components of a section, and what in it is no prose. */
function readNodes(
  tree: Root,
  file: string,
  section: string,
): {
  readonly elements: ReadonlyMap<Nodes, NarrativeElement>;
  readonly writtenFindings: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const elements = new Map<Nodes, NarrativeElement>();
  const keys = componentKeys(tree, section);
  const writtenFindings: string[] = [];
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node, _index, parent) => {
    const place = textPlace(file, node.position?.start);
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const finding = findingOf(node);
        if (finding !== undefined) writtenFindings.push(finding.id);
        const key = keys.get(node) ?? '';
        mark(node, { key });
        const element = readComponent(node, { key, section, place }, diagnostics);
        if (element !== undefined) elements.set(node, element);
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        if (COMMENT.test(node.value)) break;
        const message = `Biểu thức «{${node.value.slice(0, 30)}}» không được dùng trong lời văn.`;
        diagnostics.push(diagnostic('TK303', message, place));
        break;
      }
      case 'mdxjsEsm':
        diagnostics.push(
          diagnostic('TK303', 'Lệnh import hoặc export không được dùng trong lời văn.', place),
        );
        break;
      case 'heading':
        diagnostics.push(...checkHeading(node, place, parent?.type === 'root'));
        break;
      default:
    }
  });
  return { elements, writtenFindings, diagnostics };
}

function readHead(
  file: string,
  tree: Root,
): Pick<YamlResult<z.infer<typeof sectionHeadSchema>>, 'value' | 'diagnostics'> {
  const node = tree.children[0];
  if (node?.type !== 'yaml') {
    const missing = diagnostic('TK305', 'Tệp không có phần đầu giữa hai dòng ---.', startOf(file));
    return { value: undefined, diagnostics: [missing] };
  }
  const codes = { syntax: 'TK305', content: 'TK305' } as const;
  return parseYaml(sectionHeadSchema, file, node.value, codes, 2);
}

function checkHeading(node: MdastHeading, place: Place, atTop: boolean): Diagnostic[] {
  if (!atTop) {
    return [
      diagnostic(
        'TK308',
        `Tiêu đề «${plainText(node)}» đứng trong một thành phần hay trích dẫn; tiêu đề chỉ đứng ngoài cùng.`,
        place,
      ),
    ];
  }
  return node.depth === 2 || node.depth === 3
    ? []
    : [
        diagnostic(
          'TK308',
          `Tiêu đề «${plainText(node)}» ở cấp ${node.depth}; trong tệp chỉ dùng cấp 2 (##) và cấp 3 (###).`,
          place,
        ),
      ];
}

/** A `###` before any `##` has nothing to stand under. */
function checkHeadingSteps(tree: Root, file: string): Diagnostic[] {
  const first = tree.children.find((node) => node.type === 'heading');
  if (first === undefined || first.depth !== 3) return [];
  const place = textPlace(file, first.position?.start);
  return [
    diagnostic(
      'TK308',
      `Tiêu đề «${plainText(first)}» ở cấp 3 mà chưa có tiêu đề cấp 2 đứng trước.`,
      place,
    ),
  ];
}
