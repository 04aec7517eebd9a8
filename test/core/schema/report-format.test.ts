import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import type { Report } from '../../../src/core/model.ts';
import { publish } from '../../../src/core/publish.ts';
import { buildReport, readReview } from '../../../src/core/report.ts';
import { isReadableFormat, REPORT_FORMAT } from '../../../src/core/schema/publication.ts';
import { REPORT_SCHEMA_FILE, reportSchema } from '../../../src/core/schema/report-format.ts';
import { TABLES } from '../../../src/core/schema/tables.ts';
import { DOWNLOADS } from '../../../src/core/view/download.ts';
import { readSources } from '../../../src/io/read-sources.ts';
import { TOOL_ROOT } from '../../run-tool.ts';
import { withFiles } from '../build.ts';
import { DATA, miniReview, miniText } from '../mini-review.ts';

const published: unknown = JSON.parse(reportSchema());
/** From the published text alone, as a reader of it would. */
const validator = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);
const faults = (json: unknown): readonly string[] =>
  validator
    .safeParse(json)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

function must(report: Report | undefined): Report {
  if (report === undefined) throw new Error('no report');
  return report;
}
const json = (report: Report): Record<string, unknown> =>
  JSON.parse(DOWNLOADS['bao-cao.json'].make(report)) as Record<string, unknown>;
const mini = (changes: Readonly<Record<string, string>> = {}): Report =>
  must(buildReport(withFiles(miniReview(), changes)).report);

describe('bao-cao.json is what its schema says', () => {
  test('the small review', () => expect(faults(json(mini()))).toEqual([]));

  test('the sample, whole and as the public may read it', async () => {
    const { reviews } = await readSources(TOOL_ROOT);
    for (const raw of reviews) {
      const report = must(buildReport(readReview(raw).sources).report);
      expect(faults(json(report))).toEqual([]);
      expect(faults(json(publish(report).report))).toEqual([]);
    }
  });

  test('with plans, sources at odds, a target of parts and an earlier publication', () => {
    const observations = `${miniText(`${DATA}/observations.csv`)}forest-cover,all,2030,45,%,plan,rung-2024,,\nrice-land,all,2022,3904,nghìn ha,final,bao-2023,,\n`;
    const targets = `${miniText(`${DATA}/targets.csv`)}T05,,land,Hai ý,Một mục tiêu hai ý.,nq01-2020,all,,,,,,,,,,,no,Mục tiêu minh họa.,,,,,,\nT05a,T05,land,Ý một,Giữ đất.,nq01-2020,keep,4,,triệu ha,,,2030,rice-land,,,,no,Mục tiêu minh họa.,,,,,,\n`;
    const report = mini({
      [`${DATA}/observations.csv`]: observations,
      [`${DATA}/targets.csv`]: targets,
      [`${DATA}/publications/2024-06-30.json`]: JSON.stringify(json(mini())),
    });
    expect(report.publications).toHaveLength(1);
    expect(faults(json(report))).toEqual([]);
  });

  test('it names its schema, by an address that holds in any folder, and its version', () => {
    expect(json(mini())).toMatchObject({ $schema: REPORT_SCHEMA_FILE, format: REPORT_FORMAT });
    expect(Object.keys(DOWNLOADS)).toContain(REPORT_SCHEMA_FILE);
    expect(published).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

describe('the schema lets nothing else pass', () => {
  type Edit = (file: { [key: string]: unknown }) => void;
  const row = (file: { readonly [key: string]: unknown }, table: string): Record<string, unknown> =>
    (file[table] as Record<string, unknown>[])[0]!;
  test.each<readonly [string, Edit]>([
    ['a key at the top', (file) => void (file['extra'] = 1)],
    ['a column nobody declared', (file) => void (row(file, 'indicators')['extra'] = 'x')],
    ['a key of a series', (file) => void (row(file, 'series')['extra'] = 'x')],
    ['a key of a verdict', (file) => void (row(file, 'assessments')['extra'] = 'x')],
    [
      'a key of the figure it used',
      (file) => void ((row(file, 'assessments')['used'] as Record<string, unknown>)['extra'] = 'x'),
    ],
    [
      'an attribute of a finding',
      (file) =>
        void ((row(file, 'findings')['attributes'] as Record<string, unknown>)['extra'] = 'x'),
    ],
    ['a figure that is no string', (file) => void (row(file, 'targets')['value'] = 42)],
    ['a verdict of no kind', (file) => void (row(file, 'assessments')['verdict'] = 'good')],
    ['a table left out', (file) => void delete file['sources']],
    ['a note of the drafting office', (file) => void (row(file, 'areas')['note'] = 'x')],
  ])('%s', (_what, edit) => {
    const file = json(mini());
    edit(file);
    expect(faults(file)).not.toEqual([]);
  });
});

test('every public column of the tables in it is described as in the dictionary', () => {
  const text = reportSchema();
  for (const { columns } of TABLES.filter(({ inReportFile }) => inReportFile !== undefined)) {
    for (const { label, about, audience } of Object.values(
      columns as Readonly<Record<string, { label: string; about: string; audience: string }>>,
    )) {
      expect(text.includes(JSON.stringify(`${label}. ${about}`))).toBe(audience === 'public');
    }
  }
});

test.each([
  [REPORT_FORMAT, true],
  ['1.99.3', true],
  ['2.0.0', false],
  ['1', false],
  ['một', false],
])('a publication of format %s can be compared: %s', (format, readable) => {
  expect(isReadableFormat(format)).toBe(readable);
});
