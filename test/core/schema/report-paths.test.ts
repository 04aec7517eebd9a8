import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { REPORT_FORMAT } from '../../../src/core/schema/publication.ts';
import { reportSchema } from '../../../src/core/schema/report-format.ts';
import {
  formatFault,
  KEPT_PATHS,
  pathLines,
  readPathLines,
  reportPaths,
  type Schema,
} from './report-paths.ts';

const text = readFileSync(KEPT_PATHS, 'utf8');
const now = { format: REPORT_FORMAT, paths: reportPaths(JSON.parse(reportSchema()) as Schema) };

describe('readers of bao-cao.json may rely on its paths and their types', () => {
  test('none is taken away or changed, and none added, without the version saying so', () => {
    expect(formatFault(readPathLines(text), now)).toBeUndefined();
  });

  test('the list is of this version', () => {
    expect(text, 'run: node test/core/schema/write-report-paths.ts').toBe(
      pathLines(now.format, now.paths),
    );
  });

  test('the list has what stands anywhere in the file', () => {
    for (const path of [
      '$.targets[].value',
      '$.series[].points[].reports[].used',
      '<assessment>.formula(kind=compare).bound',
      '$.links{}.tasks[]',
      '$.findings[].attributes.lead',
      '<assessment>.verdict="notMet"',
    ])
      expect([...now.paths.keys()]).toContain(path);
    expect(now.paths.get('$.series[].points[].value')).toBe('string|null /^-?\\d+(?:\\.\\d+)?$/');
    expect(now.paths.get('$.review.notice')).toBe('string?');
  });
});

describe('what the version must say', () => {
  const shape = (
    properties: Readonly<Record<string, Schema>>,
    required: readonly string[] = Object.keys(properties),
  ): Schema => ({ type: 'object', properties, required });
  const BEFORE = shape({
    name: { type: 'string' },
    figure: { type: 'string', pattern: '^-?\\d+$' },
    kind: { type: 'string', enum: ['a', 'b'] },
    rows: {
      type: 'array',
      items: shape({ note: { anyOf: [{ type: 'string' }, { type: 'null' }] } }),
    },
  });
  const fault = (
    after: Readonly<Record<string, Schema | undefined>>,
    format: string,
    required?: readonly string[],
  ): string | undefined => {
    const properties = Object.fromEntries(
      Object.entries({ ...BEFORE.properties, ...after }).flatMap(([name, one]) =>
        one === undefined ? [] : [[name, one]],
      ),
    );
    return formatFault(
      { format: '1.2.0', paths: reportPaths(BEFORE) },
      { format, paths: reportPaths(shape(properties, required)) },
    );
  };

  test.each<readonly [string, Readonly<Record<string, Schema | undefined>>, string]>([
    ['a key that is gone', { name: undefined }, '$.name: string, taken away'],
    [
      'a key deep in lists',
      { rows: { type: 'array', items: shape({}) } },
      '$.rows[].note: string|null, taken away',
    ],
    ['another type', { name: { type: 'integer' } }, '$.name: string, now integer'],
    [
      'figures written otherwise',
      { figure: { type: 'string', pattern: '^\\d+$' } },
      '$.figure: string /^-?\\d+$/, now string /^\\d+$/',
    ],
    [
      'a value of a closed list',
      { kind: { type: 'string', enum: ['a', 'c'] } },
      '$.kind="b": value, taken away',
    ],
    [
      'what may now be null',
      { name: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
      '$.name: string, now string|null',
    ],
  ])('the first number, for %s', (_what, after, part) => {
    for (const format of ['1.2.0', '1.3.0', '0.9.0']) expect(fault(after, format)).toContain(part);
    expect(fault(after, '1.3.0')).toContain('raise the first number of REPORT_FORMAT');
    expect(fault(after, '2.0.0')).toBeUndefined();
  });

  test('the first number, for what may now be absent', () => {
    expect(fault({}, '1.3.0', ['figure', 'kind', 'rows'])).toContain('$.name: string, now string?');
  });

  test.each<readonly [string, Readonly<Record<string, Schema>>, string]>([
    ['a key', { more: { type: 'boolean' } }, '$.more'],
    ['a value of a closed list', { kind: { type: 'string', enum: ['a', 'b', 'c'] } }, '$.kind="c"'],
    [
      'what is now never null',
      { rows: { type: 'array', items: shape({ note: { type: 'string' } }) } },
      '$.rows[].note',
    ],
  ])('the second number, for %s more', (_what, after, part) => {
    for (const format of ['1.2.0', '1.2.1'])
      expect(fault(after, format)).toMatch(
        /Raise the second number of REPORT_FORMAT[\s\S]*write-report-paths/,
      );
    expect(fault(after, '1.2.0')).toContain(part);
    for (const format of ['1.3.0', '2.0.0']) expect(fault(after, format)).toBeUndefined();
  });

  test('nothing, where nothing is other than it was', () => {
    for (const format of ['1.2.0', '1.2.1']) expect(fault({}, format)).toBeUndefined();
  });
});
