import { expect, test } from 'vitest';

import { type Generated, generateSentences, withAreas } from './generate-sentences.ts';
import { checkText, sampleReport } from './sample-report.ts';

/** Greatest share of true sentences that may be accused, and least share of seeded errors to be named. */
const ACCUSED = 0.01;
const NAMED = 0.9;

const report = withAreas(sampleReport());
const sentences = generateSentences(report, 12, 20_261_201);

/** The codes told of a sentence, offers to bind a right figure left out. */
const toldOf = ({ text }: Generated): readonly string[] =>
  checkText(report, 'content/x/01-a.mdx', `---\nrole: results\ntitle: Thử\n---\n\n${text}\n`)
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, message }) => `${code} ${message}`);

const [right, wrong] = [
  sentences.filter(({ expects }) => expects.length === 0),
  sentences.filter(({ expects }) => expects.length > 0),
];

test('true sentences about the sample are left alone', () => {
  const accused = right.flatMap((sentence) => {
    const told = toldOf(sentence);
    return told.length === 0 ? [] : [`${sentence.text} ⇒ ${told.join(' ')}`];
  });
  expect(right.length).toBeGreaterThan(200);
  expect(accused.length / right.length, accused.join('\n')).toBeLessThanOrEqual(ACCUSED);
});

test('errors made in them are named for what they are', () => {
  const missed = wrong.flatMap((sentence) =>
    toldOf(sentence).some((told) => sentence.expects.includes(told.slice(0, 5)))
      ? []
      : [`${sentence.construction}: ${sentence.text}`],
  );
  expect(wrong.length).toBeGreaterThan(200);
  expect(1 - missed.length / wrong.length, missed.join('\n')).toBeGreaterThanOrEqual(NAMED);
});
