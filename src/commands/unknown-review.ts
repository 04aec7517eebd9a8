import { nearest } from '../core/nearest.ts';

/** What is wrong with the reviews asked for; undefined when each is among those of the root. */
export function unknownReview(
  ids: readonly string[],
  asked: readonly string[] = [],
): string | undefined {
  const unknown = asked.find((id) => !ids.includes(id));
  if (unknown === undefined) return undefined;
  const close = nearest(unknown, ids);
  const suggestion = close === undefined ? '.' : `; có phải ý là «${close}»?`;
  const choice = ids.length === 0 ? '' : ` Có: ${ids.join(', ')}.`;
  return `Không có kỳ nào tên «${unknown}»${suggestion}${choice}`;
}
