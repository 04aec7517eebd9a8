import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';

import { breakLines } from '../../src/charts/break-lines.ts';
import { CARD_INKS, CARD_SIZE, drawCard } from '../../src/charts/draw-card.ts';
import type { Card } from '../../src/core/view/card.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const CARD: Card = {
  heading: 'Tổng kết 10 năm',
  title: 'T17. Độ che phủ rừng',
  about: 'Nâng độ che phủ rừng lên trên 45%.',
  verdicts: [],
  facts: [],
  notices: ['Dự thảo lần 2'],
};
const MISSED: Card = {
  ...CARD,
  verdicts: [{ verdict: 'notMet', label: 'Chưa đạt' }],
  facts: ['Kết quả: 42,02% (2021)'],
};

async function colours(card: Card): Promise<ReadonlyMap<string, number>> {
  const canvas = createCanvas(CARD_SIZE.width, CARD_SIZE.height);
  const ctx = canvas.getContext('2d');
  ctx.drawImage(await loadImage(Buffer.from(drawCard(card))), 0, 0);
  const { data } = ctx.getImageData(0, 0, canvas.width, canvas.height);
  const found = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `#${[data[at], data[at + 1], data[at + 2]].map((one) => (one ?? 0).toString(16).padStart(2, '0')).join('')}`;
    found.set(colour, (found.get(colour) ?? 0) + 1);
  }
  return found;
}

describe('a card', () => {
  test('is drawn the same every time, whatever was drawn before', () => {
    const first = drawCard(CARD);
    drawCard(MISSED);
    expect(Buffer.from(drawCard(CARD)).equals(first)).toBe(true);
  });

  test('shows a verdict in its tone, with its sign beside the words', async () => {
    const [plain, missed] = await Promise.all([colours(CARD), colours(MISSED)]);
    expect(plain.get(CARD_INKS.bad) ?? 0).toBe(0);
    expect(missed.get(CARD_INKS.bad)).toBeGreaterThan(1500);
    expect(missed.get(CARD_INKS['bad-soft'])).toBeGreaterThan(100_000);
    expect(missed.get(CARD_INKS.accent)).toBeGreaterThan(CARD_SIZE.width * 90);
  });

  test('has the inks of the pages, as their frame has', () => {
    const tokens = readFileSync(join(TOOL_ROOT, 'src/styles/tokens.css'), 'utf8');
    const [light = '', dark = ''] = tokens
      .slice(tokens.indexOf(':root'))
      .split('prefers-color-scheme: dark');
    for (const [name, ink] of Object.entries(CARD_INKS))
      expect(light, name).toContain(`--${name}: ${ink};`);
    const frame = readFileSync(join(TOOL_ROOT, 'src/layouts/Base.astro'), 'utf8');
    for (const [scheme, text] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      expect(text).toContain(
        `--accent: ${new RegExp(`content="(#\\w+)" media="\\(prefers-color-scheme: ${scheme}`).exec(frame)?.[1]};`,
      );
    }
  });
});

describe('lines', () => {
  const broken = (text: string, width: number, most = 9): readonly string[] =>
    breakLines(text, width, most, (words) => words.length);

  test.each([
    ['Tổng kết 10 năm Nghị quyết số 24-NQ/TW', 30, ['Tổng kết 10 năm', 'Nghị quyết số 24-NQ/TW']],
    ['một hai ba bốn năm sáu', 19, ['một hai ba', 'bốn năm sáu']],
    ['ngắn', 40, ['ngắn']],
  ])('%s', (text, width, lines) =>
    expect(broken(text, width).map((line) => line.replaceAll('\u00a0', ' '))).toEqual(lines),
  );

  test('what does not go in is cut at a word and says so', () => {
    expect(broken('một hai ba bốn năm sáu bảy tám', 12, 2)).toEqual(['một hai ba', 'bốn năm sáu…']);
  });
});
