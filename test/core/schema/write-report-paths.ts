/** Writes the list of paths of `bao-cao.json` anew, where the version allows it: `node test/core/schema/write-report-paths.ts`. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

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

const now = { format: REPORT_FORMAT, paths: reportPaths(JSON.parse(reportSchema()) as Schema) };
const fault = existsSync(KEPT_PATHS)
  ? formatFault(readPathLines(await readFile(KEPT_PATHS, 'utf8')), now)
  : undefined;
if (fault === undefined) {
  await writeFile(KEPT_PATHS, pathLines(now.format, now.paths));
  console.log(`${now.paths.size} paths in ${KEPT_PATHS}`);
} else {
  console.error(fault);
  process.exitCode = 1;
}
