/** Writes the small review's texts anew: `node test/site/write-mini-report.ts`. Read the diff before keeping it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { runTool } from '../run-tool.ts';
import { GOLDEN, readMiniReport } from './mini-report.ts';

const texts = await readMiniReport(runTool);
await rm(GOLDEN, { recursive: true, force: true });
for (const [name, text] of texts) {
  const file = join(GOLDEN, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
console.log(`${texts.size} tệp trong ${GOLDEN}`);
