/** One number: DeviceGray, 0 black to 1 white. Four: DeviceCMYK, 0 no ink to 1 full. */
export type Ink =
  | readonly [gray: number]
  | readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Where a variant brings each colour. Components from 0 to 1. */
export type InkTarget = {
  readonly gray: (gray: number) => Ink;
  readonly rgb: (red: number, green: number, blue: number) => Ink;
  readonly cmyk: (cyan: number, magenta: number, yellow: number, black: number) => Ink;
  /**
   * The ink of a colour among others that run into one another: without jumps, whatever is chosen
   * for single colours.
   */
  readonly picture: (red: number, green: number, blue: number) => Ink;
  /** The ink of letters that were to be of ink `ink`. */
  readonly text: (ink: Ink) => Ink;
  /** In which transparency groups blend. */
  readonly blending: 'DeviceGray' | 'DeviceCMYK';
};

/** The operation that sets `ink`, `0 0 0 1 k`. */
export function setInk(ink: Ink, use: 'fill' | 'stroke'): string {
  const operator = ink.length === 1 ? 'g' : 'k';
  return `${ink.map(written).join(' ')} ${use === 'fill' ? operator : operator.toUpperCase()}`;
}

export const sameInk = (a: Ink | undefined, b: Ink | undefined): boolean => a?.join() === b?.join();

/** A number as PDF writes it; four digits are finer than any machine prints. */
export const written = (value: number): string => {
  const text = String(Number(value.toFixed(4)));
  return text === '-0' ? '0' : text;
};
