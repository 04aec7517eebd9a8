import { byId } from '../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { Indicator, Observation } from '../../model.ts';
import { periodKey } from '../../period.ts';
import { type RuleInput, rowRule } from '../rule.ts';

/** Years that tables of a review speak of; models look further ahead than plans, and no figure further back. */
const EARLIEST = 1850;
const LATEST = 2100;
/** A report comes within these years after the last one it reviews. */
const MOST_YEARS_LATER = 10;

export const absurdDates = rowRule({
  code: 'TK523',
  about:
    'Năm và ngày có thể có: năm của số liệu từ 1850 đến 2100, ngày chốt số liệu không trước kỳ của số và không sau ngày báo cáo, nguồn không công bố sau ngày báo cáo.',
  examples: {
    file: 'observations.csv',
    beside: { 'review.yaml': 'date: 2025-01-09' },
    ok: [
      'indicator,area,year,value,unit,status,source,as_of\nforest-cover,south,2023,38.1,%,final,rung-2024,2024-03-15',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source,as_of\nforest-cover,south,1023,38.1,%,final,rung-2024,',
        at: '1023',
        part: 'Năm 1023 khó có trong một báo cáo: có phải 2023?',
      },
      {
        text: 'indicator,area,year,value,unit,status,source,as_of\nforest-cover,south,2023,38.1,%,final,rung-2024,2099-03-15',
        at: '2099-03-15',
        part: 'Số liệu tính đến 2099-03-15, sau ngày báo cáo 2025-01-09.',
      },
      {
        text: 'indicator,area,year,value,unit,status,source,as_of\nforest-cover,south,2023,38.1,%,final,rung-2024,2020-03-15',
        at: '2020-03-15',
        part: 'Số của 2023 tính đến 2020-03-15, trước khi kỳ ấy bắt đầu.',
      },
    ],
  },
  look: (input) => {
    const found = new DiagnosticList();
    found.push(...inHead(input), ...inSources(input));
    const known = byId(input.indicators.rows);
    for (const row of input.observations.rows)
      found.push(...inObservation(row, known.get(row.indicator), input));
    return found.all;
  },
});

/** Whether a whole or partial date is later than a whole one, as far as it says. */
const isAfter = (date: string, day: string | undefined): boolean =>
  day !== undefined && date > day.slice(0, date.length);

function inObservation(
  row: Observation,
  indicator: Indicator | undefined,
  { observations, head }: RuleInput,
): readonly Diagnostic[] {
  const { year, as_of: asOf, status } = row;
  const found: Diagnostic[] = [];
  if (year.from < EARLIEST || year.to > LATEST) {
    const meant = String(year.from).replace(/^\d\d/, '20');
    const { period } = head ?? {};
    const fits =
      period !== undefined && Number(meant) >= period.from - 20 && Number(meant) <= period.to + 10;
    found.push(
      diagnostic(
        'TK523',
        `Năm ${periodKey(year)} khó có trong một báo cáo${fits ? `: có phải ${meant}?` : '.'}`,
        observations.placeOf(row, 'year'),
      ),
    );
  }
  if (asOf === undefined) return found;
  const isForecast = status === 'plan' || status === 'estimate' || indicator?.kind === 'model';
  if (isAfter(asOf, head?.date))
    found.push(
      diagnostic(
        'TK523',
        `Số liệu tính đến ${asOf}, sau ngày báo cáo ${head?.date}.`,
        observations.placeOf(row, 'as_of'),
      ),
    );
  else if (Number(asOf.slice(0, 4)) < (isForecast ? EARLIEST : year.from))
    found.push(
      diagnostic(
        'TK523',
        `Số của ${periodKey(year)} tính đến ${asOf}, trước khi kỳ ấy bắt đầu.`,
        observations.placeOf(row, 'as_of'),
      ),
    );
  return found;
}

const inSources = ({ sources, head }: RuleInput): readonly Diagnostic[] =>
  sources.rows.flatMap((source) => {
    const { id, date } = source;
    if (date === undefined) return [];
    const isLate = isAfter(date, head?.date);
    if (!isLate && Number(date.slice(0, 4)) >= EARLIEST) return [];
    const why = isLate ? `sau ngày báo cáo ${head?.date}` : 'khó có';
    return [
      diagnostic(
        'TK523',
        `Nguồn «${id}» công bố ngày ${date}, ${why}.`,
        sources.placeOf(source, 'date'),
      ),
    ];
  });

function inHead({ head, headPlace }: RuleInput): readonly Diagnostic[] {
  if (head === undefined) return [];
  const { date, as_of: asOf, period } = head;
  const year = Number(date.slice(0, 4));
  return [
    ...(asOf > date
      ? [
          diagnostic(
            'TK523',
            `Số liệu tính đến ${asOf}, sau ngày báo cáo ${date}.`,
            headPlace(['as_of']),
          ),
        ]
      : []),
    ...(year < period.from || year > period.to + MOST_YEARS_LATER
      ? [
          diagnostic(
            'TK523',
            `Ngày báo cáo ${date} cách xa kỳ được tổng kết ${periodKey(period)}.`,
            headPlace(['date']),
          ),
        ]
      : []),
  ];
}
