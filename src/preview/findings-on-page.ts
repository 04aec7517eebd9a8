import { findingList } from './finding-list.ts';
import type { PreviewFinding, PreviewState } from './preview-state.ts';

/** Shows the state on the open page: a notice above it when it is of an earlier state, and a mark at each thing concerned. */
export function showFindings(state: PreviewState): void {
  for (const old of document.querySelectorAll('[data-preview]')) old.remove();
  for (const old of document.querySelectorAll('[data-preview-mark]'))
    old.removeAttribute('data-preview-mark');
  // Paper is shown as it will be printed.
  if (document.querySelector('main') === null || document.body.classList.contains('edition'))
    return;
  if (!state.current) document.body.prepend(notice(state));
  for (const finding of state.findings) mark(finding, state);
}

function notice(state: PreviewState): HTMLElement {
  const errors = state.findings.filter(({ severity }) => severity === 'error');
  const box = document.createElement('section');
  box.dataset['preview'] = '';
  box.className = 'preview-notice';
  box.setAttribute('role', 'alert');
  const head = box.appendChild(document.createElement('h2'));
  head.textContent = `${state.version === 0 ? 'Chưa có trang để xem' : 'Trang này là bản trước'}: có ${errors.length} lỗi chưa sửa`;
  const lead = box.appendChild(document.createElement('p'));
  lead.textContent = `${state.version === 0 ? '' : 'Các tệp vừa lưu còn lỗi nên trang giữ bản cuối cùng không có lỗi. '}Sửa xong và lưu, trang tự cập nhật.`;
  box.append(findingList(errors, state.root));
  return box;
}

/** A sign at whatever of the page stands for the row or passage; what the page does not show is left to the list. */
function mark(finding: PreviewFinding, { root }: PreviewState): void {
  const { severity } = finding;
  const told = new Set<HTMLElement>();
  for (const found of concerned(finding)) {
    // An error outweighs a warning on the same thing.
    if (found.dataset['previewMark'] !== 'error') found.dataset['previewMark'] = severity;
    const block = found.closest<HTMLElement>('tr, p, li, dd, figure, h1, h2, h3') ?? found;
    if (told.size === told.add(block).size) continue;
    const note = document.createElement('details');
    note.dataset['preview'] = severity;
    note.className = 'preview-note';
    const summary = note.appendChild(document.createElement('summary'));
    const sign = summary.appendChild(document.createElement('b'));
    sign.textContent = `${SIGNS[severity]} ${finding.code}`;
    summary.append(` ${finding.title}`);
    note.append(findingList([finding], root));
    attach(note, block);
  }
}

const SIGNS: Readonly<Record<PreviewFinding['severity'], string>> = {
  error: '×',
  warning: '!',
  info: 'i',
};

function concerned({ shown }: PreviewFinding): readonly HTMLElement[] {
  if (shown === undefined) return [];
  const [path = '', anchor = ''] = shown.split('#');
  if (path === location.pathname) {
    const own = anchor === '' ? null : document.getElementById(anchor);
    const whole = own ?? document.querySelector<HTMLElement>('main h1');
    return whole === null ? [] : [whole];
  }
  // A figure leads to the row it was read from, a row of a table to the page of what it tells of.
  const link = CSS.escape(shown);
  const figures = document.querySelectorAll<HTMLElement>(`main a.figure-link[href="${link}"]`);
  const rows = [
    ...document.querySelectorAll<HTMLElement>(`main .target-table tr a[href="${link}"]`),
  ].flatMap((one) => one.closest('tr') ?? []);
  return [...new Set([...figures, ...rows])];
}

/** Below a passage or a row, within an item: where a reader looks next. */
function attach(note: HTMLElement, to: HTMLElement): void {
  if (to instanceof HTMLTableRowElement) below(to).append(note);
  else if (to.matches('li, dd')) to.append(note);
  else to.after(note);
}

/** One row for all that is said of the row above it, as wide as the table. */
function below(row: HTMLTableRowElement): HTMLElement {
  const next = row.nextElementSibling;
  if (
    next instanceof HTMLTableRowElement &&
    next.dataset['preview'] !== undefined &&
    next.cells[0] !== undefined
  )
    return next.cells[0];
  const made = document.createElement('tr');
  made.dataset['preview'] = '';
  const cell = made.appendChild(document.createElement('td'));
  cell.colSpan = [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0);
  row.after(made);
  return cell;
}
