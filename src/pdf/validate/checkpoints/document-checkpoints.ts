import { PDFBool, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

import { claimsPdfUa } from '../../file/xmp.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Checkpoint, Finding } from '../checkpoint.ts';

/** What the file says of itself: metadata, title, language. */
export const documentCheckpoints: readonly Checkpoint[] = [
  { number: '06-001', fault: 'Tệp không có siêu dữ liệu XMP', find: ({ xmp }) => when(xmp === '') },
  {
    number: '06-002',
    fault: 'Siêu dữ liệu không khai là PDF/UA-1',
    find: ({ xmp }) => when(xmp !== '' && !claimsPdfUa(xmp)),
  },
  {
    number: '06-003',
    fault: 'Siêu dữ liệu không có tên tài liệu (dc:title)',
    find: ({ xmp }) => when(xmp !== '' && titleOf(xmp) === ''),
  },
  {
    number: '07-001',
    fault: 'Tệp không dặn chương trình đọc hiện tên tài liệu',
    find: (file) => when(displayTitle(file) === undefined),
  },
  {
    number: '07-002',
    fault: 'Tệp dặn chương trình đọc hiện tên tệp thay cho tên tài liệu',
    find: (file) => when(displayTitle(file) === false),
  },
  {
    number: '11-006',
    fault: 'Tệp không khai ngôn ngữ',
    find: ({ catalog }) => when(textOf(catalog, 'Lang') === ''),
  },
  {
    number: 'TK-01',
    fault: 'Tệp không khai là có thẻ, hoặc không có cây thẻ',
    find: ({ catalog, tags }) => when(!isMarked(catalog) || tags.length === 0),
  },
  {
    number: 'TK-02',
    fault: 'Tên tài liệu hoặc ngày trong thông tin tệp khác trong siêu dữ liệu',
    find: (file) => when(file.xmp !== '' && !agrees(file)),
  },
  {
    number: 'TK-03',
    fault: 'Tệp không có mục lục điện tử',
    find: ({ catalog, placedTags }) =>
      when(
        !catalog.has(PDFName.of('Outlines')) &&
          placedTags.some(({ tag }) => /^H[1-6]?$/.test(tag.role)),
      ),
  },
];

const when = (failed: boolean): readonly Finding[] => (failed ? [{}] : []);

function isMarked(catalog: PDFDict): boolean {
  return (
    catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked')) ===
    PDFBool.True
  );
}

function displayTitle({ catalog }: CheckedFile): boolean | undefined {
  return catalog
    .lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
    ?.lookupMaybe(PDFName.of('DisplayDocTitle'), PDFBool)
    ?.asBoolean();
}

const textOf = (dict: PDFDict | undefined, key: string): string =>
  dict?.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText() ?? '';

const titleOf = (xmp: string): string =>
  /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)<[\s\S]*?<\/dc:title>/.exec(xmp)?.[1] ?? '';

/** XMP writes `2026-10-05T00:00:00Z`, the information dictionary `D:20261005000000Z`. */
function agrees({ info, xmp }: CheckedFile): boolean {
  const digits = (date: string): string => date.replace(/\D/g, '').slice(0, 14);
  const stamp = (name: string): string =>
    digits(new RegExp(`<${name}>([^<]*)<`).exec(xmp)?.[1] ?? '');
  const title = titleOf(xmp).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return (
    (title === '' || title === textOf(info, 'Title')) &&
    stamp('xmp:CreateDate') === digits(textOf(info, 'CreationDate')) &&
    stamp('xmp:ModifyDate') === digits(textOf(info, 'ModDate'))
  );
}
