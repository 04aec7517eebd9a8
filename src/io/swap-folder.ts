import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a finished folder in the place of another at once: readers see the old one or the new
 * one, never half of either. Both must be on one disk.
 */
export async function swapFolder(fresh: string, target: string): Promise<void> {
  const aside = `${target}.cu-${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await rm(aside, { recursive: true, force: true });
  const hadOld = await rename(target, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOld) await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
