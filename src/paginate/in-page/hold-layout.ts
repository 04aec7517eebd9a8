/**
 * Keeps a page from being laid out while it loads: it would be laid out again with its fonts, and once
 * more at the width of the paper. To be run before the page has any content; it is sent as a text of its
 * own, and so stands alone.
 */
export function holdLayout(): void {
  const held = new CSSStyleSheet();
  held.replaceSync('body { display: none !important }');
  document.adoptedStyleSheets = [held];
}

/** Loads the fonts that the page's text will ask for. */
export async function readyFonts(): Promise<void> {
  const faces = new Set<string>();
  for (const element of document.querySelectorAll('body, body *')) {
    const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
    faces.add(`${fontStyle} ${fontWeight} 16px ${fontFamily}`);
  }
  const letters = [...new Set(document.body.textContent)].join('');
  // A font that cannot be loaded is told by whoever serves the files.
  await Promise.all([...faces].map((face) => document.fonts.load(face, letters).catch(() => [])));
}

/** Gives the source the width of the paper and has it laid out, with whatever fonts were not foreseen. */
export async function releaseLayout(): Promise<void> {
  document.body.style.width = 'var(--text-width)';
  for (const section of document.querySelectorAll<HTMLElement>('.turned'))
    section.style.width = 'var(--turned-text-width)';
  document.adoptedStyleSheets = [];
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}
