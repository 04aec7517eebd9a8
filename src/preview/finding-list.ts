import { link } from './link.ts';
import type { PreviewFinding } from './preview-state.ts';

const LABELS: Readonly<Record<PreviewFinding['severity'], string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  info: 'Lưu ý',
};

/** Findings as people read them: what, where, how to mend it, and the rule; a place opens the file in the editor. */
export function findingList(findings: readonly PreviewFinding[], root: string): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'preview-findings';
  for (const finding of findings) {
    const item = list.appendChild(element('li', ''));
    item.dataset['severity'] = finding.severity;
    const head = item.appendChild(element('p', 'preview-head'));
    head.append(
      element('b', '', `${LABELS[finding.severity]} `),
      link(finding.rule, finding.code, 'Xem quy tắc'),
      ` ${finding.title}`,
    );
    item.append(element('p', '', finding.message));
    const places = item.appendChild(element('p', 'preview-place'));
    places.append(opener(finding.place, root));
    if (finding.cause !== undefined) places.append(' xem thêm ', opener(finding.cause, root));
    item.append(element('p', '', `Cách sửa: ${finding.hint}`));
    if (finding.shown !== undefined && finding.shown.split('#')[0] !== location.pathname) {
      item.appendChild(element('p', '')).append(link(finding.shown, 'Xem trên trang'));
    }
  }
  return list;
}

/** The server asks the editor that is running; without one nothing happens, and the place can still be read. */
function opener(place: string, root: string): HTMLElement {
  const button = element('button', 'preview-open', place);
  button.setAttribute('type', 'button');
  button.title = 'Mở tệp ở đúng chỗ này bằng trình soạn thảo đang chạy';
  button.addEventListener(
    'click',
    () => void fetch(`/__open-in-editor?file=${encodeURIComponent(`${root}/${place}`)}`),
  );
  return button;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
