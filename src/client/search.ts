/**
 * The search page: reads what was typed, loads the list of everything that can be found once, and
 * shows what matches as the reader types. Without it the page still lists everything as plain links.
 */
import { ENTRY_KIND_LABELS, marksIn, readyEntry, search, type ReadyEntry, type SearchEntry, type SearchResult } from '../core/view/search.ts';
import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    tongketEntries?: readonly SearchEntry[];
  }
}

const MOST = 40;
/** Letters shown before and after the first word found. */
const AROUND = 90;

const form = document.querySelector<HTMLFormElement>('form[role="search"][data-live]');
const input = form?.querySelector<HTMLInputElement>('input[type="search"]');
const results = document.querySelector<HTMLElement>('[data-results]');
const status = document.querySelector<HTMLElement>('[data-status]');
if (form && input && results && status) begin(form, input, results, status);

function begin(form: HTMLFormElement, input: HTMLInputElement, results: HTMLElement, status: HTMLElement): void {
  let entries: Promise<readonly ReadyEntry[]> | undefined;
  const show = async (): Promise<void> => {
    const query = input.value.trim();
    document.documentElement.toggleAttribute('data-searching', query !== '');
    if (query === '') {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    entries ??= loadScript(form.dataset['src'] ?? '').then(() => (window.tongketEntries ?? []).map(readyEntry));
    const ready = await entries.catch(() => undefined);
    if (ready === undefined) {
      entries = undefined;
      status.textContent = 'Không tải được mục lục tra cứu; danh sách đầy đủ ở dưới.';
      document.documentElement.removeAttribute('data-searching');
      return;
    }
    const found = search(ready, query);
    if (input.value.trim() !== query) return;
    status.textContent = found.length === 0 ? `Không thấy «${query}». Thử từ khác, hoặc ít từ hơn.` : `${found.length} chỗ có «${query}»${found.length > MOST ? `, hiện ${MOST} chỗ đầu` : ''}.`;
    results.replaceChildren(...found.slice(0, MOST).map((one) => item(one, query)));
  };
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show().then(() => results.querySelector('a')?.focus());
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  void show();
}

function item({ entry }: SearchResult, query: string): HTMLLIElement {
  const line = document.createElement('li');
  const kind = document.createElement('span');
  kind.className = 'result-kind';
  kind.textContent = ENTRY_KIND_LABELS[entry.kind];
  const link = document.createElement('a');
  link.href = entry.url;
  link.append(...marked(entry.title, entry.foldedTitle, query));
  line.append(kind, link);
  const [first] = marksIn(entry.foldedText, query);
  const from = first === undefined || first[0] <= AROUND ? 0 : entry.foldedText.indexOf(' ', first[0] - AROUND) + 1;
  const to = Math.min(entry.text.length, (first?.[1] ?? 0) + AROUND);
  if (entry.text !== '') {
    const about = document.createElement('p');
    about.append(from > 0 ? '… ' : '', ...marked(entry.text.slice(from, to), entry.foldedText.slice(from, to), query), to < entry.text.length ? '…' : '');
    line.append(about);
  }
  return line;
}

function marked(text: string, folded: string, query: string): readonly (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [from, to] of marksIn(folded, query)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(from, to);
    parts.push(text.slice(at, from), mark);
    at = to;
  }
  return [...parts, text.slice(at)];
}
