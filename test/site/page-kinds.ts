export const REVIEW = 'nq24-2013-2023';

/** One page of every kind a reader sees, as files of the built sample; the others are made by the same files from other rows. */
export const PAGE_KINDS: readonly string[] = [
  'index.html',
  'huong-dan/quy-tac/index.html',
  'huong-dan/quy-tac/cau-chu/index.html',
  ...[
    '',
    'bao-cao/ket-qua-moi-truong/',
    'muc-tieu/',
    'muc-tieu/t17/',
    'mach/',
    'so-lieu/',
    'so-lieu/forest-cover/',
    'thay-doi/',
    'dia-ban/',
    'dia-ban/lam-dong/',
    'nguon/',
    'van-ban/',
    'the-che-hoa/',
    'phuong-phap/',
    'tim/',
    'yeu-cau/',
    'dong-gop/',
    'gop-y/',
    'tien-do/',
    'ho-so/',
  ].map((path) => `${REVIEW}/${path}index.html`),
  ...[
    '',
    'bao-cao/ket-qua-moi-truong/',
    'muc-tieu/t17/',
    'thay-doi/',
    'dia-ban/',
    'dia-ban/lam-dong/',
  ].map((path) => `en/${REVIEW}/${path}index.html`),
];
