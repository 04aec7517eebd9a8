/**
 * Folders that this program made. It removes nothing else, and nothing else in it removes: a folder
 * is its own when it made it in this run, or when the mark that it leaves in every one says so.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path';

import { effect, lstat, mkdir, readdir, readFile, stat, writeFile } from './disk.ts';

/** The mark: a file that whoever finds the folder can read. */
export const MARK = 'tong-ket.txt';
const WHOLE =
  'Thư mục này do phần mềm Tổng kết dựng. Lần dựng sau thay toàn bộ nội dung; đừng để tệp của mình ở đây.\n';
const IN_WORK = 'Thư mục này do phần mềm Tổng kết lập để làm việc và tự xóa khi xong.\n';

/** Which run on which machine: a folder may be shared by several. */
const RUN = `${process.pid}-${createHash('sha256').update(hostname()).digest('hex').slice(0, 6)}`;
const [, HOST = ''] = RUN.split('-');

export class OwnFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Those that this run has made and not yet removed or moved. */
  static readonly #live = new Set<OwnFolder>();
  static #made = 0;

  /** Before this run is cut short: it leaves nothing behind. */
  static async removeLive(): Promise<void> {
    await Promise.all([...OwnFolder.#live].map((folder) => folder.remove()));
  }

  /** Makes `<name>-<run>`, to be removed by this run or by a later one that finds this run gone. */
  static async create(name: string): Promise<OwnFolder> {
    await mkdir(dirname(name));
    const path = await OwnFolder.freePath(name);
    await effect('create', path, () => fs.mkdir(path));
    return OwnFolder.#marked(path);
  }

  /** Makes another one at each call, so that one process can work in several at once. */
  static async another(name: string): Promise<OwnFolder> {
    OwnFolder.#made += 1;
    const path = `${name}-${RUN}-${OwnFolder.#made}`;
    await mkdir(dirname(name));
    await (await OwnFolder.find(path))?.remove();
    await effect('create', path, () => fs.mkdir(path));
    return OwnFolder.#marked(path);
  }

  /** Where such a folder of this run would stand; nothing of its own stands there any more. */
  static async freePath(name: string): Promise<string> {
    const path = `${name}-${RUN}`;
    await (await OwnFolder.find(path))?.remove();
    return path;
  }

  /** One of its own in the folder for temporary files. */
  static async temporary(purpose: string): Promise<OwnFolder> {
    const name = join(tmpdir(), `${TEMPORARY}${purpose}-${RUN}-`);
    return OwnFolder.#marked(await effect('create', name, () => fs.mkdtemp(name)));
  }

  static async #marked(path: string): Promise<OwnFolder> {
    const folder = new OwnFolder(path);
    OwnFolder.#live.add(folder);
    await writeFile(join(path, MARK), IN_WORK);
    return folder;
  }

  /** The folder at `path` where that bears the mark; a link to one does not count. */
  static async find(path: string): Promise<OwnFolder | undefined> {
    return (await markOf(path)) === undefined ? undefined : new OwnFolder(path);
  }

  /** Says that everything is in it that should be. */
  async finish(): Promise<void> {
    await writeFile(join(this.path, MARK), WHOLE);
  }

  /** When it was finished, in milliseconds; undefined while something may be missing from it. */
  async finished(): Promise<number | undefined> {
    if ((await markOf(this.path)) !== WHOLE) return undefined;
    return (await stat(join(this.path, MARK))).mtimeMs;
  }

  /** Leaves it for a later run. */
  keep(): void {
    OwnFolder.#live.delete(this);
  }

  /** Its new place, which nothing may stand at. */
  async move(to: string): Promise<OwnFolder> {
    await effect('move', this.path, () => fs.rename(this.path, to));
    this.keep();
    return new OwnFolder(to);
  }

  /** Removes something in it. @throws Error for a path that leads out of it. */
  async removeBelow(path: string): Promise<void> {
    const inner = normalize(path);
    if (isAbsolute(inner) || inner === '.' || inner.split(sep).includes('..'))
      throw new Error(`${path} is not below ${this.path}`);
    await erase(join(this.path, inner));
  }

  /** Never fails: what is held elsewhere stays, and a later run removes it. */
  async remove(): Promise<void> {
    // Half of it must never pass for the whole, should this run be killed meanwhile.
    this.keep();
    await writeFile(join(this.path, MARK), IN_WORK)
      .then(() => erase(this.path))
      .catch(() => undefined);
  }
}

const TEMPORARY = 'tong-ket-';

/** What the mark of a real folder says; undefined where there is none. */
async function markOf(path: string): Promise<string | undefined> {
  const kind = await lstat(path).catch(() => undefined);
  if (kind?.isDirectory() !== true) return undefined;
  const text = await readFile(join(path, MARK), 'utf8').catch(() => undefined);
  return text === WHOLE || text === IN_WORK ? text : undefined;
}

/** The one place where anything is removed. A folder loses its mark last, so that what is left of it is known again. */
async function erase(path: string): Promise<void> {
  const entries = await readdir(path).catch(() => []);
  for (const entry of entries.filter(({ name }) => name !== MARK))
    await remove(join(path, entry.name));
  await remove(path);
}

const remove = (path: string): Promise<void> =>
  effect('remove', path, () => fs.rm(path, { recursive: true, force: true }));

/** Removes a folder with nothing in it; leaves any other. */
export const removeEmpty = (path: string): Promise<void> =>
  effect('remove', path, () => fs.rmdir(path)).catch(() => undefined);

/** Removes one file that this program keeps under a name of its own making in a folder of its own. */
export async function removeKept(folder: string, name: string): Promise<void> {
  if (
    basename(name) !== name ||
    name === '..' ||
    (await lstat(join(folder, name))).isFile() === false
  )
    throw new Error(`${name} is no kept file`);
  await remove(join(folder, name));
}

/** Folders `<name>-<run>` beside each other that runs left behind which are no more, the latest first. */
export async function leftBehind(name: string): Promise<readonly OwnFolder[]> {
  const beginning = `${basename(name)}-`;
  const entries = await readdir(dirname(name)).catch(() => []);
  const found: { readonly folder: OwnFolder; readonly time: number }[] = [];
  for (const entry of entries) {
    if (
      !entry.isDirectory() ||
      !entry.name.startsWith(beginning) ||
      !isOver(entry.name.slice(beginning.length))
    )
      continue;
    const path = join(dirname(name), entry.name);
    const folder = await OwnFolder.find(path);
    const time = await lstat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    // One that was killed before it could leave its mark, or while it was taking it away.
    if (folder === undefined) await removeEmpty(path);
    else found.push({ folder, time });
  }
  return found.sort((a, b) => b.time - a.time).map(({ folder }) => folder);
}

/** Sweeps what killed runs left in the folder for temporary files, and beside `names`. */
export async function sweep(names: readonly string[]): Promise<void> {
  for (const name of names) for (const folder of await leftBehind(name)) await folder.remove();
  const entries = await readdir(tmpdir()).catch(() => []);
  for (const { name } of entries) {
    const run = new RegExp(`^${TEMPORARY}[a-z-]+-(\\d+-[0-9a-f]{6})-\\w{6}$`).exec(name)?.[1];
    if (run !== undefined && isOver(run))
      await (await OwnFolder.find(join(tmpdir(), name)))?.remove();
  }
}

/** Whether a run of this machine is at its end; of another machine nothing is known. */
function isOver(run: string): boolean {
  const [, pid, host] = /^(\d+)-([0-9a-f]{6})/.exec(run) ?? [];
  if (pid === undefined || host !== HOST || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // Somebody else's process is there and may not be asked.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
