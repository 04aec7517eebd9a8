/** The preview's entry in Astro's toolbar: everything found in the review, and the way to the paper. */

import listStyles from './finding-list.css?inline';
import { findingList } from './finding-list.ts';
import { type PreviewState, previewRoutes, STATE_EVENT, STATE_PATH } from './preview-state.ts';

type Toolbar = EventTarget & {
  readonly toggleNotification: (options: {
    state: boolean;
    level?: 'error' | 'warning' | 'info';
  }) => void;
};

/** The gravest first: the button shows one. */
const LEVELS = ['error', 'warning'] as const;

export default {
  async init(canvas: ShadowRoot, app: Toolbar): Promise<void> {
    const style = document.createElement('style');
    style.textContent = `${listStyles}${WINDOW}`;
    const frame = document.createElement('section');
    frame.className = 'window';
    frame.setAttribute('aria-label', 'Kiểm tra và bản in');
    canvas.append(style, frame);
    const show = (state: PreviewState): void => {
      const level = LEVELS.find((severity) =>
        state.findings.some((finding) => finding.severity === severity),
      );
      app.toggleNotification(level === undefined ? { state: false } : { state: true, level });
      frame.replaceChildren(
        heading(state),
        paper(),
        findingList(
          [...state.findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)),
          state.root,
        ),
      );
    };
    import.meta.hot?.on(STATE_EVENT, show);
    show((await (await fetch(STATE_PATH)).json()) as PreviewState);
  },
};

const ORDER = ['error', 'warning', 'info'];

function heading({ summary, current, findings }: PreviewState): HTMLElement {
  const made = document.createElement('header');
  const title = made.appendChild(document.createElement('h1'));
  title.textContent =
    findings.length === 0 ? 'Không có lỗi, không có cảnh báo' : summary.replace(/\.$/, '');
  if (!current)
    made.appendChild(document.createElement('p')).textContent =
      'Trang đang giữ bản cuối cùng không có lỗi.';
  return made;
}

/** The review of the open page; the home page has none. */
function paper(): HTMLElement {
  const made = document.createElement('p');
  const [, review = ''] = location.pathname.split('/');
  if (
    document.querySelector('a.masthead-search') !== null ||
    location.pathname.includes('/xem-in/')
  ) {
    const link = made.appendChild(document.createElement('a'));
    link.href = previewRoutes.editions(review);
    link.textContent = 'Xem trước bản in';
  }
  return made;
}

const WINDOW = `
.window { position: fixed; inset: auto 0 72px; margin: 0 auto; width: min(44rem, calc(100vw - 16px)); max-height: min(60vh, 40rem); overflow: auto; box-sizing: border-box;
  padding: 16px 20px; border: 1px solid #8a8f98; border-radius: 8px; background: #fff; color: #1c1e21; box-shadow: 0 6px 24px rgb(0 0 0 / 30%); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 4px; font-size: 17px; }
p { margin: 0 0 6px; }
`;
