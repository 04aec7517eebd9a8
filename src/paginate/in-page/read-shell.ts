/**
 * The document without its content and without what does not change how it looks: what every part is
 * laid out in. `rules` are added, out of the breaker's sight. Editions of one style have the same shell.
 * `letters`: how long the content is.
 */
export function readShell(rules: string): { readonly shell: string; readonly letters: number } {
  const root = document.documentElement.cloneNode(false);
  const head = document.head.cloneNode(true);
  const body = document.body.cloneNode(false);
  if (!(root instanceof Element && head instanceof Element)) throw new Error('no document');
  for (const child of [...head.children])
    if (!child.matches('meta[charset], base, style, link[rel~="stylesheet"]')) child.remove();
  const own = head.appendChild(document.createElement('style'));
  own.dataset['pagedjsIgnore'] = '';
  own.textContent = rules;
  root.append(head, body);
  return { shell: `<!doctype html>${root.outerHTML}`, letters: document.body.textContent.length };
}
