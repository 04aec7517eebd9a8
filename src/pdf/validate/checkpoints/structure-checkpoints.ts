import { STANDARD } from '../../tags/roles.ts';
import type { TagNode } from '../../tags/tag-tree.ts';
import { standardRole } from '../checked-file.ts';
import type { Checkpoint, Finding } from '../checkpoint.ts';
import { headingCheckpoints } from './heading-checkpoints.ts';
import { isRegular } from './table-shape.ts';

/** The tags among themselves: known types, in the order that lists, tables and headings ask for. */
export const structureCheckpoints: readonly Checkpoint[] = [
  {
    number: '02-001',
    fault: 'Loại thẻ lạ không được quy về loại chuẩn',
    find: ({ placedTags, roleMap }) =>
      placedTags
        .filter(({ tag }) => standardRole(tag.role, roleMap) === undefined)
        .map(({ tag, page }) => ({ page, what: tag.role })),
  },
  {
    number: '02-003',
    fault: 'Bảng quy đổi loại thẻ chạy vòng',
    find: ({ roleMap }) =>
      [...roleMap.keys()].filter((role) => runsInCircle(role, roleMap)).map((what) => ({ what })),
  },
  {
    number: '02-004',
    fault: 'Loại thẻ chuẩn bị đổi nghĩa',
    find: ({ roleMap }) =>
      [...roleMap.keys()].filter((role) => STANDARD.has(role)).map((what) => ({ what })),
  },
  {
    number: '09-004',
    fault: 'Thẻ của bảng đặt sai chỗ',
    find: misplaced(
      {
        Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
        THead: ['TR'],
        TBody: ['TR'],
        TFoot: ['TR'],
        TR: ['TH', 'TD'],
      },
      {
        TR: ['Table', 'THead', 'TBody', 'TFoot'],
        TH: ['TR'],
        TD: ['TR'],
        THead: ['Table'],
        TBody: ['Table'],
        TFoot: ['Table'],
      },
    ),
  },
  {
    number: '09-005',
    fault: 'Thẻ của danh sách đặt sai chỗ',
    find: misplaced(
      { L: ['LI', 'L', 'Caption'], LI: ['Lbl', 'LBody'] },
      { LI: ['L'], LBody: ['LI'] },
    ),
  },
  {
    number: '09-006',
    fault: 'Thẻ của mục lục đặt sai chỗ',
    find: misplaced(
      { TOC: ['TOC', 'TOCI', 'Caption'], TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'] },
      { TOCI: ['TOC'] },
    ),
  },
  {
    number: '13-004',
    fault: 'Hình không có lời thay thế',
    find: ofRole(
      'Figure',
      ({ alt, actualText }) => (alt ?? '').trim() === '' && (actualText ?? '').trim() === '',
    ),
  },
  ...headingCheckpoints,
  {
    number: '15-003',
    fault: 'Ô đầu của bảng không nói là đầu của cột hay của hàng',
    find: ofRole('TH', ({ attributes = [] }) => !attributes.some(({ name }) => name === 'Scope')),
  },
  {
    number: '17-002',
    fault: 'Công thức không có lời thay thế',
    find: ofRole('Formula', ({ alt }) => (alt ?? '').trim() === ''),
  },
  {
    number: '19-003',
    fault: 'Chú thích không có mã',
    find: ofRole('Note', ({ id }) => (id ?? '') === ''),
  },
  {
    number: '19-004',
    fault: 'Hai chú thích cùng một mã',
    find: (file) => {
      const notes = file.placedTags.filter(
        ({ tag }) => standardRole(tag.role, file.roleMap) === 'Note' && tag.id !== undefined,
      );
      return notes
        .filter(
          ({ tag }, index) => notes.findIndex((earlier) => earlier.tag.id === tag.id) !== index,
        )
        .map(({ tag, page }) => ({ page, what: tag.id ?? '' }));
    },
  },
  {
    number: 'TK-13',
    fault: 'Chú thích không mở đầu bằng số của nó',
    find: ofRole('Note', ({ kids: [first] }) => first?.kind !== 'tag' || first.role !== 'Lbl'),
  },
  {
    number: 'TK-14',
    fault: 'Lời dẫn không có liên kết tới chỗ được dẫn',
    find: ({ placedTags, roleMap }) =>
      placedTags
        .filter(
          ({ tag, parent }) =>
            standardRole(tag.role, roleMap) === 'Reference' &&
            parent?.role !== 'TOCI' &&
            !holdsLink(tag),
        )
        .map(({ page }) => ({ page })),
  },
  {
    number: 'TK-08',
    fault: 'Các hàng của một bảng không cùng số cột',
    find: (file) =>
      file.placedTags
        .filter(({ tag }) => standardRole(tag.role, file.roleMap) === 'Table' && !isRegular(tag))
        .map(({ page }) => ({ page })),
  },
  {
    number: 'TK-09',
    fault: 'Đoạn văn hoặc tiêu đề trống trong cây thẻ',
    find: ({ placedTags }) =>
      placedTags
        .filter(
          ({ tag }) =>
            /^(P|H[1-6]|L|LI|Table|Caption|Link)$/.test(tag.role) && tag.kids.length === 0,
        )
        .map(({ tag, page }) => ({ page, what: tag.role })),
  },
  {
    number: 'TK-10',
    fault: 'Còn sót dấu nối các mảnh của một đoạn bị ngắt trang',
    find: ({ placedTags }) =>
      placedTags
        .filter(({ tag }) => tag.lang?.startsWith('vi-x-') === true)
        .map(({ tag, page }) => ({ page, what: tag.role })),
  },
  {
    number: 'TK-12',
    fault: 'Hình không khai khung của mình trên trang',
    find: ofRole(
      'Figure',
      ({ attributes = [] }) => !attributes.some(({ name }) => name === 'BBox'),
    ),
  },
];

const holdsLink = ({ kids }: TagNode): boolean =>
  kids.some((kid) => kid.kind === 'annotation' || (kid.kind === 'tag' && holdsLink(kid)));

function runsInCircle(role: string, roleMap: ReadonlyMap<string, string>): boolean {
  const met = new Set<string>();
  for (
    let current: string | undefined = role;
    current !== undefined;
    current = roleMap.get(current)
  ) {
    if (met.has(current)) return true;
    met.add(current);
  }
  return false;
}

function ofRole(role: string, fails: (tag: TagNode) => boolean): Checkpoint['find'] {
  return ({ placedTags, roleMap }) =>
    placedTags
      .filter(({ tag }) => standardRole(tag.role, roleMap) === role && fails(tag))
      .map(({ page }) => ({ page }));
}

/** `kids`: what may stand in a tag, and nothing else; `parents`: what a tag may stand in. */
function misplaced(
  kids: Readonly<Record<string, readonly string[]>>,
  parents: Readonly<Record<string, readonly string[]>>,
): Checkpoint['find'] {
  return ({ placedTags, roleMap }) => {
    const standard = (tag: TagNode | undefined): string =>
      tag === undefined ? '' : (standardRole(tag.role, roleMap) ?? tag.role);
    return placedTags.flatMap(({ tag, parent, page }): Finding[] => {
      const role = standard(tag);
      const allowed = kids[role];
      const wrong =
        allowed === undefined
          ? []
          : tag.kids.filter((kid) => kid.kind !== 'tag' || !allowed.includes(standard(kid)));
      const homes = parents[role];
      const homeless = homes !== undefined && !homes.includes(standard(parent));
      return [
        ...wrong.map((kid) => ({
          page,
          what: `${kid.kind === 'tag' ? kid.role : 'nội dung'} trong ${role}`,
        })),
        ...(homeless ? [{ page, what: `${role} trong ${standard(parent)}` }] : []),
      ];
    });
  };
}
