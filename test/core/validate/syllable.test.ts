import { expect, test } from 'vitest';

import { isSyllable } from '../../../src/core/validate/syllable.ts';

const words = (text: string): readonly string[] => text.split(' ');

test('every kind of Vietnamese syllable is known', () => {
  const right = words(
    'a ạ ông ái úa ý yêu yếm uế ưỡn nghĩa nghiêng nghề ngoài ngoằn ngoèo khuỷu khuếch khuya khuy tuần tuyết nguyện quyền quốc quả quý quýt quỳnh quẩy giếng giết gì gìn gỉ giữa giặt gió hoà hòa khoẻ khỏe thuỷ thủy thuở huơ mía của lửa rượu hươu người nước mười xoong moóc boong kỹ kế kính ghế ghi',
  );
  expect(right.filter((word) => !isSyllable(word))).toEqual([]);
});

test('what the fingers make of them is not', () => {
  const wrong = words(
    'truờng đuợc nứơc qủa gía hòan tòan thưc viêc phap ngiêm gê kả cế trừong xửa̓ bảo̓ cácbon muợn thuờng ngừơi qúy lụât nghành chuơng iêu',
  );
  expect(wrong.filter(isSyllable)).toEqual([]);
});
