import type { FormatProfile, Lettering, Margins } from './profile.ts';

/**
 * The style sheet of a profile: `@page` rules and custom properties for styles/print.css.
 * Lengths keep the units of the rule (mm, pt). A component `doc-type` becomes `--doc-type-font`
 * (a whole `font` shorthand without the line height, which is the body's pitch). Pages are laid out as
 * right-hand ones, without page numbers: back pages are moved and numbers drawn when the file is joined.
 */
export function profileCss(profile: FormatProfile): string {
  const { page, body } = profile;
  const { widthMm, heightMm } = page.size.value;
  const front = page.margins.value;
  const turned = page.turnedMargins.value;
  const rules = [
    `@page { size: ${widthMm}mm ${heightMm}mm; margin: ${marginCss(front)}; }`,
    `@page turned { size: ${heightMm}mm ${widthMm}mm; margin: ${marginCss(turned)}; }`,
    `:root {\n${properties(profile)}\n}`,
  ];
  return `${rules.join('\n')}\n`;
  function properties({
    fontFamily,
    components,
    columns,
    shortRule,
    letterheadPitchPt,
  }: FormatProfile): string {
    const text = page.size.value.heightMm - front.top - front.bottom;
    const lines = [
      `--font-family: ${fontStack(fontFamily.value)};`,
      `--body-size: ${body.sizePt.value}pt;`,
      `--line-pitch: ${body.linePitchPt.value}pt;`,
      `--paragraph-gap: ${body.paragraphGapPt.value}pt;`,
      `--first-line-indent: ${body.firstLineIndentMm.value}mm;`,
      `--text-width: ${widthMm - front.left - front.right}mm;`,
      `--text-height: ${text}mm;`,
      `--turned-width: ${heightMm}mm;`,
      `--turned-height: ${widthMm}mm;`,
      `--turned-text-width: ${heightMm - turned.left - turned.right}mm;`,
      `--turned-text-height: ${widthMm - turned.top - turned.bottom}mm;`,
      `--letterhead-columns: ${columnCss(columns.letterheadMm.value)};`,
      `--letterhead-pitch: ${(letterheadPitchPt ?? body.linePitchPt).value}pt;`,
      `--signature-columns: ${columns.signatureMm.value.map((width) => `${width}fr`).join(' ')};`,
      `--signature-lines: ${columns.signatureLines.value};`,
      ...(shortRule === undefined ? [] : [`--short-rule: ${shortRule.value * 100}%;`]),
      ...Object.entries(components).flatMap(([name, { value }]) => letteringCss(name, value)),
    ];
    return lines.map((line) => `  ${line}`).join('\n');
  }
}

/** Tinos has the widths of Times New Roman, so a page keeps its lines with either. */
function fontStack(family: string): string {
  return family === 'Times New Roman' ? `Tinos, '${family}', serif` : `'${family}', serif`;
}

function letteringCss(name: string, lettering: Lettering): string[] {
  const style = lettering.style === 'italic' ? 'italic' : 'normal';
  const weight = lettering.weight === 'bold' ? 700 : 400;
  return [
    `--${name}-font: ${style} ${weight} ${lettering.sizePt}pt/var(--line-pitch) var(--font-family);`,
    ...(lettering.underlined === true ? [`--${name}-decoration: underline;`] : []),
  ];
}

/** A line of names longer than its column takes room from the other; marks below the number wrap instead. */
function columnCss([left, right]: readonly [number, number]): string {
  return `minmax(min-content, ${left}fr) minmax(max-content, ${right}fr)`;
}

function marginCss({ top, right, bottom, left }: Margins): string {
  return `${top}mm ${right}mm ${bottom}mm ${left}mm`;
}
