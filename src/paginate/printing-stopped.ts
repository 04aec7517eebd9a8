import type { LayoutProgress } from './in-page/laid-out.ts';

/** The layout hung or the browser broke; says how far it came. A fresh browser may do better. */
export class PrintingStopped extends Error {
  readonly reached: LayoutProgress;

  constructor(reason: unknown, reached: LayoutProgress) {
    super(reason instanceof Error ? reason.message : String(reason));
    this.name = 'PrintingStopped';
    this.reached = reached;
  }
}

/**
 * Longest wait for the next page, in milliseconds: a page takes some hundredths of a second, the
 * slowest machine needs no minute.
 */
export const PATIENCE_MS = 60_000;
