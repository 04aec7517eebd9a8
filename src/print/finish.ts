import { labels } from '../core/view/words/vi/labels.ts';

/** The three finishes of every edition: one text and one layout, made ready for three uses. */
export const FINISHES = ['screen', 'office', 'press'] as const;

export type Finish = (typeof FINISHES)[number];

export const FINISH_LABELS: Readonly<Record<Finish, string>> = labels.finish;

/** What stands between an edition's name and `.pdf`. */
export const FINISH_SUFFIXES: Readonly<Record<Finish, string>> = {
  screen: '',
  office: '.van-phong',
  press: '.nha-in',
};
