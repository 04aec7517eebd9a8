import { createHash } from 'node:crypto';
import { dirname, join, relative } from 'node:path';

import { readFile } from '../io/disk.ts';

/** One process reads the program once. */
const known = new Map<string, Promise<string>>();

/**
 * Changes with every change of the program that `module` (below `src`) runs, itself and all that it
 * imports, of the libraries and of Node: what one version made is of no use to another.
 */
export function toolHash(toolRoot: string, module: string): Promise<string> {
  const entry = join(toolRoot, 'src', module);
  const found = known.get(entry) ?? read(toolRoot, entry);
  known.set(entry, found);
  return found;
}

async function read(toolRoot: string, entry: string): Promise<string> {
  const files = new Map<string, Buffer>();
  await gather(entry, files);
  const names = [...files.keys()].sort();
  const hash = createHash('sha256').update(process.version);
  for (const name of names)
    hash.update(relative(toolRoot, name).replaceAll('\\', '/')).update(files.get(name) ?? '');
  return hash.update(await libraries(toolRoot)).digest('hex');
}

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*'(\.[^'\n]+)'/g;

/** A module and all that it imports, by their paths. */
async function gather(file: string, found: Map<string, Buffer>): Promise<void> {
  if (found.has(file)) return;
  // Whoever comes by the same file meanwhile need not read it again.
  found.set(file, Buffer.alloc(0));
  const content = await readFile(file);
  found.set(file, content);
  const names = [...content.toString('utf8').matchAll(IMPORT)].map(([, name = '']) => name);
  await Promise.all(names.map((name) => gather(join(dirname(file), name), found)));
}

/** What npm wrote of the packages that are installed, else of those that are to be. */
async function libraries(toolRoot: string): Promise<Buffer> {
  for (const list of [join('node_modules', '.package-lock.json'), 'package-lock.json']) {
    const text = await readFile(join(toolRoot, list)).catch(() => undefined);
    if (text !== undefined) return text;
  }
  return readFile(join(toolRoot, 'package.json'));
}
