import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { runScript } from '../run-tool.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tk-chromium-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const START =
  "const { openBrowser } = await import('./src/paginate/browser.ts'); const { browser, kind } = await openBrowser({ kinds: ['bundled'] }); await browser.close(); console.log(kind);";

/** There is one for Linux alone. */
test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'a copy that was damaged on the disk is unpacked anew, and nothing else is left',
  async () => {
    const start = () => runScript({ TMPDIR: folder }, '--input-type=module', '-e', START);
    expect(await start()).toMatchObject({ code: 0, stdout: 'bundled\n' });
    const [home = ''] = await readdir(folder);
    const program = join(folder, home, 'chromium');
    const { size } = await stat(program);
    const file = await open(program, 'r+');
    await file.truncate(1_000_000);
    await file.close();
    expect(await start()).toMatchObject({ code: 0, stdout: 'bundled\n' });
    expect((await stat(program)).size).toBe(size);
    expect(await readdir(folder)).toEqual([home]);
  },
);
