import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { renumberNodes } from '../../src/print/renumber-nodes.ts';

/** A tag tree of two cells as Chromium writes it, its counter standing at `first`. */
async function tagged(first: number): Promise<string> {
  const document = await PDFDocument.create();
  const { context } = document;
  const name = (offset: number): PDFString => PDFString.of(`node${String(first + offset).padStart(8, '0')}`);
  const head = context.register(context.obj({ S: 'TH', ID: name(0) }));
  const cell = context.register(context.obj({ S: 'TD', ID: name(7), A: [{ O: 'Table', Headers: [name(0)] }], Alt: PDFString.of('node của người viết') }));
  context.register(context.obj({ Names: [name(0), head, name(7), cell] }));
  renumberNodes(document);
  return context.enumerateIndirectObjects().map(([, object]) => String(object)).filter((text) => text.includes('node')).join('\n');
}

test('names do not depend on where the counter stood', async () => {
  expect(await tagged(503)).toBe(await tagged(9_504));
});

test('names keep their order and their references, and other texts stay', async () => {
  const text = await tagged(503);
  expect(text.match(/\(node\d{8}\)/g)).toEqual(['(node00000001)', '(node00000002)', '(node00000001)', '(node00000001)', '(node00000002)']);
  expect(text).toContain('(node của người viết)');
});
