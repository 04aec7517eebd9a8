import { describe, expect, test } from 'vitest';

import { BrowserMissing, openBrowser } from '../../src/print/browser.ts';

describe('openBrowser', () => {
  test('reports a browser that the user named and that does not start, and tries no other', async () => {
    const failure = await openBrowser({ env: { TONGKET_BROWSER: '/khong/co/trinh-duyet' } }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BrowserMissing);
    expect(failure instanceof BrowserMissing ? failure.tried.map((one) => one.name) : []).toEqual(['TONGKET_BROWSER=/khong/co/trinh-duyet']);
  });

  test('starts one on this machine and says which', async () => {
    const { browser, version, kind } = await openBrowser();
    await browser.close();
    expect(version).toMatch(/^\d+\.\d+/);
    expect(['environment', 'installed', 'bundled']).toContain(kind);
  });
});
