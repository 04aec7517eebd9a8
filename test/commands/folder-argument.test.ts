import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { folderArgument, folderArgumentFault } from '../../src/commands/folder-argument.ts';

describe('a folder on the command line', () => {
  test('of Windows, in quotes with a backslash at its end, comes with a quote that is not its own', () => {
    expect(folderArgumentFault('D:\\Báo cáo"', 'win32')).toBeUndefined();
    expect(folderArgument('Báo cáo"', 'win32')).toBe(resolve('Báo cáo'));
  });

  test('that took the rest of the line with it is told', () => {
    expect(folderArgumentFault('D:\\Báo cáo" --format json', 'win32')).toBe(
      'nhận cả phần sau của dòng lệnh: «D:\\Báo cáo" --format json». Bỏ dấu \\ ở cuối đường dẫn.',
    );
  });

  test('may have a quote in its name elsewhere', () => {
    expect(folderArgumentFault('Kỳ "mười năm"', 'linux')).toBeUndefined();
    expect(folderArgument('Kỳ "mười năm"', 'linux')).toBe(resolve('Kỳ "mười năm"'));
  });

  test.each(['', '  '])('is not left out: %j', (text) => {
    expect(folderArgumentFault(text)).toBe('cần tên một thư mục, không để trống.');
  });
});
