/** Ids that things have on paper, for those who print them and those who lead there. */
export const paperIds = {
  /** A target's own factsheet. */
  factsheet: (target: string): string => `phieu-${target}`,
  /** A target's row in the appendix of targets. */
  target: (target: string): string => `muc-tieu-${target}`,
  /** A source's row in the appendix of sources. */
  source: (code: string): string => `nguon-${code}`,
} as const;
