/** Beside the paragraph that a reader points at stands a link to it: for those who quote a place of the report. */
import { clientMessagesIn } from '../core/messages/client-messages.ts';

const link = document.createElement('a');
link.className = 'passage-link';
link.textContent = '#';
link.setAttribute('aria-label', clientMessagesIn(document.documentElement.lang).passage);
link.title = link.getAttribute('aria-label') ?? '';

for (const prose of document.querySelectorAll<HTMLElement>('.prose')) {
  prose.addEventListener('pointerover', ({ target }) => {
    const passage =
      target instanceof Element ? target.closest<HTMLElement>(':is(p, li, h2, h3, h4)[id]') : null;
    if (passage === null || link.parentElement === passage) return;
    link.setAttribute('href', `#${passage.id}`);
    passage.append(link);
  });
}
