/**
 * `npm run bench`: how long after a file of the sample review is saved the change stands in the open page
 * of a real browser, by kind of change, in milliseconds. Nothing is asserted, for machines differ.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openBrowser } from '../../src/paginate/browser.ts';
import { runPreview } from '../run-preview.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const REVIEW = 'nq24-2013-2023';
const RUNS = 7;
const OBSERVATIONS = `data/${REVIEW}/observations.csv`;
const COVER = /(?<=^forest-cover,vn,2021,)[^,]+/m;
const PROSE = `content/${REVIEW}/05-ket-qua-moi-truong.mdx`;
const WORDS = /(?<=Theo công bố) \S+ (?=ngành lâm nghiệp)/;

type Change = {
  readonly name: string;
  readonly page: string;
  readonly file: string;
  readonly at: RegExp;
  readonly write: (run: number) => string;
  readonly see: (run: number) => string;
};

const CHANGES: readonly Change[] = [
  {
    name: 'một ô CSV, thấy ở trang chỉ số',
    page: 'so-lieu/forest-cover/',
    file: OBSERVATIONS,
    at: COVER,
    write: (run) => `42.1${run + 1}`,
    see: (run) => `42,1${run + 1}%`,
  },
  {
    name: 'một ô CSV, thấy trong lời văn',
    page: 'bao-cao/ket-qua-moi-truong/',
    file: OBSERVATIONS,
    at: COVER,
    write: (run) => `42.2${run + 1}`,
    see: (run) => `42,2${run + 1}%`,
  },
  {
    name: 'một dòng MDX',
    page: 'bao-cao/ket-qua-moi-truong/',
    file: PROSE,
    at: WORDS,
    write: (run) => ` lần-${'i'.repeat(run + 1)}. `,
    see: (run) => ` lần-${'i'.repeat(run + 1)}. `,
  },
  {
    name: 'một ô CSV sai, thấy lỗi',
    page: 'so-lieu/forest-cover/',
    file: OBSERVATIONS,
    at: COVER,
    write: (run) => `42.O${run + 1}`,
    see: (run) => `42.O${run + 1}`,
  },
];

const root = await mkdtemp(join(tmpdir(), 'tong-ket-bench-'));
for (const part of ['data', 'content'])
  await cp(join(TOOL_ROOT, part, REVIEW), join(root, part, REVIEW), { recursive: true });
const [preview, { browser }] = await Promise.all([runPreview(root), openBrowser()]);
try {
  const page = await browser.newPage();
  for (const { name, page: path, file, at, write, see } of CHANGES) {
    await page.goto(`${preview.origin}/${REVIEW}/${path}`);
    const took: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const text = await readFile(join(root, file), 'utf8');
      if (!at.test(text)) throw new Error(`${file} does not hold ${at}`);
      const started = performance.now();
      await writeFile(join(root, file), text.replace(at, write(run)));
      await page.waitForFunction(
        (wanted) => document.body?.textContent.includes(wanted),
        see(run),
        { polling: 10 },
      );
      took.push(performance.now() - started);
      await page.waitForTimeout(300);
    }
    took.sort((a, b) => a - b);
    console.log(
      `Xem trước, ${name}: ${Math.round(took[Math.floor(RUNS / 2)] ?? 0)} ms (giữa ${RUNS} lần, ${Math.round(took[0] ?? 0)}-${Math.round(took.at(-1) ?? 0)}).`,
    );
  }
} finally {
  await browser.close();
  await preview.stop();
  await rm(root, { recursive: true, force: true });
}
