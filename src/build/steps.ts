import type { Step } from '../io/makings.ts';

/**
 * The graph of makings, from sources to papers; each step says what it is made of.
 *
 *     files → parse → drawings ─┐
 *                   └→ page set → laid part → printed part → edition with its output variants
 *
 * `paginate/part-steps.ts` has the two of parts. What is cheaper to make than to keep (`parse`) is made
 * in every run; the others are taken from the store.
 */
export const PARSE = {
  name: 'parse',
  label: 'Đọc số liệu, lời văn',
  inputs: { program: 'chương trình đọc' },
} as const satisfies Step;

export const DRAWING = {
  name: 'drawing',
  label: 'Biểu đồ',
  inputs: { program: 'chương trình vẽ', medium: 'cỡ vẽ', spec: 'số liệu và chữ của biểu đồ' },
} as const satisfies Step;

export const PAGE_SET = {
  name: 'page set',
  label: 'Bộ trang',
  inputs: {
    program: 'phần mềm',
    sources: 'nguồn của kỳ',
    audience: 'người đọc',
    editions: 'các bản in',
    carried: 'kỳ giữ trang cũ',
    pictures: 'hình của hướng dẫn',
    address: 'địa chỉ trang',
  },
} as const satisfies Step;

export const MANUAL_PICTURE = {
  name: 'manual picture',
  label: 'Hình của hướng dẫn',
  inputs: {
    program: 'chương trình chụp',
    browser: 'trình duyệt',
    size: 'cỡ hình',
    page: 'trang hay bản in được chụp',
  },
} as const satisfies Step;

export const EDITION = {
  name: 'edition',
  label: 'Bản in',
  inputs: {
    program: 'chương trình in',
    browser: 'trình duyệt',
    page: 'trang nguồn',
    brief: 'cách in và thành phẩm',
  },
} as const satisfies Step;
