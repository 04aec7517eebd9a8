import { compare } from '../../decimal.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { RelatedTarget, Rows, Target } from '../../model.ts';
import { OPERATOR_COLUMNS } from '../../schema/operators.ts';
import type { Operator } from '../../schema/vocabulary.ts';
import { PERCENT } from '../../unit.ts';
import { rowRule } from '../rule.ts';

type Column = Exclude<keyof Target & string, 'place'>;

/** Columns that only some operators read; a figure elsewhere would be ignored without a word. */
const READ_BY_SOME = [
  'value',
  'value_to',
  'baseline_year',
  'period',
  'indicator',
  'scenario_indicator',
] as const satisfies readonly Column[];

const RELATIVE: ReadonlySet<Operator> = new Set(['reduce-baseline', 'reduce-scenario']);
const YEARLY: ReadonlySet<Operator> = new Set(['>=', '>', '<=', '<', '=']);

export const targetColumns = rowRule({
  code: 'TK503',
  about:
    'Mỗi mục tiêu khai đủ các cột mà phép so của nó cần và không khai cột mà phép so ấy không đọc, vì số khai thừa sẽ bị bỏ qua mà không ai biết.',
  examples: {
    file: 'targets.csv',
    ok: [
      'id,name,operator,value,unit,horizon,indicator\nT02,Giữ đất lúa,keep,3.9,triệu ha,2023,rice-land',
      'id,name,operator,judged_verdict,judged_reason,judged_source\nT04,Năng lực dự báo,qualitative,partlyMet,"Trạm đo đã thêm, mô hình dự báo còn thiếu.",bao-2023',
    ],
    notOk: [
      {
        text: 'id,name,operator,value,unit,indicator\nT02,Giữ đất lúa,>=,,triệu ha,rice-land',
        at: ',,triệu ha',
        part: 'Mục tiêu T02 dùng phép so «>=» nên cần cột «value».',
      },
      {
        text: 'id,name,operator,value,indicator\nT03,Thiệt hại do lũ,trend-down,10,flood-loss-change',
        at: '10',
        part: 'Mục tiêu T03 dùng phép so «trend-down» nên cột «value» phải để trống.',
      },
      {
        text: 'id,name,operator,value,unit,indicator,judged_verdict,judged_reason\nT02,Giữ đất lúa,keep,3.9,triệu ha,rice-land,met,Cơ quan đất đai đánh giá là đạt.',
        at: 'met',
        part: 'Mục tiêu T02 được chấm bằng số liệu nên không nhận judged_verdict.',
      },
      {
        text: 'id,name,operator,value,value_to,unit,indicator\nT02,Giữ đất lúa,range,3.9,3.5,triệu ha,rice-land',
        at: '3.5',
        part: 'Mục tiêu T02 có mức trên 3.5 nhỏ hơn mức dưới 3.9.',
      },
    ],
  },
  look: ({ targets, relatedTargets }) => [
    ...targets.rows.flatMap((target) =>
      [
        ...faultsOfOperator(target),
        ...faultsOfLevels(target),
        ...faultsOfJudgement(target),
        ...faultsOfParts(target, targets.rows),
      ].map(({ message, column }) => diagnostic('TK503', message, targets.placeOf(target, column))),
    ),
    ...relatedTargets.rows.flatMap((related) => checkRelated(related, relatedTargets)),
  ],
});

type Fault = { readonly message: string; readonly column: Column };

/** A message where its condition holds. */
const faultIf = (condition: boolean, column: Column, message: string): readonly Fault[] =>
  condition ? [{ message, column }] : [];

/** Columns the operator needs and has not, columns it does not read. */
function faultsOfOperator(target: Target): readonly Fault[] {
  const { id, operator } = target;
  const { needs, may } = OPERATOR_COLUMNS[operator];
  return [
    ...needs.flatMap((column) =>
      faultIf(
        target[column] === undefined,
        column,
        `Mục tiêu ${id} dùng phép so «${operator}» nên cần cột «${column}».`,
      ),
    ),
    ...READ_BY_SOME.flatMap((column) =>
      faultIf(
        target[column] !== undefined && !needs.includes(column) && !may.includes(column),
        column,
        `Mục tiêu ${id} dùng phép so «${operator}» nên cột «${column}» phải để trống.`,
      ),
    ),
  ];
}

function faultsOfLevels({ id, operator, value, value_to: upper, unit }: Target): readonly Fault[] {
  const { needs, may } = OPERATOR_COLUMNS[operator];
  const isRange = may.concat(needs).includes('value_to');
  return [
    ...faultIf(
      isRange && value !== undefined && upper !== undefined && compare(upper, value) < 0,
      'value_to',
      `Mục tiêu ${id} có mức trên ${upper} nhỏ hơn mức dưới ${value}.`,
    ),
    ...faultIf(
      RELATIVE.has(operator) && unit !== undefined && unit !== PERCENT,
      'unit',
      `Mục tiêu ${id} tính mức giảm bằng phần trăm nên đơn vị phải là %, không phải «${unit}».`,
    ),
  ];
}

function faultsOfJudgement(target: Target): readonly Fault[] {
  const { id, operator, judged_verdict: verdict, judged_reason: reason, horizon } = target;
  return [
    ...faultIf(
      operator !== 'qualitative' && verdict !== undefined,
      'judged_verdict',
      `Mục tiêu ${id} được chấm bằng số liệu nên không nhận judged_verdict.`,
    ),
    ...faultIf(
      verdict !== undefined && reason === undefined,
      'judged_reason',
      `Mục tiêu ${id} có judged_verdict nên cần judged_reason.`,
    ),
    ...faultIf(
      horizon === 'yearly' && !YEARLY.has(operator),
      'horizon',
      `Mục tiêu ${id}: thời hạn hằng năm (yearly) chỉ đi với các phép so >=, >, <=, <, =.`,
    ),
  ];
}

/** A target of several parts and its parts, one level deep. */
function faultsOfParts(target: Target, all: readonly Target[]): readonly Fault[] {
  const { id, operator } = target;
  const parent = all.find((other) => other.id === target.parent);
  const hasParts = all.some((other) => other.parent === id);
  return [
    ...faultIf(
      parent?.parent !== undefined,
      'parent',
      `Mục tiêu ${id} thuộc ${parent?.id}, mà ${parent?.id} lại là một ý của ${parent?.parent}; chỉ có một cấp ý.`,
    ),
    ...faultIf(
      operator === 'all' && !hasParts,
      'operator',
      `Mục tiêu ${id} gồm nhiều ý (all) mà không có dòng nào ghi parent là ${id}.`,
    ),
    ...faultIf(
      operator !== 'all' && hasParts,
      'operator',
      `Mục tiêu ${id} có các ý con nên phép so phải là all.`,
    ),
  ];
}

const LEVELS = ['value', 'value_to', 'unit'] as const;

/** Nothing is reckoned with the level of another document, so it needs no indicator and no baseline; what it says must be whole all the same. */
function checkRelated(
  related: RelatedTarget,
  { placeOf }: Rows<RelatedTarget>,
): readonly Diagnostic[] {
  const { id, operator, value, value_to: upper, unit } = related;
  const { needs, may } = OPERATOR_COLUMNS[operator];
  const found: Diagnostic[] = [];
  const tell = (message: string, column: Parameters<typeof placeOf>[1]): void =>
    void found.push(diagnostic('TK503', `Mục tiêu ${id} ${message}`, placeOf(related, column)));
  if (operator === 'all')
    tell('ở văn bản khác không chia ý được (all); mỗi ý ghi một dòng.', 'operator');
  for (const column of LEVELS) {
    if (related[column] === undefined && needs.includes(column))
      tell(`dùng phép so «${operator}» nên cần cột «${column}».`, column);
    if (
      related[column] !== undefined &&
      column !== 'unit' &&
      !needs.includes(column) &&
      !may.includes(column)
    )
      tell(`dùng phép so «${operator}» nên cột «${column}» phải để trống.`, column);
  }
  if (value !== undefined && upper !== undefined && compare(upper, value) < 0)
    tell(`có mức trên ${upper} nhỏ hơn mức dưới ${value}.`, 'value_to');
  if (RELATIVE.has(operator) && unit !== undefined && unit !== PERCENT)
    tell(`tính mức giảm bằng phần trăm nên đơn vị phải là %, không phải «${unit}».`, 'unit');
  return found;
}
