import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkClaims } from '../../src/core/claims/check-claims.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { bindNarrative } from '../../src/core/link/bindings.ts';
import type { Report } from '../../src/core/model.ts';
import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const SAMPLE = 'nq24-2013-2023';

const raw = ['data', 'content'].flatMap((room) =>
  readdirSync(join(TOOL_ROOT, room, SAMPLE)).map((name) => ({
    path: `${room}/${SAMPLE}/${name}`,
    bytes: readFileSync(join(TOOL_ROOT, room, SAMPLE, name)),
    sha256: '',
  })),
);

/** The files of the sample review. */
export const { sources } = readReview({ id: SAMPLE, files: raw });

/** The sample review, whose many indicators near to one another make names ambiguous. */
export function sampleReport(): Report {
  const { report } = buildReport(sources);
  if (report === undefined) throw new Error('the sample does not make a report');
  return report;
}

/** What the claim check says of a section's text in the world of a report. */
export function checkText(report: Report, file: string, text: string): readonly Diagnostic[] {
  const section = parseNarrative(file, text).section!;
  const { bindings } = bindNarrative({
    ...report,
    sections: [section],
    area: report.review.area,
  });
  return checkClaims({ ...report, sections: [section], bindings });
}
