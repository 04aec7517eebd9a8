/** Pages for readers, in every language; `at` is where those of one language begin. */
export const pagesAt = (at: string) => ({
  home: (): string => `${at}/`,
  review: (review: string): string => `${at}/${review}/`,
  section: (review: string, section: string, anchor = ''): string =>
    `${at}/${review}/bao-cao/${section}/${hash(anchor)}`,
  targets: (review: string, verdict = ''): string =>
    `${at}/${review}/muc-tieu/${verdict === '' ? '' : `?verdict=${verdict}`}`,
  target: (review: string, target: string, anchor = ''): string =>
    `${at}/${review}/muc-tieu/${target.toLowerCase()}/${hash(anchor)}`,
  chain: (review: string): string => `${at}/${review}/mach/`,
  data: (review: string): string => `${at}/${review}/so-lieu/`,
  indicator: (review: string, indicator: string, anchor = ''): string =>
    `${at}/${review}/so-lieu/${indicator}/${hash(anchor)}`,
  changes: (review: string): string => `${at}/${review}/thay-doi/`,
  areas: (review: string): string => `${at}/${review}/dia-ban/`,
  area: (review: string, area: string): string => `${at}/${review}/dia-ban/${area}/`,
  sources: (review: string, code = ''): string => `${at}/${review}/nguon/${hash(code)}`,
  documents: (review: string, id = ''): string => `${at}/${review}/van-ban/${hash(id)}`,
  institutionalisation: (review: string): string => `${at}/${review}/the-che-hoa/`,
  search: (review: string): string => `${at}/${review}/tim/`,
  searchIndex: (review: string): string => `${at}/${review}/tim/muc-luc.js`,
  method: (review: string): string => `${at}/${review}/phuong-phap/`,
});

/** A place in a page, as it follows its address. */
export const hash = (anchor: string): string => (anchor === '' ? '' : `#${anchor}`);
