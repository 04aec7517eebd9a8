import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { paperSourcesOf } from '../paper-source.ts';
import { type runTool, TOOL_ROOT } from '../run-tool.ts';
import { blocks } from '../tree.ts';

const REVIEW = 'mini-2020-2024';
export const GOLDEN = join(TOOL_ROOT, 'test/site/mini-report');
/** English pages are the Vietnamese ones in other words; these show the kinds of words there are. */
const ENGLISH = ['', 'muc-tieu/t01/', 'thay-doi/', 'dia-ban/south/'].map(
  (path) => `en/${REVIEW}/${path}index.html`,
);
const MINI = join(TOOL_ROOT, 'test/cases/check/_base');

/**
 * Builds the small review and gives what a reader can read of it: the text of every page, block by
 * block, and of every table to download, by file name. Paper is left to the loss check, for where
 * its pages end depends on the browser that laid them out.
 */
export async function readMiniReport(run: typeof runTool): Promise<ReadonlyMap<string, string>> {
  const root = await mkdtemp(join(tmpdir(), 'tong-ket-mini-'));
  try {
    await cp(MINI, root, { recursive: true });
    const { code, output } = await run('build', '--root', root, '--finishes', 'screen');
    if (code !== 0) throw new Error(output);
    const dist = join(root, 'dist');
    const texts = new Map<string, string>();
    for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const name = relative(dist, file).replaceAll('\\', '/');
      // The reference of rules is the same for every review, and its texts are tested where they are made.
      if (
        !entry.isFile() ||
        name.startsWith('huong-dan/') ||
        name.includes('/pdf/') ||
        (name.startsWith('en/') && !ENGLISH.includes(name))
      )
        continue;
      if (name.endsWith('.html'))
        texts.set(
          `${name}.txt`,
          `${withoutMeasures(blocks(await readFile(file, 'utf8')).join('\n'))}\n`,
        );
      else if (/\/tai-ve\/.*\.csv$/.test(name))
        texts.set(
          `${name}.txt`,
          (await readFile(file, 'utf8')).replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
        );
    }
    // What papers are printed from is no part of the site, and holds the words of the papers.
    for (const [edition, html] of await paperSourcesOf(join(dist, REVIEW)))
      texts.set(
        `${REVIEW}/in/${edition}/index.html.txt`,
        `${withoutMeasures(blocks(html).join('\n'))}\n`,
      );
    return texts;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Pages, sizes and hashes of papers depend on the browser too. */
const withoutMeasures = (text: string): string =>
  text
    .replace(/\b\d+(?:[.,]\d)? (?=(?:trang|pages?|kB|MB)\b)/g, 'n ')
    .replace(/\b(trang|page) \d+\b/g, '$1 n')
    .replace(/\b[0-9a-f]{12,64}\b/g, '#');
