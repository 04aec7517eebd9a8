export const MM_PER_PX = 25.4 / 96;
export const PT_PER_PX = 0.75;

/** Pixels of a length as a style sheet writes it, `var(--text-height)`. */
function pixelsOf(length: string): number {
  const ruler = document.body.appendChild(document.createElement('div'));
  ruler.style.height = length;
  const { height } = ruler.getBoundingClientRect();
  ruler.remove();
  return height;
}

/** Pixels that the text of a page may fill from top to bottom, by how the page lies. */
export function textHeights(): { readonly upright: number; readonly turned: number } {
  return {
    upright: pixelsOf('var(--text-height)'),
    turned: pixelsOf('var(--turned-text-height)'),
  };
}
