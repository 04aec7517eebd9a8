import { describe, expect, test } from 'vitest';

import { fold } from '../../src/core/fold.ts';

describe('fold', () => {
  test('drops marks and case, keeps digits, turns signs into spaces', () => {
    expect(fold('Độ che phủ rừng, 42,02%')).toBe('do che phu rung  42 02 ');
    expect(fold('phát thải CO₂; PM2.5')).toBe('phat thai co2  pm2 5');
  });

  test('reads decomposed letters as composed ones', () => {
    expect(fold('nước thải'.normalize('NFD'))).toBe('nuoc thai');
  });

  test.each(['Đường sắt «Bắc – Nam» 1.234,5 km²', 'ỦY BAN ưỡn ẹo', '🌳 rừng'])(
    'is as long as the composed text: %s',
    (text) => {
      expect(fold(text)).toHaveLength(text.normalize('NFC').length);
    },
  );
});
