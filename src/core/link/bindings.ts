import { MOST_BOUNDS, MOST_SERIES } from '../chart-limits.ts';
import { divide, HUNDRED, isZero, multiply, subtract } from '../decimal.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { numberBindings } from '../document/number-bindings.ts';
import type {
  Assessment,
  Binding,
  CountedUntil,
  Finding,
  Indicator,
  NarrativeElement,
  NumberedAppendix,
  Registers,
  Section,
  Series,
  SeriesPoint,
  Target,
} from '../model.ts';
import { atOddsInPapers } from '../one-paper.ts';
import { isSpan, type Period, periodKey, samePeriod, yearsIn } from '../period.ts';
import { CAUSE_KINDS, CONTRIBUTION_KINDS, QUALIFIER_LABELS } from '../schema/vocabulary.ts';
import { convert, isConvertible, PERCENT, PERCENTAGE_POINT } from '../unit.ts';
import { COUNT_FILTERS, countOf } from './counts.ts';

export type BindingInput = {
  /** Of one paper, in its order: figures, tables and first mentions are counted within it. */
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly series: readonly Series[];
  readonly assessments: readonly Assessment[];
  readonly findings: readonly Finding[];
  readonly registers: Registers;
  readonly appendices: readonly NumberedAppendix[];
  /** The area that stands for the whole; used where a component names none. */
  readonly area: string;
};

type Context = BindingInput & { readonly diagnostics: Diagnostic[] };

/** Until all of a paper is bound. */
const UNNUMBERED = 0;

/** Resolves every component of the prose against the data, in reading order. */
export function bindNarrative(input: BindingInput): {
  readonly bindings: Readonly<Record<string, Binding>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const context: Context = { ...input, diagnostics: [] };
  const bindings: Record<string, Binding> = {};
  const elements = input.sections.flatMap((section) => section.elements);
  for (const element of elements) {
    const binding = bind(element, context);
    if (binding !== undefined) bindings[element.key] = binding;
  }
  return { bindings: numberBindings(bindings, elements), diagnostics: context.diagnostics };
}

function bind(element: NarrativeElement, context: Context): Binding | undefined {
  switch (element.name) {
    case 'Value':
      return bindValue(element, context);
    case 'Change':
      return bindChange(element, context);
    case 'Count':
      return bindCount(element, context);
    case 'See':
      return bindSee(element, context);
    case 'Verdict': {
      const assessment = findAssessment(context.assessments, element.attributes.target);
      return assessment === undefined ? undefined : bindVerdict(assessment);
    }
    case 'Cite': {
      const { document, form = 'full' } = element.attributes;
      return { kind: 'cite', document, form };
    }
    case 'Chart':
      return bindChart(element, context);
    case 'TargetTable': {
      const { theme, targets } = element.attributes;
      const chosen = context.targets.filter(
        (target) =>
          target.parent === undefined &&
          (targets === undefined
            ? theme === undefined || target.theme === theme
            : targets.includes(target.id)),
      );
      return {
        kind: 'targetTable',
        number: UNNUMBERED,
        targets: chosen.map(({ id }) => id),
        theme,
      };
    }
    case 'Result':
    case 'Limitation':
    case 'Cause':
    case 'Lesson':
    case 'Task':
    case 'Summary':
      return undefined;
  }
}

function bindValue(element: NarrativeElement<'Value'>, context: Context): Binding | undefined {
  const { indicator, year, area = context.area, source, unit } = element.attributes;
  const point = findPoint(element, indicator, area, year, 'year', context);
  if (point === undefined) return undefined;
  const ofSource = point.candidates.filter((one) => one.source === source);
  const isAtOdds = atOddsInPapers(ofSource).length > 0;
  const ownFigure = isAtOdds ? undefined : ofSource[0];
  const observation = source === undefined ? point.used : ownFigure;
  if (observation === undefined) {
    const candidates = source === undefined ? point.candidates : ofSource;
    const listed = candidates.map((one) => `${one.value} (${one.source})`).join(', ');
    context.diagnostics.push(
      source === undefined || isAtOdds
        ? diagnostic(
            'TK403',
            `Chỉ số «${indicator}» năm ${periodKey(year)} có các giá trị mâu thuẫn: ${listed}.`,
            element.place,
            { cause: candidates[0]!.place },
          )
        : diagnostic(
            'TK402',
            `Nguồn «${source}» không cho giá trị của «${indicator}» năm ${periodKey(year)}.`,
            element.placeOf['source'] ?? element.place,
          ),
    );
    return undefined;
  }
  const own = context.indicators.find(({ id }) => id === indicator);
  if (own === undefined) return undefined;
  return {
    kind: 'value',
    indicator,
    point,
    observation,
    value: convert(observation.value, observation.unit, own.unit),
    withUnit: unit !== 'no',
  };
}

function bindChange(element: NarrativeElement<'Change'>, context: Context): Binding | undefined {
  const { indicator, from, to, area = context.area, form = 'verb' } = element.attributes;
  const own = context.indicators.find(({ id }) => id === indicator);
  if (own === undefined) return undefined;
  const end = findPoint(element, indicator, area, to, 'to', context);
  if (end === undefined) return undefined;
  if (end.value === undefined) return conflict(element, indicator, end, context);
  if (own.measure === 'change') {
    if (from !== undefined) {
      context.diagnostics.push(
        diagnostic(
          'TK304',
          `<Change> trên chỉ số đo mức thay đổi «${indicator}» chỉ nhận to.`,
          element.placeOf['from'] ?? element.place,
          { hint: 'Bỏ thuộc tính from.' },
        ),
      );
      return undefined;
    }
    return {
      kind: 'change',
      indicator,
      from: undefined,
      to: end,
      amount: end.value,
      unit: own.unit,
      form,
    };
  }
  if (from === undefined) {
    context.diagnostics.push(
      diagnostic('TK304', '<Change> thiếu thuộc tính «from».', element.place),
    );
    return undefined;
  }
  const start = findPoint(element, indicator, area, from, 'from', context);
  if (start === undefined) return undefined;
  if (start.value === undefined) return conflict(element, indicator, start, context);
  const apart = whyApart(start, end);
  if (apart !== undefined) {
    context.diagnostics.push(
      diagnostic('TK405', `Chỉ số «${indicator}»: ${apart}.`, element.place, {
        cause: start.candidates[0]!.place,
      }),
    );
    return undefined;
  }
  const difference = subtract(end.value, start.value);
  if (own.unit === PERCENT) {
    return {
      kind: 'change',
      indicator,
      from: start,
      to: end,
      amount: difference,
      unit: PERCENTAGE_POINT,
      form,
    };
  }
  if (isZero(start.value)) {
    context.diagnostics.push(
      diagnostic(
        'TK402',
        `Không tính được mức thay đổi theo phần trăm của «${indicator}» từ giá trị 0.`,
        element.place,
      ),
    );
    return undefined;
  }
  const amount = divide(multiply(difference, HUNDRED), start.value);
  return { kind: 'change', indicator, from: start, to: end, amount, unit: PERCENT, form };
}

/** Why no change can be said from one point to the other; undefined where it can. */
function whyApart(start: SeriesPoint, end: SeriesPoint): string | undefined {
  const [from, to] = [start.period, end.period];
  const loose = [start, end].find(({ used }) => used?.qualifier !== undefined);
  if (loose?.used?.qualifier !== undefined)
    return `nguồn ghi «${QUALIFIER_LABELS[loose.used.qualifier]}» trước số ${inPeriod(loose.period)}, không tính được mức thay đổi chính xác`;
  const [first, second] = [start.used?.method, end.used?.method];
  if (first !== second)
    return `số ${inPeriod(from)} tính ${first ?? 'theo định nghĩa chung'}, số ${inPeriod(to)} tính ${second ?? 'theo định nghĩa chung'}`;
  if (yearsIn(from) !== yearsIn(to))
    return `${inPeriod(from)} dài ${yearsIn(from)} năm, ${inPeriod(to)} dài ${yearsIn(to)} năm`;
  const partial = [start, end].find(({ cut }) => cut !== undefined);
  return partial?.cut === undefined
    ? undefined
    : `số ${inPeriod(partial.period)} ${CUT_BY[partial.cut.by](partial.cut.date)}, chưa trọn kỳ`;
}

const CUT_BY: Readonly<Record<CountedUntil['by'], (date: string) => string>> = {
  row: (date) => `chỉ tính đến ${date}`,
  source: (date) => `lấy từ nguồn đề ngày ${date}`,
  review: (date) => `không ghi tính đến ngày nào, số liệu của kỳ chốt ngày ${date}`,
};

const inPeriod = (period: Period): string =>
  `${isSpan(period) ? 'giai đoạn' : 'năm'} ${periodKey(period)}`;

function conflict(
  element: NarrativeElement,
  indicator: string,
  point: SeriesPoint,
  context: Context,
): undefined {
  context.diagnostics.push(
    diagnostic(
      'TK403',
      `Chỉ số «${indicator}» năm ${periodKey(point.period)} có các giá trị mâu thuẫn.`,
      element.place,
      { cause: point.candidates[0]!.place },
    ),
  );
  return undefined;
}

function findPoint(
  element: NarrativeElement,
  indicator: string,
  area: string,
  period: Period,
  attribute: 'year' | 'from' | 'to',
  context: Context,
): SeriesPoint | undefined {
  const series = context.series.find((one) => one.indicator === indicator && one.area === area);
  const point = series?.points.find((one) => samePeriod(one.period, period));
  if (point === undefined && context.indicators.some(({ id }) => id === indicator)) {
    const years = series?.points.map((one) => periodKey(one.period)) ?? [];
    const planned =
      series?.plans.some((one) => samePeriod(one.year, period)) === true
        ? ' đã thực hiện, chỉ có số kế hoạch'
        : '';
    context.diagnostics.push(
      diagnostic(
        'TK402',
        `Chỉ số «${indicator}» không có số liệu năm ${periodKey(period)}${planned}${years.length === 0 ? ' và chưa có số liệu nào' : `; có: ${years.join(', ')}`}.`,
        element.placeOf[attribute] ?? element.place,
      ),
    );
  }
  return point;
}

function bindVerdict({ target, verdict, remarks }: Assessment): Binding {
  const later = remarks.find((remark) => remark.kind === 'laterYearUsed');
  return {
    kind: 'verdict',
    target,
    verdict,
    ...(later === undefined ? {} : { standIn: later.used }),
  };
}

function bindCount(element: NarrativeElement<'Count'>, context: Context): Binding | undefined {
  const { of = 'targets', ...filters } = element.attributes;
  const kinds: readonly string[] = of === 'causes' ? CAUSE_KINDS : CONTRIBUTION_KINDS;
  if (
    filters.kind !== undefined &&
    COUNT_FILTERS[of].includes('kind') &&
    !kinds.includes(filters.kind)
  ) {
    context.diagnostics.push(
      diagnostic(
        'TK304',
        `<Count> đếm ${of}: đọc được «${filters.kind}», cần một trong các giá trị: ${kinds.join(', ')}.`,
        element.placeOf['kind'] ?? element.place,
      ),
    );
    return undefined;
  }
  const odd = Object.entries(filters).filter(
    ([name, value]) => value !== undefined && !COUNT_FILTERS[of].some((known) => known === name),
  );
  for (const [name] of odd) {
    const known = COUNT_FILTERS[of];
    context.diagnostics.push(
      diagnostic(
        'TK304',
        `<Count> đếm ${of} không chọn theo «${name}»${known.length === 0 ? '' : `; chọn được theo: ${known.join(', ')}`}.`,
        element.placeOf[name] ?? element.place,
      ),
    );
  }
  return odd.length > 0 ? undefined : { kind: 'count', ...countOf(element.attributes, context) };
}

function bindSee(element: NarrativeElement<'See'>, context: Context): Binding | undefined {
  const given = (['section', 'finding', 'appendix'] as const).flatMap((to) => {
    const id = element.attributes[to];
    return id === undefined ? [] : [{ to, id }];
  });
  const [one, ...others] = given;
  if (one === undefined || others.length > 0) {
    context.diagnostics.push(
      diagnostic(
        'TK304',
        '<See> cần đúng một trong các thuộc tính section, finding, appendix.',
        element.place,
      ),
    );
    return undefined;
  }
  if (one.to === 'appendix' && !context.appendices.some(({ kind }) => kind === one.id)) {
    context.diagnostics.push(
      diagnostic(
        'TK401',
        `Kỳ tổng kết không có phụ lục «${one.id}».`,
        element.placeOf['appendix'] ?? element.place,
      ),
    );
    return undefined;
  }
  return { kind: 'see', ...one };
}

function bindChart(element: NarrativeElement<'Chart'>, context: Context): Binding | undefined {
  const {
    indicators,
    title,
    kind = 'line',
    area = context.area,
    from,
    to,
    targets = [],
    caption,
  } = element.attributes;
  const within = ({ period }: SeriesPoint): boolean =>
    (from === undefined || period.from >= from.from) && (to === undefined || period.to <= to.to);
  const series = indicators.flatMap((indicator) => {
    const found = context.series.find((one) => one.indicator === indicator && one.area === area);
    return found === undefined ? [] : [{ ...found, points: found.points.filter(within) }];
  });
  if (series.every(({ points }) => points.length === 0)) {
    context.diagnostics.push(
      diagnostic('TK402', `Biểu đồ «${title}» không có số liệu nào để vẽ.`, element.place),
    );
    return undefined;
  }
  const units = [
    ...new Set(
      indicators.flatMap(
        (indicator) => context.indicators.find(({ id }) => id === indicator)?.unit ?? [],
      ),
    ),
  ];
  const [first = ''] = units;
  if (!units.every((unit) => isConvertible(unit, first))) {
    context.diagnostics.push(
      diagnostic(
        'TK404',
        `Biểu đồ «${title}» gồm các đơn vị khác loại: ${units.join(', ')}.`,
        element.placeOf['indicators'] ?? element.place,
      ),
    );
    return undefined;
  }
  const crowding = crowdingOf({ title, kind, drawn: series.length, levels: targets.length });
  if (crowding !== undefined) {
    context.diagnostics.push(
      diagnostic('TK406', crowding.reason, element.placeOf[crowding.attribute] ?? element.place),
    );
    return undefined;
  }
  return {
    kind: 'chart',
    number: UNNUMBERED,
    series,
    title,
    chartKind: kind,
    caption,
    targets,
  };
}

type Crowding = { readonly reason: string; readonly attribute: 'indicators' | 'targets' };

/** What a chart has too many of to be read without colours, and into how many it could be parted. */
function crowdingOf({
  title,
  kind,
  drawn,
  levels,
}: {
  readonly title: string;
  readonly kind: 'line' | 'bar';
  readonly drawn: number;
  readonly levels: number;
}): Crowding | undefined {
  const most = MOST_SERIES[kind];
  const word = kind === 'bar' ? 'cột mỗi kỳ' : 'đường';
  if (drawn > most)
    return {
      reason: `Biểu đồ «${title}» có ${drawn} ${word}; khi in hoặc photo đen trắng chỉ phân biệt được tối đa ${most}. Chia thành ít nhất ${Math.ceil(drawn / most)} biểu đồ.`,
      attribute: 'indicators',
    };
  if (levels > MOST_BOUNDS)
    return {
      reason: `Biểu đồ «${title}» vẽ mức của ${levels} mục tiêu; chỉ phân biệt được tối đa ${MOST_BOUNDS}. Chia thành ít nhất ${Math.ceil(levels / MOST_BOUNDS)} biểu đồ.`,
      attribute: 'targets',
    };
  return undefined;
}

export function findAssessment(all: readonly Assessment[], target: string): Assessment | undefined {
  for (const one of all) {
    if (one.target === target) return one;
    const part = findAssessment(one.parts, target);
    if (part !== undefined) return part;
  }
  return undefined;
}
