import { FINISH_SUFFIXES, type Finish } from '../print/finish.ts';

/**
 * The only place where an address is spelled. Addresses begin at the site's root; a step after
 * the build makes every one of them relative, so that the site works from any folder.
 */
export const routes = {
  home: (): string => '/',
  rules: (): string => '/huong-dan/quy-tac/',
  ruleGroup: (group: string, code = ''): string => `/huong-dan/quy-tac/${group}/${hash(code)}`,
  review: (review: string): string => `/${review}/`,
  section: (review: string, section: string, anchor = ''): string => `/${review}/bao-cao/${section}/${hash(anchor)}`,
  targets: (review: string, verdict = ''): string => `/${review}/muc-tieu/${verdict === '' ? '' : `?verdict=${verdict}`}`,
  target: (review: string, target: string, anchor = ''): string => `/${review}/muc-tieu/${target.toLowerCase()}/${hash(anchor)}`,
  chain: (review: string): string => `/${review}/mach/`,
  requirements: (review: string, id = ''): string => `/${review}/yeu-cau/${hash(id)}`,
  data: (review: string): string => `/${review}/so-lieu/`,
  indicator: (review: string, indicator: string, anchor = ''): string => `/${review}/so-lieu/${indicator}/${hash(anchor)}`,
  areas: (review: string): string => `/${review}/dia-ban/`,
  area: (review: string, area: string): string => `/${review}/dia-ban/${area}/`,
  changes: (review: string): string => `/${review}/thay-doi/`,
  sources: (review: string, code = ''): string => `/${review}/nguon/${hash(code)}`,
  documents: (review: string, id = ''): string => `/${review}/van-ban/${hash(id)}`,
  institutionalisation: (review: string): string => `/${review}/the-che-hoa/`,
  contributions: (review: string): string => `/${review}/dong-gop/`,
  comments: (review: string): string => `/${review}/gop-y/`,
  passages: (review: string): string => `/${review}/gop-y/doan-van.csv`,
  progress: (review: string): string => `/${review}/tien-do/`,
  search: (review: string): string => `/${review}/tim/`,
  searchIndex: (review: string): string => `/${review}/tim/muc-luc.js`,
  script: (name: string): string => `/js/${name}.js`,
  method: (review: string): string => `/${review}/phuong-phap/`,
  download: (review: string, file: string): string => `/${review}/tai-ve/${file}`,
  edition: (review: string, edition: string): string => `/${review}/in/${edition}/`,
  pdf: (review: string, edition: string, finish: Finish = 'screen'): string => `/${review}/pdf/${edition}${FINISH_SUFFIXES[finish]}.pdf`,
  preflight: (review: string, edition: string, finish: Finish, form: 'html' | 'json'): string => `/${review}/pdf/${edition}${FINISH_SUFFIXES[finish]}.kiem-tra.${form}`,
  dossier: (review: string): string => `/${review}/ho-so/`,
  manifest: (review: string, form: 'json' | 'csv'): string => `/${review}/pdf/ho-so.${form}`,
} as const;

const hash = (anchor: string): string => (anchor === '' ? '' : `#${anchor}`);
