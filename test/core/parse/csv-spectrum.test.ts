import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { brief } from '../build.ts';
import { parseCsv } from './parse-csv.ts';

const ROOT = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const names = readdirSync(join(ROOT, 'csvs')).map((file) => file.replace(/\.csv$/, ''));
const read = (name: string) =>
  parseCsv('f.csv', readFileSync(join(ROOT, 'csvs', `${name}.csv`), 'utf8'));

/** An unquoted cell with a quote inside, against RFC 4180; what its JSON tells of is another file. */
const AGAINST_THE_RULES = 'location_coordinates';

describe('the files of csv-spectrum', () => {
  test('are all here', () => {
    expect(names).toHaveLength(12);
  });

  test.each(names.filter((name) => name !== AGAINST_THE_RULES))('%s', (name) => {
    const { header, records, diagnostics } = read(name);
    const columns = header?.cells ?? [];
    expect(diagnostics).toEqual([]);
    expect(records.map(({ cells }) => cells.length)).toEqual(records.map(() => columns.length));
    expect(
      records.map(({ cells }) =>
        Object.fromEntries(columns.map((column, index) => [column, cells[index]])),
      ),
    ).toEqual(JSON.parse(readFileSync(join(ROOT, 'json', `${name}.json`), 'utf8')));
  });

  test(`${AGAINST_THE_RULES} is refused at the quote within its cell`, () => {
    expect(brief(read(AGAINST_THE_RULES).diagnostics)).toEqual([
      expect.stringMatching(/^TK103 2:22 Dấu nháy kép đứng giữa ô/),
    ]);
  });
});
