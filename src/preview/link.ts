/** A link that is shown as `text`; `title` is told of it besides. */
export function link(href: string, text: string, title?: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  if (title !== undefined) made.title = title;
  return made;
}
