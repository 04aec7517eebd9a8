import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  subtract,
} from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { isSpan } from '../../period.ts';
import { placeIn } from '../../prose.ts';
import { isSign, isWord } from '../../text/tokens.ts';
import { PERCENT, PERCENTAGE_POINT } from '../../unit.ts';
import { formatNumber, withUnit } from '../../view/format.ts';
import { isWritten } from '../closeness.ts';
import { pointIn } from '../facts.ts';
import { endsWithin, fromTo } from '../from-to.ts';
import { isChange } from '../is-change.ts';
import type { Numeral } from '../numeral.ts';
import type { Clause } from '../passage.ts';
import { comparedYears } from '../periods.ts';
import { claimRule, type Finding } from '../rule.ts';
import { isElsewhere, subjectAt } from '../subject.ts';

const HUNDRED = decimal('100');
const TWO = decimal('2');

/** TK316: between two percentages a change told in % that is one in percentage points, or the other way round. */
export const percentagePointsRule = claimRule({
  code: 'TK316',
  about:
    'Chênh lệch giữa hai tỷ lệ phần trăm tính bằng điểm phần trăm; chỉ mức tăng, giảm tương đối mới tính bằng %.',
  look(clause): readonly Finding[] {
    const findings = [
      ...clause.numerals.flatMap((one) => mistaken(clause, one)),
      ...doubled(clause),
    ];
    return findings;
  },
  examples: {
    ok: [
      'Tỷ lệ che phủ rừng tăng từ <Value indicator="forest-cover" year="2016"/> lên <Value indicator="forest-cover" year="2021"/>.',
      'Tỷ lệ che phủ rừng <Change indicator="forest-cover" from="2016" to="2021"/>.',
    ],
    notOk: [
      {
        text: 'Tỷ lệ che phủ rừng tăng từ <Value indicator="forest-cover" year="2016"/> lên <Value indicator="forest-cover" year="2021"/>, tăng 0,83%.',
        at: '0,83',
        part: '«0,83%» lẫn giữa % và điểm phần trăm: chênh lệch giữa hai tỷ lệ là 0,83 điểm phần trăm, còn mức tăng giảm tương đối là 2,0%.',
      },
      {
        text: 'Tỷ lệ che phủ rừng <Change indicator="forest-cover" from="2016" to="2021"/> phần trăm.',
        at: 'phần trăm',
        part: '<Change> đã kèm đơn vị «điểm phần trăm», không viết thêm sau nó.',
      },
    ],
  },
});

function mistaken(clause: Clause, one: Numeral): readonly Finding[] {
  const { quantity } = one;
  if (
    one.kind !== 'figure' ||
    quantity?.form !== 'plain' ||
    (quantity.unit !== PERCENT && quantity.unit !== PERCENTAGE_POINT)
  )
    return [];
  if (!isChange(clause, one.first)) return [];
  const ends = percentEnds(clause, one);
  if (ends === undefined && quantity.unit === PERCENTAGE_POINT) return ofCount(clause, one);
  if (ends === undefined || isZero(ends.from)) return [];
  const points = absolute(subtract(ends.to, ends.from));
  const share = absolute(divide(multiply(points, HUNDRED), ends.from));
  const is = (value: Decimal): boolean =>
    compare(absolute(subtract(value, quantity.low)), divide(quantity.step, TWO)) <= 0;
  const wrong = quantity.unit === PERCENT ? is(points) && !is(share) : is(share) && !is(points);
  if (!wrong) return [];
  const right =
    quantity.unit === PERCENT
      ? `chênh lệch giữa hai tỷ lệ là ${withUnit(formatNumber(quantity.low, decimals(quantity.step)), PERCENTAGE_POINT)}, còn mức tăng giảm tương đối là ${formatNumber(share, 1)}%`
      : `mức tăng giảm tương đối là ${formatNumber(quantity.low, decimals(quantity.step))}%, còn chênh lệch giữa hai tỷ lệ là ${withUnit(formatNumber(points, 2), PERCENTAGE_POINT)}`;
  const said = clause.block.text.slice(one.from, one.to);
  return [
    {
      figure: one.first,
      diagnostic: diagnostic(
        'TK316',
        `«${said}» lẫn giữa % và điểm phần trăm: ${right}.`,
        placeIn(clause.block, one.from),
      ),
    },
  ];
}

/** «giảm 3,4 điểm phần trăm» of something that is no percentage and fell by 3,4 %. */
function ofCount(clause: Clause, figure: Numeral): readonly Finding[] {
  const subject = subjectAt(clause, figure.first);
  const series =
    subject === undefined ? undefined : clause.facts.seriesOf(subject.indicator, subject.area);
  const indicator = clause.facts.indicatorOf.get(subject?.indicator ?? '');
  const years = comparedYears(clause, undefined, undefined);
  if (indicator === undefined || indicator.unit === PERCENT || years === undefined) return [];
  const from = pointIn(series, years.from)?.value;
  const to = pointIn(series, years.to)?.value;
  if (from === undefined || to === undefined || isZero(from)) return [];
  const share = absolute(divide(multiply(subtract(to, from), HUNDRED), from));
  if (!isWritten(figure.quantity!, share)) return [];
  const said = clause.block.text.slice(figure.from, figure.to);
  return [
    {
      figure: figure.first,
      diagnostic: diagnostic(
        'TK316',
        `«${said}» lẫn giữa % và điểm phần trăm: «${indicator.name}» tính bằng ${indicator.unit}, mức tăng giảm tương đối là ${formatNumber(share, 1)}%.`,
        placeIn(clause.block, figure.from),
      ),
    },
  ];
}

/** The two percentages a change lies between, in their own unit. */
function percentEnds(
  clause: Clause,
  one: Numeral,
): { readonly from: Decimal; readonly to: Decimal } | undefined {
  const named = fromTo(clause, clause.first, clause.last);
  if (
    named !== undefined &&
    named.from.unit === PERCENT &&
    named.to.unit === PERCENT &&
    named.to.at !== one.first
  )
    return { from: named.from.value, to: named.to.value };
  const others = endsWithin(clause, clause.first, clause.last).filter(
    ({ at, unit }) => at !== one.first && unit === PERCENT,
  );
  if (
    others.length === 2 &&
    others.every(({ bound }) => bound !== undefined) &&
    others[0]!.bound!.indicator === others[1]!.bound!.indicator
  ) {
    const [a, b] = [...others].sort((x, y) => x.bound!.period.to - y.bound!.period.to);
    return { from: a!.value, to: b!.value };
  }
  const subject = subjectAt(clause, one.first);
  if (
    subject === undefined ||
    isElsewhere(clause) ||
    clause.facts.indicatorOf.get(subject.indicator)?.unit !== PERCENT ||
    clause.facts.indicatorOf.get(subject.indicator)?.measure === 'change'
  )
    return undefined;
  const series = clause.facts.seriesOf(subject.indicator, subject.area);
  const single = clause.values.filter(
    ({ indicator, period }) => indicator === subject.indicator && !isSpan(period),
  );
  const years = comparedYears(
    clause,
    single.length === 1 ? single[0]!.period : undefined,
    undefined,
  );
  if (years === undefined) return undefined;
  const from = pointIn(series, years.from)?.value;
  const to = pointIn(series, years.to)?.value;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** `<Change/>%`: the component has printed its unit already. */
function doubled(clause: Clause): readonly Finding[] {
  const {
    scan: { tokens },
    block,
  } = clause;
  return clause.elements.flatMap(({ at, element }) => {
    if (element.name !== 'Change' && element.name !== 'Value') return [];
    const shown = unitShown(clause, element.key);
    if (shown !== PERCENT && shown !== PERCENTAGE_POINT) return [];
    const after = tokens[at + 1];
    const words =
      isSign(after, '%') ||
      (isWord(after, 'phần') && isWord(tokens[at + 2], 'trăm')) ||
      (isWord(after, 'điểm') && (isWord(tokens[at + 2], 'phần') || isSign(tokens[at + 2], '%')));
    return words
      ? [
          {
            diagnostic: diagnostic(
              'TK316',
              `<${element.name}> đã kèm đơn vị «${shown}», không viết thêm sau nó.`,
              placeIn(block, after!.from),
            ),
          },
        ]
      : [];
  });
}

const decimals = (step: Decimal): number => step.split('.')[1]?.length ?? 0;

/** The unit that a component prints with its figure; undefined where it prints none. */
function unitShown({ facts }: Clause, key: string): string | undefined {
  const binding = facts.bindings[key];
  if (binding?.kind === 'change') return binding.unit;
  return binding?.kind === 'value' && binding.withUnit
    ? facts.indicatorOf.get(binding.indicator)?.unit
    : undefined;
}
