import { watch } from 'node:fs';

/** Calls `tell` after every change in a folder from now on. The function it gives ends that; a folder that goes ends it too. */
export function hearFolder(folder: string, tell: () => void): () => void {
  try {
    const hearing = watch(folder, { persistent: false }, tell);
    hearing.on('error', () => hearing.close());
    return () => hearing.close();
  } catch {
    // Gone again.
    return () => undefined;
  }
}
