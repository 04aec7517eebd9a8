import type { Effect, Interference } from '../../src/io/disk.ts';

/** A disk that refuses some effects as the system would; nobody waits before another try. */
export const refusing = (errno: string, which: (effect: Effect) => boolean, platform?: NodeJS.Platform): Interference => ({
  before: (effect) => {
    if (which(effect)) throw Object.assign(new Error(`${errno}: refused by the test`), { code: errno, path: effect.path });
  },
  ...(platform === undefined ? {} : { platform }),
  wait: async () => undefined,
});
