import type { Heading as MdastHeading, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { z } from 'zod';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { NarrativeElement, Section } from '../model.ts';
import { sectionHeadSchema } from '../schema/section.ts';
import { proseBoundFault } from './bounds.ts';
import { closeProse } from './closed-prose.ts';
import { readComponent } from './component.ts';
import { summaryOf } from './depth.ts';
import { findingOf } from './finding-of.ts';
import { placeHeadings, plainText } from './headings.ts';
import { lostWords } from './lost-words.ts';
import { parseMdx } from './mdx.ts';
import { placeNodes } from './place-nodes.ts';
import { readProse } from './prose.ts';
import { parseYaml, type YamlResult } from './yaml.ts';

type Point = { readonly line: number; readonly column: number };

const FILE_NAME = /(?:^|\/)(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

// An expression that is nothing but comments: a word among those who write, which no page and no paper shows.
const COMMENT = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

/** Section id of a narrative file: its name without the ordering digits; undefined for a name out of pattern. */
export const sectionId = (path: string): string | undefined => FILE_NAME.exec(path)?.[2];

/** Key under which a component's resolved content is found again when the prose is rendered. */
export const elementKey = (section: string, point: Point): string =>
  `${section}:${point.line}:${point.column}`;

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
 * and places, and its running text. The site's MDX compiler renders the prose from the same file.
 */
export function parseNarrative(file: string, text: string): Narrative {
  const start: Place = { file, line: 1, column: 1 };
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
  const { value: head, diagnostics: ofHead } = readHead(file, tree);
  const headings = placeHeadings(tree);
  const { elements, writtenFindings, diagnostics: ofNodes } = readNodes(tree, file, id);
  const { links, pictures, told, diagnostics: notProse } = closeProse(tree, file, text);
  const prose = readProse(tree, file, text, id, elements, head ?? { title: '' });
  const diagnostics = [
    ...ofHead,
    ...ofNodes,
    ...checkHeadingSteps(tree, file),
    ...notProse,
    // Without its head the whole file would be called lost.
    ...(head === undefined ? [] : lostWords(file, text, prose, told)),
  ];
  if (head === undefined) return { section: undefined, diagnostics, writtenFindings };
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
    })),
    elements,
    summarised: summarisedKeys(tree, id),
    prose,
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
  readonly elements: readonly NarrativeElement[];
  readonly writtenFindings: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const elements: NarrativeElement[] = [];
  const writtenFindings: string[] = [];
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node, _index, parent) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const place: Place = { file, line, column };
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const finding = findingOf(node);
        if (finding !== undefined) writtenFindings.push(finding.id);
        const standing = { key: elementKey(section, place), section, place };
        const element = readComponent(node, standing, diagnostics);
        if (element !== undefined) elements.push(element);
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

/**
 * Keys of the elements that a summary gives: all in nodes it keeps, but of a finding's text none
 * where it gives the title.
 */
function summarisedKeys(tree: Root, section: string): readonly string[] {
  const { left, brief } = summaryOf(tree);
  const keys: string[] = [];
  visit(tree, (node) => {
    if (left.has(node as RootContent)) return SKIP;
    if (
      (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
      node.position !== undefined
    )
      keys.push(elementKey(section, node.position.start));
    return brief.has(node) ? SKIP : undefined;
  });
  return keys;
}

function readHead(
  file: string,
  tree: Root,
): Pick<YamlResult<z.infer<typeof sectionHeadSchema>>, 'value' | 'diagnostics'> {
  const node = tree.children[0];
  if (node?.type !== 'yaml') {
    const start = { file, line: 1, column: 1 };
    const missing = diagnostic('TK305', 'Tệp không có phần đầu giữa hai dòng ---.', start);
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
  const place: Place = {
    file,
    line: first.position?.start.line ?? 1,
    column: first.position?.start.column ?? 1,
  };
  return [
    diagnostic(
      'TK308',
      `Tiêu đề «${plainText(first)}» ở cấp 3 mà chưa có tiêu đề cấp 2 đứng trước.`,
      place,
    ),
  ];
}
