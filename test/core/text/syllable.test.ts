import { expect, test } from 'vitest';

import { isSpelled } from '../../../src/core/intake/syllable.ts';
import { isSyllable, TONELESS_SYLLABLES } from '../../../src/core/text/syllable.ts';

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

/** The rule on spelling and the reading of old encodings had an orthography each; here they did not agree. */
test('«y» alone stands after «h, k, l, m, s, t, v» only, «ych» and «ynh» after «qu» only', () => {
  expect(words('hỷ kỹ lý mỹ sỹ tỷ vỹ quỹ quýnh quỵch').filter((word) => !isSyllable(word))).toEqual(
    [],
  );
  expect(words('bỷ cỳ dỹ nỹ rỳ xỷ nýnh thỵch ýnh ỵch').filter(isSyllable)).toEqual([]);
});

test('«qu» and «gi» hold a vowel that no other «u» or «i» follows', () => {
  expect(words('quuyến quuốn quước giìn giiếc').filter(isSyllable)).toEqual([]);
  expect(words('giếng giễu giề gìn giỗ').filter((word) => !isSyllable(word))).toEqual([]);
});

test('«iê» opens no syllable', () => {
  expect(['iêu', 'iên', 'iêng'].filter((bare) => TONELESS_SYLLABLES.has(bare))).toEqual([]);
});

test('«quên», «tuyn» and the loan «gích» are spelt right', () => {
  expect(words('quên tuyn gích').filter((word) => !isSyllable(word) || !isSpelled(word))).toEqual(
    [],
  );
});

test('«đắk» and «kạn» are syllables of names: they tell an encoding, and are no word of small letters', () => {
  expect(words('đắk lắk kạn').filter((word) => !isSpelled(word))).toEqual([]);
  expect(words('đắk lắk kạn').filter(isSyllable)).toEqual([]);
});
