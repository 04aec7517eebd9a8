import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { referencesOf, type TableSchema } from '../../../src/core/schema/table.ts';
import { FIGURE_TABLES, REGISTERS, REGISTRY, TABLES } from '../../../src/core/schema/tables.ts';

const PAGES = fileURLToPath(new URL('../../../src/pages/', import.meta.url));
const NOT_TABLES = ['themes', 'sections'];

const isPage = (folder: string): boolean =>
  ['[review]', '[...language]/[review]'].some((review) =>
    [folder, `${folder}.astro`].some((name) => existsSync(join(PAGES, review, name))),
  );

describe.each(TABLES.map((schema) => [schema.file, schema] as const))(
  '%s in the registry',
  (_file, schema) => {
    test('has a key, unique columns and figures among its columns', () => {
      const columns = Object.keys(schema.columns);
      expect(Object.keys(schema.row.shape)).toEqual(columns);
      expect(schema.key.length).toBeGreaterThan(0);
      const mentioned = [...schema.key, ...schema.unique, ...(schema.numbers ?? [])];
      expect(mentioned.filter((name) => !columns.includes(name))).toEqual([]);
    });

    test('points to tables that there are, which have ids to point to', () => {
      for (const { column, target } of referencesOf(schema)) {
        expect(Object.keys(schema.columns)).toContain(column);
        if (NOT_TABLES.includes(target)) continue;
        const table = Object.entries<TableSchema>(REGISTRY).find(([name]) => name === target);
        expect(table?.[1].unique, `${column} → ${target}`).toContain('id');
      }
    });

    test('is shown on pages that there are', () => {
      expect(schema.shown.filter((folder) => !isPage(folder))).toEqual([]);
    });

    test('goes into the report file only where it has something for the public', () => {
      const open = Object.values(schema.columns).some(({ audience }) => audience === 'public');
      if (schema.inReportFile !== undefined) expect(open).toBe(true);
    });
  },
);

test('registers may be done without, as may no table that a verdict needs', () => {
  const optional = (tables: Readonly<Record<string, TableSchema>>): readonly string[] =>
    Object.entries(tables).flatMap(([name, schema]) => (schema.optional === true ? [name] : []));
  expect(optional(REGISTERS)).toEqual(Object.keys(REGISTERS));
  expect(optional(FIGURE_TABLES)).toEqual(['bodies', 'relatedTargets']);
});

test('no two tables share a file, here or among those to be had of them', () => {
  expect(new Set(TABLES.map(({ file }) => file)).size).toBe(TABLES.length);
  const files = TABLES.flatMap(({ download }) => (download === undefined ? [] : [download]));
  expect(new Set(files).size).toBe(files.length);
});
