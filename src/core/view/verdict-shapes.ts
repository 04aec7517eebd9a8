import type { Verdict } from '../model.ts';

/**
 * The sign of each verdict, drawn on a square of 16: shapes, not colours, tell verdicts apart. Holes are
 * told by the even-odd rule, or by the direction of the path where `evenOdd` is not set.
 */
export const VERDICT_SHAPES: Readonly<
  Record<Verdict, { readonly path: string; readonly evenOdd?: true }>
> = {
  exceeded: { path: 'M8 1l7 9H1zM3 12h10v2.4H3z' },
  met: {
    path: 'M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8zm-1 10.6L3.6 8l1.5-1.5L7 8.4l4-4L12.500 6z',
  },
  partlyMet: {
    path: 'M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8zm0 1.800a5.400 5.400 0 010 10.800z',
    evenOdd: true,
  },
  notMet: {
    path: 'M3.400 1.600L8 6.200l4.600-4.600 1.800 1.800L9.800 8l4.600 4.600-1.800 1.800L8 9.800l-4.600 4.600-1.800-1.800L6.200 8 1.600 3.400z',
  },
  // An hourglass.
  notDue: { path: 'M2.500 1h11v2.200L9.800 8l3.700 4.800V15h-11v-2.200L6.200 8 2.500 3.200z' },
  noData: {
    path: 'M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8zm0 2.200a5 5 0 110 10 5 5 0 010-10z',
    evenOdd: true,
  },
  notAssessable: { path: 'M1.500 6.600h13v2.800h-13z' },
};
