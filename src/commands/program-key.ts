import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';

import { readFile, readTree } from '../io/disk.ts';
import { TOOL_ROOT } from './tool-root.ts';

let known: Promise<string> | undefined;

/** Changes with every change of this program, of its libraries and of Node: what one version kept is of no use to another. */
export function programKey(): Promise<string> {
  return (known ??= read());
}

async function read(): Promise<string> {
  const src = join(TOOL_ROOT, 'src');
  const names = (await readTree(src))
    .filter((entry) => entry.name.endsWith('.ts'))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)))
    .sort();
  const files = [
    ...(await Promise.all(names.map((name) => readFile(join(src, name))))),
    await libraries(),
  ];
  const hash = createHash('sha256').update(`${process.version} ${names.join(' ')}`);
  for (const file of files) hash.update(`${file.length}:`).update(file);
  return hash.digest('hex');
}

/** What npm wrote of the packages that are installed, else of those that are to be. */
async function libraries(): Promise<Buffer> {
  for (const list of [join('node_modules', '.package-lock.json'), 'package-lock.json']) {
    const text = await readFile(join(TOOL_ROOT, list)).catch(() => undefined);
    if (text !== undefined) return text;
  }
  return readFile(join(TOOL_ROOT, 'package.json'));
}
