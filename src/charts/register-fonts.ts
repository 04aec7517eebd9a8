import { fileURLToPath } from 'node:url';

import { GlobalFonts } from '@napi-rs/canvas';

const FONT_FILES: readonly (readonly [file: string, family: string])[] = [
  ['@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', 'Tinos'],
  ['@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf', 'Tinos'],
  ['@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf', 'Be Vietnam Pro'],
  ['@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf', 'Be Vietnam Pro'],
];

let ready = false;

/** Lets drawing surfaces write in the project's own fonts, the same on every machine. */
export function registerFonts(): void {
  if (ready) return;
  for (const [file, family] of FONT_FILES)
    GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve(file)), family);
  ready = true;
}
