import { existsSync } from 'node:fs';

import type { Effect, Interference } from '../../src/io/disk.ts';

/** A disk that refuses some effects as the system would; nobody waits before another try. */
export const refusing = (
  errno: string,
  which: (effect: Effect) => boolean,
  platform?: NodeJS.Platform,
): Interference => ({
  before: (effect) => {
    if (which(effect))
      throw Object.assign(new Error(`${errno}: refused by the test`), {
        code: errno,
        path: effect.path,
      });
  },
  ...(platform === undefined ? {} : { platform }),
  wait: async () => undefined,
});

/** What a disk refuses, in words that go from one process to another. */
export type Refusal = {
  readonly errno: string;
  /** Any without it. */
  readonly operation?: Effect['operation'];
  /** Pattern of the paths concerned, with `/` on every system. */
  readonly path: string;
  readonly platform?: NodeJS.Platform;
  /** Only while this file is there. */
  readonly while?: string;
};

export function refusingDisk({
  errno,
  operation,
  path,
  platform,
  while: flag,
}: Refusal): Interference {
  const pattern = new RegExp(path);
  return refusing(
    errno,
    (effect) =>
      (operation === undefined || effect.operation === operation) &&
      pattern.test(effect.path.replaceAll('\\', '/')) &&
      (flag === undefined || existsSync(flag)),
    platform,
  );
}
