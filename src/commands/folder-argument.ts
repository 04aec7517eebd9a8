import { resolve } from 'node:path';

/**
 * What is wrong with a folder given on the command line, in Vietnamese; undefined when nothing is. The
 * shell of Windows takes a backslash before a quote for a quote within the argument, so that a folder in
 * quotes that ends in a backslash takes the rest of the line with it.
 */
export function folderArgumentFault(text: string, platform = process.platform): string | undefined {
  if (text.trim() === '') return 'cần tên một thư mục, không để trống.';
  if (platform === 'win32' && /"./.test(text))
    return `nhận cả phần sau của dòng lệnh: «${text}». Bỏ dấu \\ ở cuối đường dẫn.`;
  return undefined;
}

/** The folder as an absolute path, without the quote that a backslash before it left. */
export const folderArgument = (text: string, platform = process.platform): string =>
  resolve(platform === 'win32' ? text.replace(/"$/, '') : text);
