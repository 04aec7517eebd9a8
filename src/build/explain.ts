import type { Outcome, Reason } from '../io/makings.ts';

/** In a line: that a thing was taken from the store, or which inputs it was made again for. */
export function explain({ label, subject, key, reasons }: Outcome): string {
  if (reasons.length === 0) return `= ${label} ${subject}: lấy từ kho (${short(key)}).`;
  return `+ ${label} ${subject}: ${reasons.map(reasonText).join('; ')}.`;
}

const REASONS = {
  first: 'làm lần đầu',
  swept: 'làm lại vì không còn trong kho',
  damaged: 'làm lại vì mục trong kho bị hỏng',
  'store unused': 'làm lại vì lần này không dùng kho',
  'not stored': 'không giữ trong kho, mỗi lần đều làm; đầu vào như lần trước',
} as const satisfies Readonly<Record<Exclude<Reason['kind'], 'input'>, string>>;

const reasonText = (reason: Reason): string =>
  reason.kind === 'input'
    ? `${reason.label} đã đổi (${short(reason.before)} → ${short(reason.after)})`
    : REASONS[reason.kind];

/** Enough of a hash to tell two apart by eye. */
const short = (hash: string | undefined): string => hash?.slice(0, 8) ?? 'không có';
