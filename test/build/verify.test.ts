import { expect, test } from 'vitest';

import { BASE } from '../core/mini-review.ts';
import { verifyBuild } from '../verify/verify-build.ts';

test('another folder, clock, time zone, language, umask, home, NODE_ENV and order of files change no byte', async () => {
  const { files, different } = await verifyBuild(BASE, [
    '--editions',
    'bao-cao-tom-tat',
    '--finishes',
    'screen',
  ]);
  expect(files).toBeGreaterThan(70);
  expect(different).toEqual([]);
});
