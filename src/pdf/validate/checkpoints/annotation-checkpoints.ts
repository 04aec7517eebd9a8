import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

import { type CheckedFile, type PlacedTag, standardRole } from '../checked-file.ts';
import type { Checkpoint, Finding } from '../checkpoint.ts';

/** Links and what else lies on the pages. */
export const annotationCheckpoints: readonly Checkpoint[] = [
  {
    number: '28-002',
    fault: 'Chú giải trên trang không nằm trong thẻ chú giải',
    find: (file) =>
      annotations(file).filter(
        ({ type, home }) =>
          type !== 'Link' && type !== 'Widget' && type !== 'PrinterMark' && home !== 'Annot',
      ),
  },
  {
    number: '28-004',
    fault: 'Chú giải trên trang không có lời thay thế',
    find: (file) =>
      annotations(file).filter(
        ({ type, text, alt }) =>
          type !== 'Widget' &&
          type !== 'Link' &&
          type !== 'PrinterMark' &&
          text === '' &&
          alt === '',
      ),
  },
  {
    number: '28-007',
    fault: 'Tệp có chú giải chồng màu (TrapNet)',
    find: (file) => annotations(file).filter(({ type }) => type === 'TrapNet'),
  },
  {
    number: '28-008',
    fault: 'Trang có liên kết nhưng không khai thứ tự đi qua',
    find: (file) => tabs(file).filter(({ order }) => order === undefined),
  },
  {
    number: '28-009',
    fault: 'Thứ tự đi qua các liên kết không theo cây thẻ',
    find: (file) => tabs(file).filter(({ order }) => order !== undefined && order !== 'S'),
  },
  {
    number: '28-010',
    fault: 'Ô điền không nằm trong thẻ biểu mẫu',
    find: (file) =>
      annotations(file).filter(({ type, home }) => type === 'Widget' && home !== 'Form'),
  },
  {
    number: '28-011',
    fault: 'Liên kết không nằm trong thẻ liên kết',
    find: (file) =>
      annotations(file).filter(({ type, home }) => type === 'Link' && home !== 'Link'),
  },
  {
    number: '28-012',
    fault: 'Liên kết không có lời mô tả',
    find: (file) =>
      annotations(file).filter(({ type, text }) => type === 'Link' && text.trim() === ''),
  },
  {
    number: '28-017',
    fault: 'Dấu của nhà in nằm trong cây thẻ',
    find: (file) =>
      annotations(file).filter(({ type, home }) => type === 'PrinterMark' && home !== undefined),
  },
  {
    number: 'TK-11',
    fault: 'Liên kết không dẫn tới đâu',
    find: (file) => annotations(file).filter(({ type, leads }) => type === 'Link' && !leads),
  },
];

type PageAnnotation = Finding & {
  readonly type: string;
  readonly home: string | undefined;
  readonly text: string;
  readonly alt: string;
  readonly leads: boolean;
};

function annotations(file: CheckedFile): PageAnnotation[] {
  const homes = new Map<string, PlacedTag>();
  for (const placed of file.placedTags)
    for (const kid of placed.tag.kids)
      if (kid.kind === 'annotation') homes.set(`${kid.page} ${kid.index}`, placed);
  return file.pages.flatMap((page, number) =>
    page.annotations.map(({ dict }, index) => {
      const home = homes.get(`${number} ${index}`)?.tag;
      const text =
        dict.lookupMaybe(PDFName.of('Contents'), PDFString, PDFHexString)?.decodeText() ?? '';
      return {
        page: number + 1,
        what: text,
        type: dict.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? '',
        home: home === undefined ? undefined : standardRole(home.role, file.roleMap),
        text,
        alt: home?.alt ?? '',
        leads:
          dict.has(PDFName.of('Dest')) || dict.lookupMaybe(PDFName.of('A'), PDFDict) !== undefined,
      };
    }),
  );
}

function tabs({ pages }: CheckedFile): (Finding & { readonly order: string | undefined })[] {
  return pages.flatMap(({ node, annotations: own }, index) =>
    own.length === 0
      ? []
      : [{ page: index + 1, order: node.lookupMaybe(PDFName.of('Tabs'), PDFName)?.decodeText() }],
  );
}
