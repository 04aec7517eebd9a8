import { relative } from 'node:path';

import { exists } from '../io/disk.ts';

/** What a build that stops leaves at `out`, as the end of a sentence. */
export const whatStays = async (out: string): Promise<string> =>
  (await exists(out))
    ? `trang đã dựng lần trước ở ${nearPath(out)} được giữ nguyên.`
    : `chưa có trang nào ở ${nearPath(out)}.`;

/** A path as it is shown: from the folder the command was given in, where it lies below. */
export function nearPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}
