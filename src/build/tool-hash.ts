import { createHash } from 'node:crypto';
import { join, posix, relative } from 'node:path';

import { readFile, readTree } from '../io/disk.ts';
import { hashOf } from '../io/store.ts';

/** The program on the disk: every file by its path below the tool, with `/`. */
type Program = {
  readonly files: ReadonlyMap<string, ProgramFile>;
  /** What npm wrote of the packages that are installed, else of those that are to be. */
  readonly libraries: string;
};
type ProgramFile = {
  readonly hash: string;
  /** Modules that it imports, by their paths; undefined of what is no module. */
  readonly imports: readonly string[] | undefined;
};

/** Read once in a process, for all steps. */
const programs = new Map<string, Promise<Program>>();

function programAt(toolRoot: string): Promise<Program> {
  const program = programs.get(toolRoot) ?? readProgram(toolRoot);
  programs.set(toolRoot, program);
  return program;
}

/**
 * Changes with every change of the program that `module` (below `src`) runs, itself and all that it
 * imports, of what lies beside these modules and is none, such as a colour profile, of the libraries
 * and of Node: what one version made is of no use to another.
 */
export async function toolHash(toolRoot: string, module: string): Promise<string> {
  const program = await programAt(toolRoot);
  const modules = closureOf(program, `src/${module}`);
  const folders = new Set([...modules].map((path) => posix.dirname(path)));
  const beside = [...program.files].flatMap(([path, { imports }]) =>
    imports === undefined && folders.has(posix.dirname(path)) ? [path] : [],
  );
  return hashOfFiles(program, [...modules, ...beside]);
}

/** The same of the whole program: pages are found by their place, and name what they show in many ways. */
export async function programHash(toolRoot: string): Promise<string> {
  const program = await programAt(toolRoot);
  return hashOfFiles(program, [...program.files.keys()]);
}

function hashOfFiles({ files, libraries }: Program, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.toSorted()) hash.update(`${path}:${files.get(path)?.hash}\n`);
  return hash.update(libraries).digest('hex');
}

function closureOf({ files }: Program, entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...(files.get(path)?.imports ?? []));
  }
  return found;
}

/** All that pages and papers are made by: folders, and files at the top. */
const FOLDERS = ['src', 'public', join('content', 'huong-dan')];
const TOP_FILES = ['astro.config.mjs', 'tsconfig.json'];

async function readProgram(toolRoot: string): Promise<Program> {
  const trees = await Promise.all(
    FOLDERS.map((folder) => readTree(join(toolRoot, folder)).catch(() => [])),
  );
  const paths = [
    ...trees
      .flat()
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
    ...TOP_FILES.map((name) => join(toolRoot, name)),
  ];
  const files = await Promise.all(
    paths.map(async (file): Promise<readonly (readonly [string, ProgramFile])[]> => {
      const path = relative(toolRoot, file).replaceAll('\\', '/');
      const content = await readFile(file).catch(() => undefined);
      if (content === undefined) return [];
      return [[path, { hash: hashOf(content), imports: importsOf(path, content) }]];
    }),
  );
  return { files: new Map(files.flat()), libraries: hashOf(await librariesOf(toolRoot)) };
}

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*'(\.[^'\n]+)'/g;

function importsOf(path: string, content: Buffer): ProgramFile['imports'] {
  if (!/\.(?:ts|mjs|astro)$/.test(path)) return undefined;
  return [...content.toString('utf8').matchAll(IMPORT)].map(([, name = '']) =>
    posix.join(posix.dirname(path), name),
  );
}

async function librariesOf(toolRoot: string): Promise<Buffer> {
  for (const list of [join('node_modules', '.package-lock.json'), 'package-lock.json']) {
    const text = await readFile(join(toolRoot, list)).catch(() => undefined);
    if (text !== undefined) return text;
  }
  return readFile(join(toolRoot, 'package.json'));
}
