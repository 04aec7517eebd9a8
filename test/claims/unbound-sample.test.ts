import { expect, test } from 'vitest';

import type { Binding, NarrativeElement, Report } from '../../src/core/model.ts';
import { formatChange, formatCount, formatNumber, withUnit } from '../../src/core/view/format.ts';
import { pointIn } from '../core/point.ts';
import { checkText, sampleReport, sources } from './sample-report.ts';

/** Least share of figures found, and of those proposed as the very component they came from. */
const FOUND = 0.95;
const PROPOSED = 0.8;

/** What a component shows, as a person would type it. */
function typed(report: Report, binding: Binding): string | undefined {
  if (binding.kind === 'count') return formatCount(binding.count);
  if (binding.kind !== 'value' && binding.kind !== 'change') return undefined;
  const { decimals, unit } = report.indicators.find(({ id }) => id === binding.indicator)!;
  return binding.kind === 'value'
    ? withUnit(formatNumber(binding.value, decimals), unit)
    : formatChange(binding.amount, binding.unit, decimals, binding.form);
}

const bare = (snippet: string): string => snippet.replace(/\s*\/>$/, '').replace(/ form="\w+"/, '');

test('a figure typed where the sample has a component is found, alone, and proposed as that component', () => {
  const report = sampleReport();
  let total = 0;
  let found = 0;
  let proposed = 0;
  const extra: string[] = [];
  const check = (element: NarrativeElement, text: string, written: string): void => {
    const { file } = element.place;
    const { line, column } = pointIn(element.place);
    const lines = text.split('\n');
    const own = lines[line - 1]!;
    const end = own.indexOf('/>', column - 1) + 2;
    const component = own.slice(column - 1, end);
    lines[line - 1] = `${own.slice(0, column - 1)}${written}${own.slice(end)}`;
    const told = checkText(report, file, lines.join('\n'));
    const near = told.find(
      ({ code, place }) =>
        (code === 'TK310' || code === 'TK311') &&
        pointIn(place).line === line &&
        pointIn(place).column >= column &&
        pointIn(place).column < column + written.length,
    );
    total += 1;
    found += near === undefined ? 0 : 1;
    proposed +=
      near?.hint.replaceAll(/ form="\w+"/g, '').includes(bare(component)) === true ? 1 : 0;
    extra.push(
      ...told.filter((one) => one !== near).map(({ code, message }) => `${code} ${message}`),
    );
  };
  for (const element of report.sections.flatMap(({ elements }) => elements)) {
    const binding = report.bindings[element.key];
    const written = binding === undefined ? undefined : typed(report, binding);
    if (written !== undefined)
      check(element, sources.files.find(({ path }) => path === element.place.file)!.text, written);
  }
  expect(total).toBeGreaterThan(30);
  expect(found / total).toBeGreaterThanOrEqual(FOUND);
  expect(proposed / total).toBeGreaterThanOrEqual(PROPOSED);
  expect(extra).toEqual([]);
});
