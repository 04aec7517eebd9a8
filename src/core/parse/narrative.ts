import type { Heading as MdastHeading, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { NarrativeElement, Section } from '../model.ts';
import { suggestion } from '../nearest.ts';
import { COMPONENTS, type ComponentName, isComponentName } from '../schema/components.ts';
import { sectionHeadSchema } from '../schema/section.ts';
import { proseBoundFault } from './bounds.ts';
import { closeProse, lostWords } from './closed-prose.ts';
import { summaryOf } from './depth.ts';
import { placeHeadings, plainText } from './headings.ts';
import { placeNodes } from './place-nodes.ts';
import { readProse } from './prose.ts';
import { parseYaml } from './yaml.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Point = { readonly line: number; readonly column: number };

const FILE_NAME = /(?:^|\/)(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

// An expression that is nothing but comments: a word among those who write, which no page and no paper shows.
const COMMENT = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkMdx);

/** Section id of a narrative file: its name without the ordering digits; undefined for a name out of pattern. */
export const sectionId = (path: string): string | undefined => FILE_NAME.exec(path)?.[2];

/** Key under which a component's resolved content is found again when the prose is rendered. */
export const elementKey = (section: string, point: Point): string =>
  `${section}:${point.line}:${point.column}`;

/**
 * Reads one MDX file into a section: its head, its headings, every component with typed attributes
 * and places, and its running text. The site's MDX compiler renders the prose from the same file.
 */
export function parseNarrative(
  file: string,
  text: string,
): {
  readonly section: Section | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Ids given to findings, also to those whose other attributes are at fault. */
  readonly writtenFindings: readonly string[];
} {
  const diagnostics: Diagnostic[] = [];
  const writtenFindings: string[] = [];
  const start: Place = { file, line: 1, column: 1 };
  const name = FILE_NAME.exec(file);
  if (name === null) {
    return {
      section: undefined,
      diagnostics: [
        diagnostic('TK306', `Tên tệp «${file.split('/').at(-1)}» không đúng khuôn.`, start),
      ],
      writtenFindings,
    };
  }
  const id = name[2]!;

  const beyond = proseBoundFault(file, text);
  if (beyond !== undefined) return { section: undefined, diagnostics: [beyond], writtenFindings };

  let tree: Root;
  try {
    tree = processor.parse(text);
  } catch (error) {
    return {
      section: undefined,
      diagnostics: [
        error instanceof VFileMessage
          ? syntaxError(error, file)
          : diagnostic('TK301', 'Không đọc được dòng này.', stumblingPlace(file, text)),
      ],
      writtenFindings,
    };
  }

  placeNodes(tree, text);
  const head = readHead(file, tree, diagnostics);
  const elements: NarrativeElement[] = [];
  const headings = placeHeadings(tree);

  visit(tree, (node, _index, parent) => {
    const place: Place =
      node.position === undefined ? start : { file, ...pointOf(node.position.start) };
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const written = findingId(node);
        if (written !== undefined) writtenFindings.push(written);
        const element = readElement(node, id, place, diagnostics);
        if (element !== undefined) elements.push(element);
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (COMMENT.test(node.value)) break;
        diagnostics.push(
          diagnostic(
            'TK303',
            `Biểu thức «{${node.value.slice(0, 30)}}» không được dùng trong lời văn.`,
            place,
          ),
        );
        break;
      case 'mdxjsEsm':
        diagnostics.push(
          diagnostic('TK303', 'Lệnh import hoặc export không được dùng trong lời văn.', place),
        );
        break;
      case 'heading':
        diagnostics.push(...checkHeading(node, place, parent?.type === 'root'));
        break;
      default:
        break;
    }
  });
  diagnostics.push(...checkHeadingSteps(tree, file));
  const { links, pictures, told, diagnostics: notProse } = closeProse(tree, file, text);
  const prose = readProse(tree, file, text, id, elements, head ?? { title: '' });
  diagnostics.push(...notProse);
  // Without its head the whole file would be called lost.
  if (head !== undefined) diagnostics.push(...lostWords(file, text, prose, told));

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

/** Keys of the elements that a summary gives: all in nodes it keeps, but of a finding's text none where it gives the title. */
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

const pointOf = ({ line, column }: Point): Point => ({ line, column });

/** Where a reader that gave up without a word did so: the first line that it cannot read after those before. */
function stumblingPlace(file: string, text: string): Place {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const line = lines.findIndex((_line, index) => {
    try {
      processor.parse(lines.slice(0, index + 1).join(''));
      return false;
    } catch (error) {
      return !(error instanceof VFileMessage);
    }
  });
  return { file, line: Math.max(line, 0) + 1, column: 1 };
}

function syntaxError(error: VFileMessage, file: string): Diagnostic {
  const { reason } = error;
  const place: Place = { file, line: error.line ?? 1, column: error.column ?? 1 };
  const unclosed = /closing tag for `<(\w+)>`(?: \((\d+):(\d+))?/.exec(reason);
  if (unclosed !== null) {
    const [, name = '', line, column] = unclosed;
    // The parser gives up further down; people look for the tag that was left open.
    const opened =
      line === undefined || column === undefined
        ? place
        : { file, line: Number(line), column: Number(column) };
    const unknown = isComponentName(name)
      ? ''
      : suggestion(name, Object.keys(COMPONENTS)).replace(/^; c/, ' C');
    return diagnostic('TK301', `Thẻ <${name}> mở ra mà không đóng đúng chỗ.${unknown}`, opened);
  }
  if (/import\/exports?/.test(reason)) {
    return diagnostic('TK303', 'Dòng mở đầu bằng chữ import hoặc export bị hiểu là lệnh.', place, {
      hint: 'Đảo câu để dòng không mở đầu bằng chữ ấy, hoặc bỏ lệnh.',
    });
  }
  const message = /brace|expression|acorn/.test(reason)
    ? 'Dấu «{» mở một biểu thức không đọc được.'
    : 'Không đọc được thẻ ở chỗ này.';
  return diagnostic('TK301', message, place);
}

/** The id a finding was given, whatever else is wrong with it. */
function findingId(node: Jsx): string | undefined {
  if (
    !isComponentName(node.name ?? '') ||
    COMPONENTS[node.name as ComponentName].kind !== 'finding'
  )
    return undefined;
  const attribute = node.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

function readHead(file: string, tree: Root, diagnostics: Diagnostic[]) {
  const node = tree.children[0];
  if (node === undefined || (node.type as string) !== 'yaml') {
    diagnostics.push(
      diagnostic('TK305', 'Tệp không có phần đầu giữa hai dòng ---.', { file, line: 1, column: 1 }),
    );
    return undefined;
  }
  const { value } = node as RootContent & { value: string };
  const result = parseYaml(
    sectionHeadSchema,
    file,
    value,
    { syntax: 'TK305', content: 'TK305' },
    2,
  );
  diagnostics.push(...result.diagnostics);
  return result.value;
}

function readElement(
  node: Jsx,
  section: string,
  place: Place,
  diagnostics: Diagnostic[],
): NarrativeElement | undefined {
  const name = node.name ?? '';
  if (!isComponentName(name)) {
    const known = Object.keys(COMPONENTS);
    diagnostics.push(
      diagnostic(
        'TK302',
        name === ''
          ? 'Thẻ rỗng <> không được dùng.'
          : `Thành phần <${name}> không có${suggestion(name, known) || '.'}`,
        place,
      ),
    );
    return undefined;
  }
  const input: Record<string, string> = {};
  const placeOf: Record<string, Place> = {};
  for (const attribute of node.attributes) {
    const at: Place =
      attribute.position === undefined
        ? place
        : { file: place.file, ...pointOf(attribute.position.start) };
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    ) {
      diagnostics.push(
        diagnostic(
          'TK303',
          `<${name}>: thuộc tính phải là chuỗi trong dấu nháy, không phải biểu thức.`,
          at,
        ),
      );
      return undefined;
    }
    const before = placeOf[attribute.name];
    if (before !== undefined) {
      diagnostics.push(
        diagnostic('TK304', `<${name}> có thuộc tính «${attribute.name}» hai lần.`, at, {
          cause: before,
        }),
      );
      return undefined;
    }
    input[attribute.name] = attribute.value ?? '';
    placeOf[attribute.name] = at;
  }
  return typed(name, input, placeOf, section, place, diagnostics);
}

function typed(
  name: ComponentName,
  input: Record<string, string>,
  placeOf: Record<string, Place>,
  section: string,
  place: Place,
  diagnostics: Diagnostic[],
): NarrativeElement | undefined {
  const schema = COMPONENTS[name];
  const known = Object.keys(schema.attributes.shape);
  const parsed = schema.attributes.safeParse(input);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          diagnostics.push(
            diagnostic(
              'TK304',
              `<${name}> không có thuộc tính «${key}»${suggestion(key, known) || '.'}`,
              placeOf[key] ?? place,
            ),
          );
        }
        continue;
      }
      const attribute = String(issue.path[0]);
      const found = input[attribute];
      const hint =
        'params' in issue ? (issue.params as { hint?: string } | undefined)?.hint : undefined;
      diagnostics.push(
        diagnostic(
          'TK304',
          found === undefined
            ? `<${name}> thiếu thuộc tính «${attribute}».`
            : `<${name}> thuộc tính «${attribute}»: đọc được «${found}», ${issue.message}.`,
          placeOf[attribute] ?? place,
          hint === undefined ? {} : { hint },
        ),
      );
    }
    return undefined;
  }
  return {
    key: elementKey(section, place),
    section,
    name,
    attributes: parsed.data,
    placeOf,
    place,
  } as NarrativeElement;
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
