import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { withDictionary } from '../../src/commands/dictionary.ts';
import { TOOL_ROOT } from '../run-tool.ts';

test('the data dictionary in the repository is the one the schemas give', async () => {
  const readme = await readFile(join(TOOL_ROOT, 'data', 'README.md'), 'utf8');
  expect(readme).toBe(withDictionary(readme));
});

test('what people wrote above it stays', () => {
  const readme = withDictionary('# Số liệu\n\nLời của người biên soạn.\n\n');
  expect(readme).toContain('Lời của người biên soạn.');
  expect(withDictionary(readme)).toBe(readme);
  expect(readme).toContain('| `definition_gaps` |');
});
