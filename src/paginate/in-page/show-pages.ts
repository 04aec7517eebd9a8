import { paginator } from './open-paginator.ts';

export type PrintablePages = { readonly html: string; readonly css: string };

/**
 * Puts laid-out pages alone into the document, ready to print; an empty `html` clears them away.
 * `onScreen`: they are to be measured before; else nothing is laid out but what is printed.
 */
export function showPages({
  html,
  css,
  onScreen,
}: PrintablePages & { readonly onScreen: boolean }): void {
  const { polisher } = paginator().previewer;
  // The library's rules for page boxes would set the height of everything that is printed.
  polisher.base.media = html === '' ? '' : 'not all';
  for (const pages of document.querySelectorAll<HTMLElement>('.pagedjs_pages'))
    pages.hidden = html !== '';
  for (const printable of document.querySelectorAll('[data-printable]')) printable.remove();
  const rules = document.head.appendChild(document.createElement('style'));
  rules.dataset['printable'] = '';
  rules.textContent = onScreen
    ? css
    : `${css}\n@media screen { [data-printable] { display: none } }`;
  const holder = document.createElement('div');
  holder.dataset['printable'] = '';
  holder.innerHTML = html;
  if (html === '') rules.remove();
  else document.body.append(holder);
}
