import { SCREEN_INKS } from '../core/view/chart-look.ts';

/** `phone` is the screen's drawing for narrow pages: fewer pixels, so that letters stay readable. */
export type ChartMedium = 'screen' | 'phone' | 'paper';

export type Theme = {
  readonly font: string;
  readonly fontSize: number;
  readonly width: number;
  /** Of the area where marks stand; words and key come on top. */
  readonly plotHeight: number;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly lines: readonly string[];
};

/**
 * Screen lines differ in colour too; paper lines are black alike, for grey copiers and because a press
 * breaks grey lines into dots.
 */
export const THEMES: Readonly<Record<ChartMedium, Theme>> = {
  screen: { font: 'Be Vietnam Pro', fontSize: 13, width: 720, plotHeight: 280, ...SCREEN_INKS },
  phone: { font: 'Be Vietnam Pro', fontSize: 12, width: 360, plotHeight: 220, ...SCREEN_INKS },
  paper: {
    font: 'Tinos',
    fontSize: 14,
    width: 660,
    plotHeight: 200,
    ink: '#000000',
    quiet: '#000000',
    grid: '#c8c8c8',
    lines: ['#000000'],
  },
};

export const lineInk = (theme: Theme, series: number): string =>
  theme.lines[series % theme.lines.length]!;
