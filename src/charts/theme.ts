import { DASHES, SCREEN_INKS } from '../core/view/chart-look.ts';
import type { Drawing } from './shrink-svg.ts';

/** `phone` is the screen's drawing for narrow pages: fewer pixels, so that letters stay readable. */
export type ChartMedium = 'screen' | 'phone' | 'paper';

export type Theme = {
  readonly font: string;
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly lines: readonly string[];
  /** Without colours to go by: bars are hatched, and each line bears the number its key row has. */
  readonly greySafe: boolean;
};

/**
 * Screen lines differ in colour, dash and marker; paper lines are black alike, for grey copiers and
 * because a press breaks grey lines into dots.
 */
export const THEMES: Readonly<Record<ChartMedium, Theme>> = {
  screen: { font: 'Be Vietnam Pro', fontSize: 13, width: 720, height: 340, ...SCREEN_INKS },
  phone: { font: 'Be Vietnam Pro', fontSize: 12, width: 360, height: 280, ...SCREEN_INKS },
  paper: {
    font: 'Tinos',
    fontSize: 14,
    width: 660,
    height: 250,
    ink: '#000000',
    quiet: '#000000',
    grid: '#c8c8c8',
    lines: ['#000000'],
    greySafe: true,
  },
};

/**
 * The surface turns dashes into hundreds of little shapes. So lines are drawn whole in inks of
 * their own, and the finished drawing gets the real ink and the dash in place of each.
 */
export const dashInk = (series: number): string => `#f0f0e${series % DASHES.length}`;
export const BOUND_INK = '#f0f0b0';

export const realInks = (theme: Theme): Drawing['inks'] =>
  new Map<string, { readonly ink: string; readonly dash: string }>([
    ...DASHES.map(
      (dash, index) =>
        [dashInk(index), { ink: theme.lines[index % theme.lines.length]!, dash }] as const,
    ),
    [BOUND_INK, { ink: theme.ink, dash: '3 3' }],
  ]);

/** Directions of a hatch: each is a line `x * dx + y * dy = c`. */
export type Hatch = {
  readonly directions: readonly (readonly [dx: number, dy: number])[];
  readonly gap: number;
};

const [RISING, FALLING, LEVEL, UPRIGHT] = [
  [1, 1],
  [1, -1],
  [0, 1],
  [1, 0],
] as const;
const HATCHES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [],
  [RISING],
  [FALLING],
  [RISING, FALLING],
  [LEVEL],
  [UPRIGHT],
  [LEVEL, UPRIGHT],
];

/** Full, empty, then hatched in six ways, then the six again closer. */
export function barHatch(index: number): Hatch {
  const ways = HATCHES.length - 2;
  return index < HATCHES.length
    ? { directions: HATCHES[index]!, gap: 5 }
    : { directions: HATCHES[2 + ((index - 2) % ways)]!, gap: 2.5 };
}
