import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { ReviewHead, Series } from '../model.ts';
import { periodKey, samePeriod } from '../period.ts';

/** A key figure that the data does not hold, or holds in conflict, would vanish from the front page. */
export function checkKeyFigures(
  head: ReviewHead,
  series: readonly Series[],
  area: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): readonly Diagnostic[] {
  return head.key_figures.flatMap(({ indicator, year }, index) => {
    const points =
      series.find((one) => one.indicator === indicator && one.area === area)?.points ?? [];
    if (points.some((point) => samePeriod(point.period, year) && point.value !== undefined))
      return [];
    return [
      diagnostic(
        'TK402',
        `Con số nêu bật: chỉ số «${indicator}» không có số liệu dùng được năm ${periodKey(year)}.`,
        placeOf(['key_figures', index, 'year']),
      ),
    ];
  });
}
