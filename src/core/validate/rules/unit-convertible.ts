import { byId } from '../../by-id.ts';
import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { isConvertible } from '../../unit.ts';
import { rowRule } from '../rule.ts';

export const unitConvertible = rowRule({
  code: 'TK501',
  about:
    'Đơn vị của dòng số liệu đổi được đúng sang đơn vị của chỉ số: triệu ha sang ha thì được, ha sang % thì không. Mức của văn bản khác đặt cạnh một mục tiêu cũng vậy.',
  examples: {
    file: 'observations.csv',
    beside: { 'indicators.csv': 'id,name,unit\nrice-land,Diện tích đất chuyên trồng lúa,ha' },
    ok: [
      'indicator,area,year,value,unit,status,source\nrice-land,all,2024,3.88,triệu ha,preliminary,dat-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nrice-land,all,2024,88.5,%,preliminary,dat-2024',
        at: '%',
        part: 'Đơn vị «%» không đổi được sang «ha» của chỉ số «rice-land».',
      },
    ],
  },
  look: ({ indicators, observations, targets, relatedTargets }) => {
    const units = byId(indicators.rows);
    const found = new DiagnosticList();
    for (const observation of observations.rows) {
      const indicator = units.get(observation.indicator);
      if (
        indicator === undefined ||
        observation.unit === indicator.unit ||
        isConvertible(observation.unit, indicator.unit)
      )
        continue;
      found.push(
        diagnostic(
          'TK501',
          `Đơn vị «${observation.unit}» không đổi được sang «${indicator.unit}» của chỉ số «${indicator.id}».`,
          observations.placeOf(observation, 'unit'),
          { cause: indicators.placeOf(indicator, 'unit') },
        ),
      );
    }
    const reviewed = byId(targets.rows);
    for (const related of relatedTargets.rows) {
      const target = reviewed.get(related.target);
      if (
        target?.unit === undefined ||
        related.unit === undefined ||
        isConvertible(related.unit, target.unit)
      )
        continue;
      found.add('TK501', related.place.file, () =>
        diagnostic(
          'TK501',
          `Đơn vị «${related.unit}» không đổi được sang «${target.unit}» của mục tiêu «${target.id}».`,
          relatedTargets.placeOf(related, 'unit'),
          { cause: targets.placeOf(target, 'unit') },
        ),
      );
    }
    return found.all;
  },
});
