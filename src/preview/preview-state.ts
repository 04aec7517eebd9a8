/** What the preview server tells open pages; plain data, for it crosses as JSON. */

import type { Severity } from '../core/diagnostic.ts';

export type PreviewFinding = {
  readonly code: string;
  readonly severity: Severity;
  /** What the code stands for, in a few words. */
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  /** `data/…/observations.csv:12:5`, from the root of the review. */
  readonly place: string;
  /** The other side of a conflict. */
  readonly cause: string | undefined;
  /** Address of the rule in the reference. */
  readonly rule: string;
  /** Address of what was found fault with, on a page of the preview; absent where no page shows it. */
  readonly shown: string | undefined;
};

export type PreviewState = {
  /** Grows with every version of the pages; a page of an older one is to be loaded anew. */
  readonly version: number;
  /** Whether the pages show the files as they are; otherwise they are of the last state without errors. */
  readonly current: boolean;
  /** Absolute path that the places in the findings begin at. */
  readonly root: string;
  /** `0 lỗi, 3 cảnh báo.` */
  readonly summary: string;
  readonly findings: readonly PreviewFinding[];
};

/** How far the pages of one edition are. */
export type PrintState = {
  readonly review: string;
  readonly edition: string;
  /** Version of the pages that `pdf` was made of, or is being made of. */
  readonly version: number;
  readonly stage: 'waiting' | 'laying' | 'ready' | 'failed';
  /** Pages laid out by now; all of them when ready. */
  readonly page: number;
  /** Where the file is, once there is one; that of an earlier version stays until the next is ready. */
  readonly pdf: string | undefined;
  /** What the press found fault with. */
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    readonly hint: string;
  }[];
};

export const STATE_EVENT = 'tong-ket:state';
export const PRINT_EVENT = 'tong-ket:print';
export const STATE_PATH = '/__tong-ket/state.json';
export const PRINT_PATH = '/__tong-ket/in/';
/** The entry of the `Server-Timing` header that says which version a page is of: scripts of the page can read it. */
export const VERSION_TIMING = 'tong-ket';

/** Pages that only the preview has. */
export const previewRoutes = {
  editions: (review: string): string => `/${review}/xem-in/`,
  edition: (review: string, edition: string): string => `/${review}/xem-in/${edition}/`,
  print: (review: string, edition: string): string => `${PRINT_PATH}${review}/${edition}`,
} as const;
