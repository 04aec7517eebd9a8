import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { unified } from '@astrojs/markdown-remark';

import type { Report } from '../../src/core/model.ts';
import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { remarkNarrative } from '../../src/site/remark-narrative.ts';

/** No folder that is there; on Windows it has a drive. */
const OFFICE = resolve('/office').replaceAll('\\', '/');

export const FILE = 'content/thu/01-ket-qua.mdx';
export const HEAD = '---\nrole: results\ntitle: Kết quả\n---\n\n';

type Tree = {
  readonly type: string;
  readonly value?: string;
  readonly name?: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Tree[];
};

export type Compiled = {
  /** What the page is made of before it is a program. */
  readonly tree: Tree;
  /** The program that the bundler gets. */
  readonly code: string;
};

/** Compiles a narrative file as the site does, up to what the bundler is given. */
export async function compile(text: string, file = FILE): Promise<Compiled> {
  const { section } = parseNarrative(file, text);
  if (section === undefined) throw new Error('no section');
  const source = {
    reports: () => [{ sections: [section], papers: [] } as unknown as Report],
    showsCodes: true,
  };
  let tree: Tree | undefined;
  const capture =
    () =>
    (root: unknown): void => {
      tree = structuredClone(root) as Tree;
    };
  const processor = unified({
    remarkPlugins: [remarkNarrative(source)],
    rehypePlugins: [capture],
    gfm: true,
    smartypants: false,
  });
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: false } as never,
    { optimize: false, srcDir: pathToFileURL(`${OFFICE}/src/`), sourcemap: false } as never,
  );
  const { code } = await renderer.process(
    text.replace(/^---\n[\s\S]*?\n---/, (head) => head.replace(/[^\n]/g, ' ')),
    `${OFFICE}/${file}`,
    {},
  );
  if (tree === undefined) throw new Error('nothing was compiled');
  return { tree, code };
}

/** Attributes that components print. */
const PRINTED = new Set(['title', 'caption', 'alt', 'lead', 'coleads']);
/** Components that print what stands between their tags. */
const WRAPPERS = new Set([
  'Result',
  'Limitation',
  'Cause',
  'Lesson',
  'Task',
  'Summary',
  'Detail',
  'div',
]);

/** All that a reader of the page is given as text. */
export function wordsOn(tree: Tree): readonly string[] {
  const texts: string[] = [];
  const walk = ({ type, value, name, properties, attributes = [], children = [] }: Tree): void => {
    if (type === 'text') texts.push(value ?? '');
    if (typeof properties?.['start'] === 'number') texts.push(' ');
    for (const one of attributes)
      if (PRINTED.has(one.name ?? '')) texts.push(` ${String(one.value)} `);
    if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') texts.push(' ');
    if (name === undefined || name === null || WRAPPERS.has(name))
      for (const child of children) walk(child);
  };
  walk(tree);
  return texts.join('').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}

/** Every address on the page that something is asked of. */
export function addressesOn(tree: Tree): readonly string[] {
  const found: string[] = [];
  const walk = ({ properties = {}, attributes = [], children = [] }: Tree): void => {
    for (const key of [
      'href',
      'src',
      'srcSet',
      'action',
      'data',
      'xLinkHref',
      'formAction',
      'poster',
      'style',
    ])
      if (properties[key] !== undefined) found.push(String(properties[key]));
    for (const { name = '', value } of attributes)
      if (['href', 'src', 'srcset', 'action', 'style'].includes(name)) found.push(String(value));
    children.forEach(walk);
  };
  walk(tree);
  return found;
}

/** What the program asks the bundler for. */
export const importsIn = (code: string): readonly string[] =>
  [...code.matchAll(/\b(?:import|from)\s*\(?\s*["']([^"']+)["']/g)].map(([, name = '']) => name);
