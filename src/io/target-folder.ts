import { homedir } from 'node:os';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';

import { type Diagnostic, diagnostic } from '../core/diagnostic.ts';
import { CODES } from '../core/diagnostic-codes.ts';
import { lstat, readdir, realpath, stat } from './disk.ts';
import { OwnFolder } from './own-folder.ts';

export type Surroundings = {
  /** Folder with `data/` and `content/`. */
  readonly root: string;
  /** The folder of the program itself. */
  readonly toolRoot: string;
};

/** What is put into the folder, and the option that names it. */
const PURPOSES = {
  site: { refusal: 'Không dựng vào', option: '--out' },
  report: { refusal: 'Không ghi báo cáo vào', option: '--report' },
} as const;

/**
 * Why a folder may not be replaced, or undefined: what stood there would be removed. Only a
 * new or an empty folder and one that bears this program's mark are replaced, and never one that
 * holds, or lies among, what people write.
 */
export async function targetFault(
  target: string,
  around: Surroundings,
  purpose: keyof typeof PURPOSES = 'site',
): Promise<Diagnostic | undefined> {
  const reason = await why(target, around);
  if (reason === undefined) return undefined;
  const { refusal, option } = PURPOSES[purpose];
  return diagnostic(
    'TK821',
    `${refusal} «${target}»: ${reason}.`,
    { file: target, line: 1, column: 1 },
    { hint: CODES.TK821.hint.replace('--out', option) },
  );
}

async function why(target: string, { root, toolRoot }: Surroundings): Promise<string | undefined> {
  const kind = await lstat(target).catch(() => undefined);
  if (kind?.isSymbolicLink() === true) return 'đó là một liên kết tới nơi khác';
  if (kind !== undefined && !kind.isDirectory()) return 'đó là một tệp';
  const place = await settled(target);
  const holding: readonly (readonly [string, string])[] = [
    [root, 'thư mục gốc của kỳ tổng kết'],
    [toolRoot, 'thư mục phần mềm'],
    [homedir(), 'thư mục riêng của người dùng'],
  ];
  for (const [folder, name] of holding)
    if (isWithin(await settled(folder), place)) return `đó là ${name} hoặc thư mục chứa nó`;
  const written = [
    join(root, 'data'),
    join(root, 'content'),
    ...['src', 'test', 'public', 'data', 'content', 'node_modules', '.git', '.ci'].map((name) =>
      join(toolRoot, name),
    ),
    join(root, '.git'),
  ];
  for (const folder of written) {
    const own = await settled(folder);
    if (isWithin(place, own) || isWithin(own, place))
      return `thư mục ấy là, chứa hoặc nằm trong «${folder}»`;
  }
  if (kind === undefined) return undefined;
  if (await isMountPoint(target)) return 'đó là gốc của một ổ đĩa; hãy dùng một thư mục trong ổ ấy';
  if ((await OwnFolder.find(target)) !== undefined) return undefined;
  const [first] = (await readdir(target)).map(({ name }) => name).sort();
  return first === undefined
    ? undefined
    : `trong đó có «${first}» mà không có dấu tong-ket.txt của phần mềm; hãy chuyển các tệp ấy đi hoặc xóa thư mục`;
}

/** A path as the disk spells it, links followed, also where its last parts are not there yet. */
async function settled(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const parent = dirname(path);
  return parent === path ? resolve(path) : join(await settled(parent), basename(path));
}

/** Whether `inner` is `outer` or below it. Capitals do not part folders: on most users' disks they are the same. */
function isWithin(inner: string, outer: string): boolean {
  const [a, b] = [inner.toLowerCase(), outer.toLowerCase()];
  return a === b || a.startsWith(b.endsWith(sep) ? b : `${b}${sep}`);
}

async function isMountPoint(path: string): Promise<boolean> {
  if (parse(resolve(path)).root === resolve(path)) return true;
  const [here, above] = await Promise.all([stat(path), stat(dirname(resolve(path)))]);
  return here.dev !== above.dev;
}
