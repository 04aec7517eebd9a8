import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { TOOL_ROOT } from '../run-tool.ts';

const read = (file: string): string => readFileSync(join(TOOL_ROOT, file), 'utf8');

/** Files and folders of the project that a text names whole; patterns and what an office writes are none. */
const namedPaths = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|test)\/[^`\s*…<>]+)`/g)].map(([, path = '']) => path);

describe.each(['README.md', 'src/README.md', 'data/README.md'])('%s', (file) => {
  test('names only files and folders that are there', () => {
    expect(namedPaths(read(file)).filter((path) => !existsSync(join(TOOL_ROOT, path)))).toEqual([]);
  });
});

describe('src/README.md', () => {
  test('leads through the source by its files', () => {
    expect(namedPaths(read('src/README.md')).length).toBeGreaterThan(50);
  });
});
