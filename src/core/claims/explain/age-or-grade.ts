import { places } from '../../decimal.ts';
import { isSign, isWord } from '../../text/tokens.ts';
import type { Explanation } from './setting.ts';

/** «trẻ 5 tuổi», «4 sao», «bản đồ tỷ lệ 1/50.000», «500 kV»: the number says which kind, not how much. */
export const ageOrGrade: Explanation = (
  { scan: { tokens }, sentence },
  { first, last, quantity },
) => {
  const unit =
    last + (isWord(tokens[last + 1], 'tháng') && isWord(tokens[last + 2], 'tuổi') ? 2 : 1);
  if (isWord(tokens[unit], 'tuổi', 'sao') && !isWord(tokens[unit + 1], 'thọ', 'nghề', 'đời')) {
    const measured = tokens
      .slice(sentence.first, first)
      .some(
        (token, index, all) =>
          (isWord(token, 'bình', 'trung') && isWord(all[index + 1], 'quân', 'bình')) ||
          (isWord(token, 'tuổi') && isWord(all[index + 1], 'thọ')),
      );
    return measured ? undefined : 'properName';
  }
  const aged = tokens
    .slice(Math.max(sentence.first, first - 3), first)
    .some(
      (token, index, all) =>
        isWord(token, 'tuổi') && !isWord(all[index + 1], 'thọ', 'bình', 'trung', 'nghề'),
    );
  if (aged && quantity !== undefined && places(quantity.low) === 0 && quantity.unit !== '%')
    return 'properName';
  // «đường dây 500 kV» names a class of lines.
  if (quantity?.unit === 'kV') return 'properName';
  if (quantity?.form !== 'fraction' || !isSign(tokens[first + 1], '/')) return undefined;
  const scale =
    tokens[first]!.text === '1' &&
    tokens
      .slice(Math.max(sentence.first, first - 5), first)
      .some(
        (token, index, all) =>
          (isWord(token, 'tỷ') && isWord(all[index + 1], 'lệ')) || isWord(token, 'hoạch', 'đồ'),
      );
  return scale ? 'properName' : undefined;
};
