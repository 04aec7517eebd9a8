/** A few lines on pages with charts: what is drawn stays as it is until a reader asks for the interactive twin. */
import { clientWordsIn } from '../core/view/words/client-words.ts';
import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    tongketChart?: (figure: HTMLElement) => void;
  }
}

let loading: Promise<void> | undefined;
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-open-chart]')) {
  button.hidden = false;
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
        button.textContent = clientWordsIn(document.documentElement.lang).chart.failed;
      });
  });
}
