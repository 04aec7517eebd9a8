import { describe, expect, test } from 'vitest';

import { COMPONENTS } from '../../../src/core/schema/components.ts';
import { observationsTable } from '../../../src/core/schema/observations.ts';
import { reviewSchema } from '../../../src/core/schema/review.ts';
import { targetsTable } from '../../../src/core/schema/targets.ts';
import { dictionary } from '../../../src/core/view/dictionary.ts';

const text = dictionary();
const lines = text.split('\n');

describe('dictionary', () => {
  test('explains every column, key and component', () => {
    for (const name of [
      ...Object.keys(targetsTable.columns),
      ...Object.keys(observationsTable.columns),
      ...Object.keys(reviewSchema.shape),
    ]) {
      expect(
        lines.some((line) => line.startsWith(`| \`${name}\` |`)),
        name,
      ).toBe(true);
    }
    for (const name of Object.keys(COMPONENTS))
      expect(
        lines.some((line) => line.startsWith(`| \`<${name}>\` |`)),
        name,
      ).toBe(true);
  });

  test('says which columns must be filled', () => {
    const row = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row('as_of')).not.toContain('| có |');
    expect(row('source')).toContain('| có |');
  });

  test('says of everything whether it is for the public', () => {
    const described = lines.filter((line) => /^\| `\w+` \|/.test(line));
    expect(described.length).toBeGreaterThan(150);
    expect(described.filter((line) => !/\| (?:công khai|nội bộ) \|/.test(line))).toEqual([]);
  });

  test('marks attributes that may be left out', () => {
    expect(text).toMatch(/`<Value>` \| `indicator`, `year`, `area\?`/);
  });

  test('breaks no table: every row has as many bars as its head', () => {
    let bars = 0;
    for (const line of lines) {
      const count = line.replaceAll('\\|', '').split('|').length;
      if (!line.startsWith('|')) bars = 0;
      else if (bars === 0) bars = count;
      else expect(count, line).toBe(bars);
    }
  });
});
