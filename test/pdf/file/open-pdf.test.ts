import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test, vi } from 'vitest';

import { countPages } from '../../../src/pdf/facts/count-pages.ts';
import { readFacts } from '../../../src/pdf/facts/read-facts.ts';
import { checkTags } from '../../../src/pdf/validate/check-tags.ts';
import { checkFormat } from '../../../src/print/format/check-format.ts';
import { preflight } from '../../../src/print/preflight/preflight.ts';
import { partyHd05 } from '../../../src/print/profiles/party-hd05-2026.ts';
import { handMade } from '../variants/hand-made.ts';

test('all checks of a finished file together open it once', async () => {
  const pdf = await handMade();
  const load = vi.spyOn(PDFDocument, 'load');
  try {
    const facts = await readFacts(pdf);
    await checkTags(pdf);
    await preflight(pdf, { file: 'bao-cao.pdf', variant: 'screen', facts });
    await checkFormat({ pdf, html: '<body><p>Một đoạn.</p></body>', profile: partyHd05 });
    expect(await countPages(pdf)).toBe(facts.pages.length);
    expect(load).toHaveBeenCalledTimes(1);
  } finally {
    load.mockRestore();
  }
});
