/** What in-page/mark-fragments.ts wrote into an element's language. */
export type TagHints = {
  /** Fragments of one element bear one key. */
  readonly key?: string;
  readonly isContents?: boolean;
  /** Left, top, width, height in points, from the page's upper left corner. */
  readonly box?: readonly [number, number, number, number];
};

/** Undefined for a language that is one. */
export function readHints(lang: string | undefined): TagHints | undefined {
  if (lang?.startsWith('vi-x-') !== true) return undefined;
  const key = /-(k\d+)/.exec(lang)?.[1];
  const [left, top, width, height] = (/-b-(\d+)-(\d+)-(\d+)-(\d+)/.exec(lang) ?? []).slice(1).map((tenths) => Number(tenths) / 10);
  return {
    ...(key === undefined ? {} : { key }),
    ...(lang.endsWith('-toc') ? { isContents: true } : {}),
    ...(left === undefined || top === undefined || width === undefined || height === undefined ? {} : { box: [left, top, width, height] }),
  };
}
