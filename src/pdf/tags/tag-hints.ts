/** What paginate/in-page/mark-fragments.ts wrote into an element's language. */
export type TagHints = {
  /** Fragments of one element bear one key. */
  readonly key?: string;
  readonly is?: 'contents' | 'terms' | 'term' | 'meaning' | 'label';
  /** Number of a footnote, at its place and where it is called. */
  readonly note?: number;
  readonly call?: number;
  /** Left, top, width, height in points, from the page's upper left corner. */
  readonly box?: readonly [number, number, number, number];
};

const NAMES = { toc: 'contents', dl: 'terms', dt: 'term', dd: 'meaning', lbl: 'label' } as const;

/** Undefined for a language that is one. */
export function readHints(lang: string | undefined): TagHints | undefined {
  if (lang?.startsWith('vi-x-') !== true) return undefined;
  const key = /-([kp]\d+)/.exec(lang)?.[1];
  const name = /-(toc|d[ltd]|lbl)$/.exec(lang)?.[1] as keyof typeof NAMES | undefined;
  const [, sign, number] = /-([nr])(\d+)$/.exec(lang) ?? [];
  const [left, top, width, height] = (/-b-(\d+)-(\d+)-(\d+)-(\d+)/.exec(lang) ?? [])
    .slice(1)
    .map((tenths) => Number(tenths) / 10);
  return {
    ...(key === undefined ? {} : { key }),
    ...(name === undefined ? {} : { is: NAMES[name] }),
    ...(number === undefined ? {} : { [sign === 'n' ? 'note' : 'call']: Number(number) }),
    ...(left === undefined || top === undefined || width === undefined || height === undefined
      ? {}
      : { box: [left, top, width, height] }),
  };
}
