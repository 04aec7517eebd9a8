import type { Step } from '../io/makings.ts';

const SHARED = {
  program: 'chương trình dàn trang',
  browser: 'trình duyệt',
  path: 'địa chỉ trang nguồn',
  shell: 'khung trang nguồn',
  served: 'tệp trang nguồn dùng',
} as const;

/** What every part of an edition depends on besides its own text. */
export type SharedInputs = Readonly<Record<keyof typeof SHARED, string>>;

export const LAID_PART = {
  name: 'laid part',
  label: 'Phần dàn trang',
  inputs: { ...SHARED, text: 'chữ của phần', digits: 'số chữ số của trang được dẫn' },
} as const satisfies Step;

export const PRINTED_PART = {
  name: 'printed part',
  label: 'Phần in',
  inputs: { ...SHARED, draft: 'in để lấy ý kiến', pages: 'trang đã dàn', styles: 'kiểu đã dàn' },
} as const satisfies Step;

/** Remembered of every edition that was laid out, for the number of tabs to open for it. */
export const LAYOUT = { name: 'layout', label: 'Dàn trang', inputs: {} } as const satisfies Step;
