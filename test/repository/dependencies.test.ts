import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { TOOL_ROOT } from '../run-tool.ts';

type Locked = {
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
};
type Manifest = Readonly<
  Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Readonly<Record<string, string>> | undefined
  >
>;

const read = (file: string): string => readFileSync(join(TOOL_ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const direct = Object.keys({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
}).sort();
const installed = Object.entries(packages)
  .filter(([at]) => at !== '')
  .map(([at, locked]) => ({
    name: at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...locked,
  }));

/** The manual's page on packages of others. */
const PAGE = 'content/huong-dan/goi-phan-mem.mdx';

/** Rows of its table: names, what for, licence, month of the version, alternative. */
const table = [
  ...read(PAGE).matchAll(
    /^\| ((?:`[^`]+`(?:, )?)+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
  ),
]
  .map(([, names = '', purpose = '', licence = '', month = '', alternative = '']) => ({
    names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    purpose,
    licence,
    month,
    alternative,
  }))
  .filter(({ names }) => names.every((name) => direct.includes(name)));

describe('packages of others', () => {
  test('that the project asks for stand in the manual, each once, with what for, licence, age and what could take its place', () => {
    expect(table.flatMap(({ names }) => names).sort()).toEqual(direct);
    for (const row of table) {
      for (const name of row.names)
        expect([name, row.licence]).toEqual([
          name,
          packages[`node_modules/${name}`]?.license ?? row.licence,
        ]);
      expect(row.month).toMatch(/^\d{1,2}\/20\d\d$/);
      expect(row.purpose.length, row.names[0]).toBeGreaterThan(5);
      expect(row.alternative.trim(), row.names[0]).not.toBe('');
    }
  });

  test('run nothing when they are installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const named = /ba gói có lệnh như vậy là ([^)]*?), không/.exec(read(PAGE))?.[1] ?? '';
    expect([...named.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(
      installed
        .filter(({ hasInstallScript, optional }) => hasInstallScript === true && optional !== true)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('ask for nothing of the project that its own licence does not give', () => {
    const odd = installed.filter(
      ({ license = '' }) =>
        !license
          .split(/ AND | OR |[()]/)
          .every((one) =>
            /^(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|OFL-1\.1|)$/.test(
              one,
            ),
          ),
    );
    // Used by the bundler and by tests, or not at all; what each is, the manual says.
    expect(
      [
        ...new Set(
          odd.map(
            ({ name, license = '' }) =>
              `${name.replace(/^(lightningcss)-.*/, '$1').replace(/^(@img\/sharp).*/, '$1')} ${/[AL]?GPL|MPL/.exec(license)?.[0]}`,
          ),
        ),
      ].sort(),
    ).toEqual(['@img/sharp LGPL', 'axe-core MPL', 'lightningcss MPL']);
  });
});
