import { rm } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { openPaginatorPool } from '../../src/paginate/paginator-pool.ts';
import { openSlots } from '../../src/paginate/slots.ts';
import { builtEdition } from '../print/built-edition.ts';

test('a pool that is closed while tabs are being opened waits for them, leaves none, and takes no more work', async () => {
  const { browser } = await openBrowser();
  const dir = await builtEdition();
  try {
    const pool = openPaginatorPool({ browser, dir, slots: openSlots(2) });
    const paginator = pool.paginator({
      path: '/edition/',
      shell: '<!doctype html><html lang="vi"><head></head><body></body></html>',
    });
    paginator.warm(2);
    // Until their opening has begun.
    await new Promise((resolve) => void setImmediate(resolve));
    await pool.close();
    expect(browser.contexts()).toEqual([]);
    await expect(paginator.layOut({ html: '<p>Một đoạn.</p>', digits: {} })).rejects.toThrow(
      'the paginator pool is closed',
    );
  } finally {
    await browser.close();
    await rm(dir, { recursive: true, force: true });
  }
});
