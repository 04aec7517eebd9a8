import { expect, test } from 'vitest';

import { buildReport } from '../../../src/core/report.ts';
import { chainOf, chainPicture, chainRows, targetsOfTask } from '../../../src/core/view/chain.ts';
import { miniReview } from '../mini-review.ts';

const { report } = buildReport(miniReview());
const chain = chainOf(report!);

test('the chain runs from the missed target to the task and back', () => {
  expect(
    chain.nodes.map(({ column, id, towardsTargets, towardsTasks }) => [
      column,
      id,
      towardsTargets,
      towardsTasks,
    ]),
  ).toEqual([
    ['target', 'T02', [], ['HC01']],
    ['Limitation', 'HC01', ['T02'], ['NN01']],
    ['Cause', 'NN01', ['HC01'], ['NV01']],
    ['Task', 'NV01', ['NN01'], []],
  ]);
  expect(chain.lessons).toEqual([
    { id: 'BH01', title: 'Đo trước, hứa sau', from: ['KQ01', 'NN01'] },
  ]);
});

test('as rows: the limitation with its targets, causes and the tasks that answer them', () => {
  expect(
    chainRows(report!).map((row) => [
      row.limitation.id,
      ...[row.targets, row.causes, row.tasks].map((all) => all.map(({ id }) => id).join()),
    ]),
  ).toEqual([['HC01', 'T02', 'NN01', 'NV01']]);
  expect(targetsOfTask(chain.nodes.at(-1)!, chain).map(({ id }) => id)).toEqual(['T02']);
});

test('the picture joins what the lists join, every box within its frame', () => {
  const { boxes, lines, width, height, box } = chainPicture(chain);
  expect(lines.map(({ from, to }) => `${from}-${to}`)).toEqual([
    'T02-HC01',
    'HC01-NN01',
    'NN01-NV01',
  ]);
  for (const { x, y } of boxes) {
    expect(x + box.width).toBeLessThanOrEqual(width);
    expect(y + box.height).toBeLessThanOrEqual(height);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  }
});
