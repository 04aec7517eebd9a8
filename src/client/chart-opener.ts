/** A few lines on pages with charts: what is drawn stays as it is until a reader asks for the interactive twin. */
import { clientMessagesIn } from '../core/messages/client-messages.ts';
import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    tongketChart?: (figure: HTMLElement) => void;
  }
}

let loading: Promise<void> | undefined;
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-open-chart]')) {
  button.addEventListener('click', () => {
    const figure = button.closest<HTMLElement>('figure');
    if (figure === null) return;
    button.disabled = true;
    loading ??= loadScript(button.dataset['src'] ?? '');
    loading
      .then(() => {
        button.hidden = true;
        window.tongketChart?.(figure);
      })
      .catch(() => {
        loading = undefined;
        button.disabled = false;
        button.textContent = clientMessagesIn(document.documentElement.lang).chart.failed;
      });
  });
}
