import { labels } from '../../core/messages/vi/labels.ts';

/** The three variants of every edition: one text and one layout, made ready for three uses. */
export const OUTPUT_VARIANTS = ['screen', 'office', 'press'] as const;

export type OutputVariant = (typeof OUTPUT_VARIANTS)[number];

export const VARIANT_LABELS: Readonly<Record<OutputVariant, string>> = labels.variant;

/** What stands between an edition's name and `.pdf`. */
export const VARIANT_SUFFIXES: Readonly<Record<OutputVariant, string>> = {
  screen: '',
  office: '.van-phong',
  press: '.nha-in',
};
