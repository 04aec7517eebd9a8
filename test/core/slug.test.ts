import { expect, test } from 'vitest';

import { slug } from '../../src/core/slug.ts';

test.each([
  ['Kết quả đạt được', 'ket-qua-dat-duoc'],
  ['ĐẤT LÚA', 'dat-lua'],
  ['Về ứng phó với biến đổi khí hậu', 've-ung-pho-voi-bien-doi-khi-hau'],
  ['  «Mục tiêu» — 45% (2020)  ', 'muc-tieu-45-2020'],
  ['Nghị quyết số 24-NQ/TW', 'nghi-quyet-so-24-nq-tw'],
  ['Ưu, Ơn, Ă, Ê, Ỹ', 'uu-on-a-e-y'],
  ['…', ''],
])('%j is %j', (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test('composed and decomposed letters give the same slug', () => {
  expect(slug('Độ che phủ rừng'.normalize('NFD'))).toBe(slug('Độ che phủ rừng'.normalize('NFC')));
});
