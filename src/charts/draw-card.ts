import { type Canvas, createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';

import { REPORT_LANGUAGE } from '../core/language.ts';
import type { Card, CardVerdict } from '../core/view/card.ts';
import { VERDICT_SHAPES } from '../core/view/verdict-shapes.ts';
import { breakLines } from './break-lines.ts';
import { encodePng } from './encode-png.ts';
import { registerFonts } from './register-fonts.ts';

/** What those who show a shared address ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The inks of a light page, by the names they have there. */
export const CARD_INKS = {
  paper: '#fbfaf6',
  ink: '#18262b',
  'ink-quiet': '#4c5d64',
  line: '#d9d8d0',
  accent: '#0c4a52',
  'on-accent': '#ffffff',
  good: '#1d6238',
  'good-soft': '#e5f0e7',
  half: '#7a5200',
  'half-soft': '#f8eed7',
  bad: '#982b1c',
  'bad-soft': '#f9e7e2',
  unknown: '#4a565e',
  'unknown-soft': '#ebedee',
} as const;
const TONES = {
  exceeded: 'good',
  met: 'good',
  partlyMet: 'half',
  notMet: 'bad',
  notDue: 'unknown',
  noData: 'unknown',
  notAssessable: 'unknown',
} as const satisfies Record<CardVerdict['verdict'], string>;

/** Inks with what they stand on. */
const PAIRS = [
  ...(['ink', 'ink-quiet', 'line'] as const).map(
    (ink) => [CARD_INKS.paper, CARD_INKS[ink]] as const,
  ),
  [CARD_INKS.accent, CARD_INKS['on-accent']] as const,
  ...(['good', 'half', 'bad', 'unknown'] as const).flatMap((tone) => [
    [CARD_INKS[`${tone}-soft`], CARD_INKS[tone]] as const,
    [CARD_INKS[`${tone}-soft`], CARD_INKS.ink] as const,
  ]),
];

const MARGIN = 72;
const INNER = CARD_SIZE.width - 2 * MARGIN;
const BAND = 104;
const FOOT = 560;

let canvas: Canvas | undefined;

/** Draws a card into PNG; the same card always gives the same bytes. One surface serves all. */
export function drawCard(card: Card): Uint8Array {
  registerFonts();
  canvas ??= createCanvas(CARD_SIZE.width, CARD_SIZE.height);
  const ctx = canvas.getContext('2d');
  ctx.lang = REPORT_LANGUAGE;
  box(ctx, 0, 0, CARD_SIZE.width, CARD_SIZE.height, 'paper');
  box(ctx, 0, 0, CARD_SIZE.width, BAND, 'accent');
  text(ctx, [card.heading], { y: 66, size: 32, weight: 600, ink: 'on-accent', most: 1 });
  const below = text(ctx, [card.title], {
    y: BAND + 84,
    size: 54,
    weight: 600,
    ink: 'ink',
    most: card.verdicts.length > 1 ? 2 : 3,
  });
  const [verdict] = card.verdicts;
  if (verdict === undefined)
    text(ctx, [card.about], { y: below + 12, size: 31, weight: 400, ink: 'ink-quiet', most: 4 });
  else if (verdict.count === undefined) outcome(ctx, verdict, card.facts, Math.max(below - 6, 316));
  else tally(ctx, card.verdicts, Math.max(below - 6, 270));
  if (card.notices.length > 0) {
    box(ctx, MARGIN, FOOT - 28, INNER, 1.5, 'line');
    text(ctx, [`${card.notices.join('. ')}.`], {
      y: FOOT + 6,
      size: 22,
      weight: 400,
      ink: 'ink-quiet',
      most: 2,
    });
  }
  return encodePng(
    ctx.getImageData(0, 0, CARD_SIZE.width, CARD_SIZE.height).data,
    CARD_SIZE.width,
    CARD_SIZE.height,
    PAIRS,
  );
}

type Ink = keyof typeof CARD_INKS;

function box(
  ctx: SKRSContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Ink,
): void {
  ctx.fillStyle = CARD_INKS[ink];
  ctx.fillRect(x, y, width, height);
}

type Lettering = {
  readonly x?: number;
  readonly y: number;
  readonly width?: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly ink: Ink;
  readonly most: number;
};

/** Writes paragraphs; gives the baseline of the line after the last. */
function text(
  ctx: SKRSContext2D,
  paragraphs: readonly string[],
  { x = MARGIN, y, width = INNER, size, weight, ink, most }: Lettering,
): number {
  ctx.font = `${weight} ${size}px "Be Vietnam Pro"`;
  ctx.fillStyle = CARD_INKS[ink];
  let at = y;
  for (const paragraph of paragraphs) {
    for (const line of breakLines(
      paragraph,
      width,
      most,
      (words) => ctx.measureText(words).width,
    )) {
      ctx.fillText(line, x, at);
      at += size * 1.28;
    }
  }
  return at;
}

function sign(
  ctx: SKRSContext2D,
  { verdict }: CardVerdict,
  x: number,
  y: number,
  size: number,
): void {
  const { path, evenOdd } = VERDICT_SHAPES[verdict];
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(size / 16, size / 16);
  ctx.fillStyle = CARD_INKS[TONES[verdict]];
  ctx.fill(new Path2D(path), evenOdd === undefined ? 'nonzero' : 'evenodd');
  ctx.restore();
}

/** One verdict, with what it rests on. */
function outcome(
  ctx: SKRSContext2D,
  verdict: CardVerdict,
  facts: readonly string[],
  top: number,
): void {
  const tone = TONES[verdict.verdict];
  const height = 96 + 46 * facts.length;
  box(ctx, MARGIN, top, INNER, height, `${tone}-soft`);
  box(ctx, MARGIN, top, 10, height, tone);
  sign(ctx, verdict, MARGIN + 42, top + 31, 42);
  text(ctx, [verdict.label], {
    x: MARGIN + 104,
    y: top + 67,
    size: 44,
    weight: 600,
    ink: tone,
    most: 1,
  });
  text(ctx, facts, {
    x: MARGIN + 42,
    y: top + 124,
    width: INNER - 84,
    size: 32,
    weight: 400,
    ink: 'ink',
    most: 1,
  });
}

/** How many targets have which verdict, in tiles of one row. */
function tally(ctx: SKRSContext2D, verdicts: readonly CardVerdict[], top: number): void {
  const gap = 18;
  const width = (INNER - gap * (verdicts.length - 1)) / verdicts.length;
  for (const [index, verdict] of verdicts.entries()) {
    const [x, tone] = [MARGIN + index * (width + gap), TONES[verdict.verdict]];
    box(ctx, x, top, width, 198, `${tone}-soft`);
    box(ctx, x, top, 7, 198, tone);
    sign(ctx, verdict, x + 26, top + 34, 38);
    text(ctx, [String(verdict.count)], {
      x: x + 78,
      y: top + 74,
      size: 58,
      weight: 600,
      ink: tone,
      most: 1,
    });
    text(ctx, [verdict.label], {
      x: x + 26,
      y: top + 120,
      width: width - 34,
      size: 24,
      weight: 600,
      ink: tone,
      most: 3,
    });
  }
}
