import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { describe, expect, test } from 'vitest';

import { windowsNameFault } from '../../src/core/file-names.ts';
import { TOOL_ROOT } from '../run-tool.ts';

/** Git for Windows refuses a whole checkout for one path; below `C:\Users\…` little is left of 260 letters. */
const LONGEST_PATH = 180;

/** What cannot be checked out on Windows, or stands there for another file. */
function pathFaults(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, index, names) => names.slice(0, index + 1).join('/')),
  );
  const unique = [...new Set([...folders, ...paths])];
  const spelt = Map.groupBy(unique, (path) => path.normalize('NFC').toLowerCase());
  return [
    ...unique.flatMap((path) => {
      const fault = windowsNameFault(path.split('/').at(-1)!);
      return fault === undefined ? [] : [`${path}: ${fault}`];
    }),
    ...paths
      .filter((path) => path.length > LONGEST_PATH)
      .map((path) => `${path}: ${path.length} letters`),
    ...[...spelt.values()]
      .filter((same) => same.length > 1)
      .map((same) => `${same.join(' and ')}: one name`),
  ];
}

/** Everything of the project that is not made or installed. */
const ours = readdirSync(TOOL_ROOT, { withFileTypes: true })
  .filter(({ name }) => !/^(?:node_modules|dist.*|\.git|\.astro|\.tong-ket)$/.test(name))
  .flatMap((entry) => (entry.isDirectory() ? below(join(TOOL_ROOT, entry.name)) : [entry.name]));

function below(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries.map((entry) =>
    relative(TOOL_ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'),
  );
}

describe('paths of the project', () => {
  test('can all be checked out on Windows', () => {
    expect(ours.length).toBeGreaterThan(1000);
    expect(pathFaults(ours)).toEqual([]);
  });

  test.each([
    [['test/cases/nul/input.csv'], 'test/cases/nul: device'],
    [['data/Aux.csv'], 'data/Aux.csv: device'],
    [['data/com1.tar.gz'], 'data/com1.tar.gz: device'],
    [['data/con .csv'], 'data/con .csv: device'],
    [['data/a:b.csv'], 'data/a:b.csv: letter'],
    [['data/end./x'], 'data/end.: ending'],
    [['data/x '], 'data/x : ending'],
    [['src/A.ts', 'src/a.ts'], 'src/A.ts and src/a.ts: one name'],
    [['x/1', 'X/2'], 'x and X: one name'],
    [[`a/${'b'.repeat(200)}`], `a/${'b'.repeat(200)}: 202 letters`],
  ])('%j is found', (paths, fault) => {
    expect(pathFaults(paths)).toEqual([fault]);
  });

  test('a device is a whole name, not the beginning of one', () => {
    expect(
      pathFaults(['test/console.ts', 'data/auxiliary/nul-byte.csv', 'com10', 'lpt.csv']),
    ).toEqual([]);
  });
});
