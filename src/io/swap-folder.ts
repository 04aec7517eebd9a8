import { dirname, join, relative } from 'node:path';

import { type Diagnostic, diagnostic } from '../core/diagnostic.ts';
import { exists, isHeldElsewhere, mkdir, readTree, undivided } from './disk.ts';
import { FileFault } from './file-fault.ts';
import { leftBehind, OwnFolder, removeEmpty } from './own-folder.ts';

/** Beside a built folder: what is being built, and what it replaces. */
const fresh = (target: string): string => `${target}.moi`;
const old = (target: string): string => `${target}.cu`;

/** A folder beside `target`, on the same disk, to build in. */
export const folderBeside = (target: string): Promise<OwnFolder> => OwnFolder.create(fresh(target));

/** The new folder is whole, but something in the old one is in use. */
export class FolderInUse extends Error {
  readonly diagnostic: Diagnostic;

  constructor(target: string, waiting: string, open: readonly string[], cause: unknown) {
    super(`${target} is in use`, { cause });
    const what =
      open.length === 0 ? 'có tệp hoặc cửa sổ đang mở thư mục ấy' : `đang mở: ${open.join(', ')}`;
    this.diagnostic = diagnostic(
      'TK820',
      `Không thay được «${target}»: ${what}. Trang mới nằm ở «${waiting}».`,
      { file: target, line: 1, column: 1 },
    );
  }
}

/**
 * Puts a finished folder in the place of another at once: readers see the old one or the new one,
 * never half of either. What it replaces must be its own or empty; whoever calls has seen to that.
 * @throws FolderInUse when the old one cannot be moved away, FileFault when the disk refuses otherwise; the old one then stands as before.
 */
export const swapFolder = (made: OwnFolder, target: string): Promise<void> =>
  undivided(() => swap(made, target));

async function swap(made: OwnFolder, target: string): Promise<void> {
  await made.finish();
  await mkdir(dirname(target));
  const before = await OwnFolder.find(target);
  if (before === undefined) await removeEmpty(target);
  const aside = before === undefined ? undefined : await moveAside(before, target, made);
  try {
    await made.move(target);
  } catch (error) {
    await aside?.move(target);
    throw error;
  }
  await aside?.remove();
  // What waited to be brought in is older now than what stands there.
  for (const folder of await leftBehind(fresh(target))) await folder.remove();
}

async function moveAside(before: OwnFolder, target: string, made: OwnFolder): Promise<OwnFolder> {
  const place = await OwnFolder.freePath(old(target));
  try {
    return await before.move(place);
  } catch (error) {
    if (error instanceof FileFault && MAY_BE_HELD.has(error.code)) {
      made.keep();
      throw new FolderInUse(target, made.path, await openIn(target), error);
    }
    throw error;
  }
}

/** Windows says of a folder with an open file that it is forbidden. */
const MAY_BE_HELD: ReadonlySet<string> = new Set(['TK810', 'TK812']);

/** Files in a folder that another program holds, as far as that can be seen: the first of them. */
async function openIn(folder: string): Promise<readonly string[]> {
  const entries = await readTree(folder).catch(() => []);
  const open: string[] = [];
  for (const entry of entries) {
    if (open.length === MOST_NAMED) break;
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await isHeldElsewhere(path)))
      open.push(relative(folder, path).replaceAll('\\', '/'));
  }
  return open;
}

const MOST_NAMED = 8;

/** What was found of an earlier run that did not get to its end. */
export type Recovery = 'nothing' | 'brought in' | 'put back';

/**
 * Finishes what earlier runs began: brings in a folder that was whole but could not be swapped in, puts
 * the old one back where a run was killed between the two, and removes what is of no more use.
 */
export async function recoverFolder(target: string): Promise<Recovery> {
  const [waiting, aside] = [await leftBehind(fresh(target)), await leftBehind(old(target))];
  const recovery =
    (await bringIn(await lastFinished(waiting), target)) ??
    (await putBack(await lastFinished(aside), target)) ??
    'nothing';
  for (const folder of [...waiting, ...aside]) {
    // One that is still kept from its place waits for the next run.
    const waits =
      waiting.includes(folder) && recovery === 'nothing' && (await folder.finished()) !== undefined;
    if (!waits) await folder.remove();
  }
  return recovery;
}

type Finished = { readonly folder: OwnFolder; readonly at: number };

async function lastFinished(folders: readonly OwnFolder[]): Promise<Finished | undefined> {
  const finished: Finished[] = [];
  for (const folder of folders) {
    const at = await folder.finished();
    if (at !== undefined) finished.push({ folder, at });
  }
  return finished.sort((a, b) => b.at - a.at)[0];
}

async function bringIn(last: Finished | undefined, target: string): Promise<Recovery | undefined> {
  const standing = (await (await OwnFolder.find(target))?.finished()) ?? 0;
  if (last === undefined || last.at < standing) return undefined;
  return swapFolder(last.folder, target).then(
    () => 'brought in' as const,
    () => undefined,
  );
}

async function putBack(last: Finished | undefined, target: string): Promise<Recovery | undefined> {
  if (last === undefined || (await exists(target))) return undefined;
  return last.folder.move(target).then(
    () => 'put back' as const,
    () => undefined,
  );
}
