/** Runs on every page of the preview: keeps it of the latest version, and marks on it what was found fault with. */

import './preview.css';

import { showFindings } from './findings-on-page.ts';
import { type PreviewState, STATE_EVENT, STATE_PATH, VERSION_TIMING } from './preview-state.ts';

/** Which version of the pages this one is of, as the server said with it. */
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
let version = Number(
  navigation?.serverTiming.find(({ name }) => name === VERSION_TIMING)?.description ?? Number.NaN,
);

function take(state: PreviewState): void {
  if (Number.isNaN(version)) version = state.version;
  // A page that shows something else than what is in its own address looks after itself.
  if (state.version > version && document.querySelector('[data-print-preview]') === null)
    location.reload();
  else showFindings(state);
}

// What a build writes there is known only of printed files.
for (const fact of document.querySelectorAll('[data-file][data-fact]:empty'))
  fact.textContent = 'chưa dựng';

import.meta.hot?.on(STATE_EVENT, take);
take((await (await fetch(STATE_PATH)).json()) as PreviewState);
