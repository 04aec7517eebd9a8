import { join } from 'node:path';

import { readFile } from '../io/disk.ts';
import { buildContext } from './build-context.ts';

/** Fonts by the name they have on the site, with the package file they come from. */
export const FONT_FILES: Readonly<Record<string, string>> = {
  'tinos-regular.ttf': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'tinos-italic.ttf': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'tinos-bold.ttf': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'tinos-bold-italic.ttf': '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'serif-400-latin.woff2': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  'serif-400-vietnamese.woff2':
    '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff2',
  'serif-600-latin.woff2': '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  'serif-600-vietnamese.woff2':
    '@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff2',
  'sans-400-latin.woff2': '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2',
  'sans-400-vietnamese.woff2':
    '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2',
  'sans-600-latin.woff2': '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2',
  'sans-600-vietnamese.woff2':
    '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2',
};

/** Those of papers, in a form that Chromium embeds whole; no page for readers asks for them. */
export const PAPER_FONTS = Object.keys(FONT_FILES).filter((name) => name.endsWith('.ttf'));

export const readFont = async (
  name: string,
  toolRoot = buildContext().toolRoot,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(join(toolRoot, 'node_modules', FONT_FILES[name] ?? name)));

export const readPrintStyles = (toolRoot = buildContext().toolRoot): Promise<string> =>
  readFile(join(toolRoot, 'src/styles/print.css'), 'utf8');
