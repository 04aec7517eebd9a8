/**
 * The search page: reads what was typed, loads the list of everything that can be found once, and
 * shows what matches as the reader types. Without it the page still lists everything as plain links.
 */
import { REPORT_LANGUAGE } from '../core/language.ts';
import { clientMessagesIn } from '../core/messages/client-messages.ts';
import { sentenceParts } from '../core/view/quotation.ts';
import {
  marksIn,
  type ReadyEntry,
  readyEntry,
  type SearchEntry,
  type SearchResult,
  search,
} from '../core/view/search.ts';
import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    tongketEntries?: readonly SearchEntry[];
  }
}

const { search: messages } = clientMessagesIn(document.documentElement.lang);
const MOST = 40;
/** Letters shown before and after the first word found. */
const AROUND = 90;

const form = document.querySelector<HTMLFormElement>('form[role="search"][data-live]');
const input = form?.querySelector<HTMLInputElement>('input[type="search"]');
const results = document.querySelector<HTMLElement>('[data-results]');
const status = document.querySelector<HTMLElement>('[data-status]');
if (form && input && results && status) begin(form, input, results, status);

function begin(
  form: HTMLFormElement,
  input: HTMLInputElement,
  results: HTMLElement,
  status: HTMLElement,
): void {
  let entries: Promise<readonly ReadyEntry[]> | undefined;
  const show = async (): Promise<void> => {
    const query = input.value.trim();
    document.documentElement.toggleAttribute('data-searching', query !== '');
    if (query === '') {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    entries ??= loadScript(form.dataset['src'] ?? '').then(() =>
      (window.tongketEntries ?? []).map(readyEntry),
    );
    const ready = await entries.catch(() => undefined);
    if (ready === undefined) {
      entries = undefined;
      status.textContent = messages.failed;
      document.documentElement.removeAttribute('data-searching');
      return;
    }
    const found = search(ready, query);
    if (input.value.trim() !== query) return;
    status.textContent =
      found.length === 0
        ? messages.none(query)
        : messages.found(found.length, query, found.length > MOST ? MOST : undefined);
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
  kind.textContent = messages.kind[entry.kind];
  const link = document.createElement('a');
  link.href = entry.url;
  link.append(...told(entry.title, entry.foldedTitle, query));
  line.append(kind, link);
  const [first] = marksIn(entry.foldedText, query);
  const from =
    first === undefined || first[0] <= AROUND
      ? 0
      : entry.foldedText.indexOf(' ', first[0] - AROUND) + 1;
  const to = Math.min(entry.text.length, (first?.[1] ?? 0) + AROUND);
  if (entry.text !== '') {
    const about = document.createElement('p');
    about.append(
      from > 0 ? '… ' : '',
      ...told(entry.text, entry.foldedText, query, from, to),
      to < entry.text.length ? '…' : '',
    );
    line.append(about);
  }
  return line;
}

/** A stretch of a text: what was looked for is marked, and what is quoted from the report is told apart. */
const told = (
  text: string,
  folded: string,
  query: string,
  from = 0,
  to = text.length,
): readonly (string | HTMLElement)[] =>
  sentenceParts(text).flatMap((part) => {
    const [start, end] = [Math.max(from, part.from), Math.min(to, part.from + part.text.length)];
    if (start >= end) return [];
    const inside = marked(text.slice(start, end), folded.slice(start, end), query);
    if (!part.quoted) return inside;
    const quotation = document.createElement('span');
    quotation.lang = REPORT_LANGUAGE;
    quotation.append(...inside);
    return [quotation];
  });

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
