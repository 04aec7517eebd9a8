import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { TOOL_ROOT } from '../run-tool.ts';

/** One directive, with those within its braces where it has any. */
export type Directive = {
  readonly name: string;
  readonly args: readonly string[];
  readonly block?: readonly Directive[];
};

/** What the recipe may say; a name that is not here is a slip of the pen. */
const KNOWN = new Set([
  'map',
  'server',
  'location',
  'types',
  'include',
  'listen',
  'server_name',
  'ssl_certificate',
  'ssl_certificate_key',
  'root',
  'alias',
  'index',
  'error_page',
  'return',
  'absolute_redirect',
  'server_tokens',
  'default_type',
  'charset',
  'charset_types',
  'gzip',
  'gzip_vary',
  'gzip_proxied',
  'gzip_comp_level',
  'gzip_min_length',
  'gzip_types',
  'add_header',
]);

/** The files the manual gives to an office, by the path in their first line. */
export function recipeFiles(): ReadonlyMap<string, string> {
  const page = readFileSync(join(TOOL_ROOT, 'content/huong-dan/dua-len-may-chu.mdx'), 'utf8');
  return new Map(
    [...page.matchAll(/```nginx\n# (\S+)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => [
      path,
      text,
    ]),
  );
}

/** @throws Error at a directive or a file that is not known, or braces that do not match. */
export function parseNginx(text: string, files: ReadonlyMap<string, string>): readonly Directive[] {
  const tokens = [...text.matchAll(/#[^\n]*|"((?:[^"\\]|\\.)*)"|([{};])|((?:\\.|[^\s{};"#])+)/g)]
    .filter(([whole]) => !whole.startsWith('#'))
    .map(([whole, quoted]) => ({
      text: quoted ?? whole,
      sign: quoted === undefined && /^[{};]$/.test(whole),
    }));
  let at = 0;
  const block = (within: string | undefined): Directive[] => {
    const found: Directive[] = [];
    for (let words: string[] = []; at < tokens.length; ) {
      const { text: word, sign } = tokens[at]!;
      at += 1;
      if (!sign) words.push(word);
      else if (word === '}') {
        if (words.length > 0 || within === undefined)
          throw new Error(`} in the wrong place, after «${words.join(' ')}»`);
        return found;
      } else {
        const [name = '', ...args] = words;
        words = [];
        if (within !== 'map' && within !== 'types' && !KNOWN.has(name))
          throw new Error(`no directive ${name}`);
        if (name === 'include') found.push(...parseNginx(fileOf(args[0] ?? '', files), files));
        else found.push(word === ';' ? { name, args } : { name, args, block: block(name) });
      }
    }
    if (within !== undefined) throw new Error(`${within} is not closed`);
    return found;
  };
  return block(undefined);
}

function fileOf(path: string, files: ReadonlyMap<string, string>): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}
