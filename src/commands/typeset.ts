import { basename, dirname, join, resolve } from 'node:path';

import { PAPER_POLICY, policyMeta } from '../core/content-policy.ts';
import { hasErrors } from '../core/diagnostic.ts';
import { formatDiagnostics } from '../core/diagnostic-format.ts';
import { PROFILES } from '../core/schema/vocabulary.ts';
import { type Element, elementsOf, within } from '../html/element.ts';
import { readHtml } from '../html/read-html.ts';
import { copy, readFile, saveFile } from '../io/disk.ts';
import { OwnFolder } from '../io/own-folder.ts';
import { profileCss } from '../print/profile-css.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import { typeset as typesetPage } from '../print/typeset.ts';
import { FONT_FILES } from '../site/assets.ts';
import type { Command } from './command.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Sends the body of any HTML file through the pipeline and the checks that every edition goes through. */
export const typeset: Command = async (
  { rest: [given], out, profile, finish: variant = 'screen', links = 'keep' },
  terminal,
) => {
  if (given === undefined || profile === undefined || !out.endsWith('.pdf')) {
    terminal.err(
      `Cần: npm run typeset -- TỆP.html --profile MÃ --out TỆP.pdf. Mã: ${PROFILES.join(', ')}.`,
    );
    return 2;
  }
  const file = resolve(given);
  const html = await readFile(file, 'utf8');
  const rules = PROFILE_RULES[profile];
  const folder = await OwnFolder.temporary('trang');
  const dir = folder.path;
  try {
    await writeSite(dir, file, html, profileCss(rules));
    const title = titleOf(html) ?? basename(file, '.html');
    const { files, diagnostics, pages } = await typesetPage({
      dir,
      title,
      path: '/trang/',
      profile: rules,
      author: '',
      date: rules.validFrom,
      variants: [variant],
      file: given,
      options: { links },
      onProgress: ({ page }) => {
        if (page % 10 === 0) terminal.out(`  … trang ${page}`);
      },
    });
    if (diagnostics.length > 0) terminal.err(formatDiagnostics(diagnostics, () => undefined));
    const [made] = files;
    if (hasErrors(diagnostics) || made === undefined) {
      terminal.err(`\nKhông ghi ${out} vì có lỗi.`);
      return 1;
    }
    await saveFile(out, made.pdf);
    terminal.out(`${pages} trang; chữ trong bản in khớp với trang nguồn: ${out}`);
    return 0;
  } finally {
    await folder.remove();
  }
};

function titleOf(html: string): string | undefined {
  const title = [...elementsOf(readHtml(html))].find(
    // A drawing has titles of its own.
    ({ tag, parent }) => tag === 'title' && parent?.tag !== 'svg',
  );
  return title?.children.join('').trim();
}

/** A folder as the site build leaves it, with the page at `/trang/` and what it shows beside it. */
async function writeSite(dir: string, file: string, html: string, profile: string): Promise<void> {
  const { body, styles, hasMain, shown } = contentOf(html);
  const page = [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8">${policyMeta(PAPER_POLICY)}<title>Trang</title><link rel="stylesheet" href="/styles/print.css">`,
    `<style id="profile">${profile}</style>${styles.join('\n')}</head><body class="edition">`,
    hasMain ? body : `<main>${body}</main>`,
    '</body></html>',
  ].join('\n');
  await saveFile(join(dir, 'trang', 'index.html'), page);
  await copy(join(TOOL_ROOT, 'src', 'styles', 'print.css'), join(dir, 'styles', 'print.css'));
  for (const [name, source] of Object.entries(FONT_FILES)) {
    if (name.startsWith('tinos-'))
      await copy(join(TOOL_ROOT, 'node_modules', source), join(dir, 'fonts', name));
  }
  // What is not there is told by the pipeline itself.
  for (const address of shown)
    await copy(join(dirname(file), address), join(dir, 'trang', address)).catch(() => undefined);
}

type Content = {
  readonly body: string;
  /** Those outside of the body. */
  readonly styles: readonly string[];
  readonly hasMain: boolean;
  /** Addresses of files beside the page, or below, that it shows. */
  readonly shown: readonly string[];
};

/** What is printed of a page: its body, the whole of a page that has none. */
function contentOf(html: string): Content {
  const page = readHtml(html);
  const elements = [...elementsOf(page)];
  const body = elements.find(({ tag }) => tag === 'body') ?? page;
  const inBody = (element: Element): boolean => within(element, (around) => around === body);
  const printed = elements.filter(inBody);
  return {
    body: html.slice(body.span.contentStart, body.span.contentEnd),
    styles: elements
      .filter((element) => element.tag === 'style' && !inBody(element))
      .map(({ span }) => html.slice(span.start, span.end)),
    hasMain: printed.some(({ tag }) => tag === 'main'),
    shown: printed.flatMap(({ attributes: { src } }) =>
      src === undefined || /[:?#]|^\/|\.\.|^$/.test(src) ? [] : [src],
    ),
  };
}
