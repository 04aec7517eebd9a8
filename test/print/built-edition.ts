import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { profileCss } from '../../src/print/profile-css.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';

const FIXTURE = join(import.meta.dirname, 'fixtures', 'edition', 'index.html');
const STYLES = join(import.meta.dirname, '..', '..', 'src', 'styles', 'print.css');
const FONTS = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

/** A folder as the site build leaves it, with the fixture at `/edition/`; `change` may spoil the page first. */
export async function builtEdition(change?: (html: string) => string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'tongket-print-'));
  await mkdir(join(dir, 'edition'));
  await writeEdition(dir, change);
  await cp(STYLES, join(dir, 'styles', 'print.css'));
  const tinos = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'),
  );
  for (const [name, file] of Object.entries(FONTS)) {
    await cp(join(tinos, file), join(dir, 'fonts', `tinos-${name}.ttf`));
  }
  return dir;
}

/** Puts another page in place of the one in such a folder. */
export async function writeEdition(
  dir: string,
  change: (html: string) => string = (html) => html,
): Promise<void> {
  const html = (await readFile(FIXTURE, 'utf8')).replace('/* profileCss */', profileCss(partyHd05));
  await writeFile(join(dir, 'edition', 'index.html'), change(html));
}

/** Replaces the document's main part, for pages with one fault only. */
export function withMain(main: string): (html: string) => string {
  return (html) => html.replace(/<main>[\s\S]*<\/main>/, () => `<main>${main}</main>`);
}
