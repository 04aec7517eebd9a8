import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { BrowserMissing, openBrowser } from '../../src/paginate/browser.ts';

describe('openBrowser', () => {
  test('reports a browser that the user named and that does not start, and tries no other', async () => {
    const failure = await openBrowser({ env: { TONGKET_BROWSER: '/khong/co/trinh-duyet' } }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(BrowserMissing);
    expect(failure instanceof BrowserMissing ? failure.tried : []).toEqual([
      { name: 'TONGKET_BROWSER=/khong/co/trinh-duyet', reason: 'không thấy tệp này' },
    ]);
  });

  // Windows starts no script by its first line.
  test.skipIf(process.platform === 'win32')(
    'gives up a program that says nothing, and names it',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'tong-ket-browser-'));
      const [program, note] = [join(folder, 'im-lang'), join(folder, 'pid')];
      await writeFile(
        program,
        `#!${process.execPath}\nrequire('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.pid));\nsetInterval(() => {}, 1000);\n`,
        { mode: 0o755 },
      );
      const failure = await openBrowser({
        env: { TONGKET_BROWSER: program },
        launchMs: 3000,
      }).catch((error: unknown) => error);
      expect(failure instanceof BrowserMissing ? failure.tried : failure).toEqual([
        { name: `TONGKET_BROWSER=${program}`, reason: 'không mở được trong 3 giây' },
      ]);
      // Its driver ends it with this process, or in half a minute.
      process.kill(Number(await readFile(note, 'utf8')), 'SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  );

  test('leaves nothing in the folder for passing files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tong-ket-browser-'));
    // Windows knows it by the other names.
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
    try {
      const { browser } = await openBrowser();
      await browser.close();
    } finally {
      vi.unstubAllEnvs();
    }
    const left = (await readdir(folder)).filter((name) => name.startsWith('playwright'));
    await rm(folder, { recursive: true, force: true });
    expect(left).toEqual([]);
  });

  test('starts one on this machine and says which', async () => {
    const { browser, version, kind } = await openBrowser();
    await browser.close();
    expect(version).toMatch(/^\d+\.\d+/);
    expect(['environment', 'installed', 'bundled']).toContain(kind);
  });
});
