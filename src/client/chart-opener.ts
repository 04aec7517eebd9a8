/** A few lines on pages with charts: what is drawn stays as it is until a reader asks for the interactive twin. */
declare global {
  interface Window {
    tongketChart?: (figure: HTMLElement) => void;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-open-chart]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const figure = button.closest<HTMLElement>('figure');
    if (figure === null) return;
    button.disabled = true;
    load(button.dataset['src'] ?? '')
      .then(() => {
        button.hidden = true;
        window.tongketChart?.(figure);
      })
      .catch(() => {
        button.disabled = false;
        button.textContent = 'Không tải được, thử lại';
      });
  });
}

let loading: Promise<void> | undefined;
function load(src: string): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`cannot load ${src}`));
    };
    document.head.append(script);
  });
  return loading;
}
export {};
