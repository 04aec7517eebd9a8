import { createCanvas } from '@napi-rs/canvas';

import { REPORT_LANGUAGE } from '../core/language.ts';
import { registerFonts } from './register-fonts.ts';

export type TextWidth = (text: string) => number;

/** How wide texts of one font are, in pixels, by the very font files that readers get. */
export function textWidth(font: string, fontSize: number): TextWidth {
  registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  // Letters are set as the report's language has them, not as the machine's.
  context.lang = REPORT_LANGUAGE;
  context.font = `${fontSize}px "${font}"`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}
