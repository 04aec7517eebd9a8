import { describe, expect, test } from 'vitest';

import { labelled, readLabelled } from './labelled.ts';
import { measure, precision, recall, total } from './measure.ts';

const read = (name: string) => readLabelled(new URL(`./sentences/${name}.yaml`, import.meta.url));
const tuning = read('tuning');
const heldOut = read('held-out');
/** Least recall and precision on sentences the rules were not written with. */
const FLOOR = 0.95;

describe('the labelled sentences', () => {
  test('are many, of all kinds, half of them with nothing to report', () => {
    const halves = [tuning, heldOut].map(({ world, sentences }) => measure(world, sentences));
    expect(tuning.sentences.length + heldOut.sentences.length).toBeGreaterThanOrEqual(200);
    for (const { labels, kinds, codes } of halves) {
      expect(labels.numerals).toBeGreaterThan(200);
      expect(labels.claims).toBeGreaterThan(40);
      expect(kinds.size).toBe(14);
      expect([...codes.keys()].filter((code) => /^TK31[0-7]$/.test(code))).toHaveLength(8);
    }
    expect(halves.reduce((sum, { labels }) => sum + labels.clean, 0)).toBeGreaterThanOrEqual(100);
  });

  test('of the two halves are different sentences', () => {
    const own = new Set(tuning.sentences.map(({ text }) => text));
    expect(heldOut.sentences.filter(({ text }) => own.has(text))).toEqual([]);
  });

  test('with a label that is none are refused', () => {
    expect(() => labelled('Có ⟦12|figures⟧ xã.')).toThrow('no label');
    expect(() => labelled('Có ⟦12|figure+TK999⟧ xã.')).toThrow('no outcome');
    expect(() => labelled('Có ⟦12|figure xã.')).toThrow('not closed');
  });
});

test('the guard makes no mistake on the sentences it was written with', () => {
  expect(measure(tuning.world, tuning.sentences).mistakes).toEqual([]);
});

describe('on sentences kept apart', () => {
  const { figures, kinds, codes } = measure(heldOut.world, heldOut.sentences);
  test.each([
    ['data told from other numbers', figures],
    ['kinds of numbers', total(kinds.values())],
    ['problems reported', total(codes.values())],
  ])('%s: recall and precision', (_name, score) => {
    expect(recall(score)).toBeGreaterThanOrEqual(FLOOR);
    expect(precision(score)).toBeGreaterThanOrEqual(FLOOR);
  });
});
