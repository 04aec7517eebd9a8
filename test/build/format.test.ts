import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';
import { type OutputVariant, VARIANT_SUFFIXES } from '../../src/pdf/variants/output-variant.ts';
import { checkFormat } from '../../src/print/format/check-format.ts';
import { PROFILE_RULES } from '../../src/print/profiles.ts';
import { paperSource } from '../paper-source.ts';

const FOLDER = 'nq24-2013-2023';
const OFFICIAL = ['bao-cao-tong-ket', 'bao-cao-tom-tat', 'to-trinh'];

/** What the components of the site print stands the measure. */
test.each<readonly [string, OutputVariant]>([
  ...OFFICIAL.map((edition) => [edition, 'screen'] as const),
  ['phu-luc', 'screen'],
  ['bao-cao-tong-ket', 'office'],
  ['bao-cao-tong-ket', 'press'],
])('%s, %s: the file keeps every rule of its profile', async (edition, variant) => {
  const file = join(inject('built'), FOLDER, 'pdf', `${edition}${VARIANT_SUFFIXES[variant]}.pdf`);
  const { rows } = await checkFormat({
    pdf: new Uint8Array(await readFile(file)),
    html: await paperSource(file),
    profile: PROFILE_RULES['party-hd05-2026'],
    twoSided: variant !== 'screen',
  });
  expect(
    rows.filter(({ result }) => result === 'fail').map(({ id, found }) => `${id}: ${found}`),
  ).toEqual([]);
  expect(rows.filter(({ result }) => result === 'pass').length).toBeGreaterThan(
    OFFICIAL.includes(edition) ? 70 : 30,
  );
});
