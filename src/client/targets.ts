import { clientMessagesIn } from '../core/messages/client-messages.ts';

/** Filters, order and choice in the list of targets. Without it the list stands whole, by theme. */

const { targets: messages } = clientMessagesIn(document.documentElement.lang);
const form = document.querySelector<HTMLFormElement>('form[data-explorer]');

/** A target's own row with those of its parts. */
type Group = {
  readonly rows: readonly HTMLTableRowElement[];
  readonly data: DOMStringMap;
  readonly order: number;
  chosen: boolean;
};

function countText(shown: number, all: number): string {
  if (shown === all) return messages.all(all);
  return shown === 0 ? messages.none : messages.some(shown, all);
}

function begin(form: HTMLFormElement): void {
  const tables = [...document.querySelectorAll<HTMLTableElement>('.target-table')];
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const groups = new Map(tables.map((table) => [table, groupsOf(table)]));
  const all = [...groups.values()].flat();
  const address = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const wanted = address.get(select.name);
    if (wanted !== null && [...select.options].some(({ value }) => value === wanted))
      select.value = wanted;
  }
  for (const group of all) followChoice(group, () => apply());
  form.addEventListener('input', () => apply());
  form.addEventListener('reset', () =>
    setTimeout(() => {
      for (const group of all) choose(group, false);
      apply();
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();

  function apply(): void {
    const choice = Object.fromEntries(new FormData(form)) as Choice;
    let fittingCount = 0;
    for (const [table, list] of groups) {
      const fitting = new Set(list.filter((group) => fits(group, choice)));
      fittingCount += fitting.size;
      table.tBodies[0]?.append(...inOrder(list, choice).flatMap(({ rows }) => rows));
      for (const group of list) for (const row of group.rows) row.hidden = !fitting.has(group);
      const section = table.closest('section');
      if (section !== null) section.hidden = fitting.size === 0;
    }
    if (status !== null) status.textContent = countText(fittingCount, all.length);
    keepInAddress(choice);
  }
}

/** What the form asks for, by the names of its fields. */
type Choice = Readonly<Record<string, string | undefined>>;

function fits({ data, chosen }: Group, choice: Choice): boolean {
  const { theme = '', verdict = '', lead = '', only } = choice;
  return (
    (theme === '' || data['theme'] === theme) &&
    (verdict === '' || data['verdict'] === verdict) &&
    (lead === '' || (data['leads'] ?? '').split('|').includes(lead)) &&
    (only === undefined || chosen)
  );
}

const inOrder = (list: readonly Group[], { order }: Choice): readonly Group[] =>
  [...list].sort(
    (a, b) =>
      (order === 'verdict' ? Number(a.data['rank']) - Number(b.data['rank']) : 0) ||
      a.order - b.order,
  );

/** The address leads to what is filtered now. */
function keepInAddress({ theme = '', verdict = '', lead = '' }: Choice): void {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ theme, verdict, lead }))
    if (value !== '') query.set(name, value);
  // A page opened from a folder may not change its address in every browser; the list works all the same.
  try {
    history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
  } catch {
    return;
  }
}

function groupsOf(table: HTMLTableElement): Group[] {
  const groups: {
    rows: HTMLTableRowElement[];
    data: DOMStringMap;
    order: number;
    chosen: boolean;
  }[] = [];
  for (const row of table.tBodies[0]?.rows ?? []) {
    if (row.classList.contains('part')) groups.at(-1)?.rows.push(row);
    else groups.push({ rows: [row], data: row.dataset, order: groups.length, chosen: false });
  }
  return groups;
}

function followChoice(group: Group, changed: () => void): void {
  const box = boxOf(group);
  box?.addEventListener('change', () => {
    group.chosen = box.checked;
    changed();
  });
}

function choose(group: Group, chosen: boolean): void {
  group.chosen = chosen;
  const box = boxOf(group);
  if (box) box.checked = chosen;
}

function boxOf(group: Group): HTMLInputElement | null | undefined {
  return group.rows[0]?.querySelector<HTMLInputElement>('.choice input');
}

// Last, for what it calls is made above.
if (form !== null) begin(form);
