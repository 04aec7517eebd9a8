/** Unpacks one Brotli-compressed tar file. */

import { dirname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

import { mkdir, readFile, symlink, writeFile } from '../io/disk.ts';

const BLOCK = 512;

/**
 * Writes every file, folder and symbolic link of the archive below `target`.
 * Reads the plain ustar form (POSIX.1-1988), which the carried archives use; meant for archives of
 * a few megabytes.
 * @throws Error when an entry would stand outside `target`.
 */
export async function unpackTar(archive: string, target: string): Promise<void> {
  const tar = await promisify(brotliDecompress)(await readFile(archive));
  await mkdir(target);
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(field(tar, at + 124, 12) || '0', 8);
    const path = normalize(join(field(tar, at + 345, 155), field(tar, at, 100)));
    if (path.startsWith('..') || path.startsWith('/'))
      throw new Error(`unexpected path in ${archive}: ${path}`);
    const mode = Number.parseInt(field(tar, at + 100, 8) || '644', 8);
    await writeEntry(String.fromCharCode(tar[at + 156] ?? 0), join(target, path), {
      mode,
      link: field(tar, at + 157, 100),
      body: tar.subarray(at + BLOCK, at + BLOCK + size),
    });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

async function writeEntry(
  type: string,
  path: string,
  entry: { readonly mode: number; readonly link: string; readonly body: Uint8Array },
): Promise<void> {
  if (type === '5') {
    await mkdir(path);
    return;
  }
  await mkdir(dirname(path));
  if (type === '2') await symlink(entry.link, path);
  else if (type === '0' || type === '\0') await writeFile(path, entry.body, { mode: entry.mode });
}

function field(tar: Uint8Array, at: number, length: number): string {
  const bytes = tar.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end)).trim();
}
