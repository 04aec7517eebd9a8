import { describe, expect, test } from 'vitest';

import { COMPONENTS } from '../../../src/core/schema/components.ts';
import { editionSchema } from '../../../src/core/schema/editions.ts';
import { fieldsOf } from '../../../src/core/schema/field.ts';
import { intakeSchema } from '../../../src/core/schema/intake.ts';
import { observationsTable } from '../../../src/core/schema/observations.ts';
import { allowedSchema, requirementsSchema } from '../../../src/core/schema/requirements.ts';
import { reviewSchema } from '../../../src/core/schema/review.ts';
import { sectionHeadSchema } from '../../../src/core/schema/section.ts';
import { targetsTable } from '../../../src/core/schema/targets.ts';
import { OPERATORS, ROLES } from '../../../src/core/schema/vocabulary.ts';
import { dictionary } from '../../../src/core/view/dictionary.ts';

const text = dictionary((file) => (file === 'milestones.csv' ? ['TK446', 'TK447'] : []));
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

  test.each([
    ['review.yaml', reviewSchema, 'issuer.name', 'themes[].name_en', 'key_figures[].year'],
    ['intake.yaml', intakeSchema, 'files.*.numbers'],
    ['requirements.yaml', requirementsSchema, 'requirements[].mentions[].any'],
    ['allowed.yaml', allowedSchema, 'allowed[].reason'],
    ['editions/*.yaml', editionSchema, 'pages.least'],
    ['the head of a narrative', sectionHeadSchema, 'role'],
  ] as const)('explains every field of %s, at every depth', (_file, schema, ...deep) => {
    const fields = fieldsOf(schema);
    expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining([...deep]));
    for (const { path, about, values } of fields) {
      expect(about, path).not.toBe('');
      expect(values, path).not.toBe('');
      expect(text, path).toContain(`| \`${path}\` |`);
    }
  });

  test('explains every attribute of every component and what it may hold', () => {
    for (const [name, { attributes }] of Object.entries(COMPONENTS)) {
      for (const attribute of Object.keys(attributes.shape)) {
        const line = lines.find((one) => one.startsWith(`| \`<${name}>\` | \`${attribute}\` |`));
        const [values, about] = line?.split(/(?<!\\)\|/).slice(-3) ?? [];
        expect(values?.trim(), `${name} ${attribute}`).toBeTruthy();
        expect(about?.trim(), `${name} ${attribute}`).toBeTruthy();
      }
    }
  });

  test('says what each role of a section and each operator is', () => {
    for (const role of ROLES) expect(text).toContain(`| \`${role}\` | `);
    for (const operator of OPERATORS) expect(text).toContain(`| **\`${operator}\`** | `);
    expect(text).toContain(
      '| Giảm ít nhất bấy nhiêu phần trăm so với năm gốc. | `value`, `unit`, `indicator`, `baseline_year` | `value_to` |',
    );
  });

  test('says of a table where its rows are seen and which rules look at them', () => {
    expect(text).toContain('Hiện ở: `/<mã kỳ>/tien-do/`. Quy tắc xét bảng này: TK446, TK447.');
  });

  test('tells values from each other: closed lists, defaults, kinds of value', () => {
    expect(lines.find((line) => line.startsWith('| `stage` |'))).toContain(
      '| `draft` («dự thảo»), `submitted` («bản trình»), `issued` («bản phát hành»); mặc định `draft` |',
    );
    expect(lines.find((line) => line.startsWith('| `judged_verdict` |'))).toContain(
      '`notAssessable`',
    );
    expect(lines.find((line) => line.startsWith('| `signatory.name` |'))).toContain('| chữ |');
    expect(lines.find((line) => line.startsWith('| `draft.date` |'))).toContain('| ngày |');
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
