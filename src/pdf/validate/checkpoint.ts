import type { CheckedFile } from './checked-file.ts';

/**
 * One condition under which a file fails. Numbers like `01-005` are those of the Matterhorn Protocol
 * (PDF Association, PDF/UA-1 conformance testing model, its machine-checkable conditions); numbers
 * that begin with `TK` are this project's own.
 */
export type Checkpoint = {
  readonly number: string;
  /** What is wrong, in Vietnamese, as a sentence without its end. */
  readonly fault: string;
  readonly find: (file: CheckedFile) => readonly Finding[];
};

/** `page` from 1; `what` names the thing at fault. */
export type Finding = { readonly page?: number | undefined; readonly what?: string };
