import type { Delete, Image, Link, List, Nodes, Parents, Root, Table, TableCell } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { placeAt } from '../intake/place-at.ts';
import { Lines } from '../lines.ts';
import type { ProseBlock, ProseLink, ProsePicture } from '../model.ts';
import { PICTURE_FOLDER, pictureName } from '../picture.ts';
import { COMPONENTS, isComponentName } from '../schema/components.ts';
import { ADDRESS_FAULTS, readAddress } from '../web-address.ts';
import { fileWords } from './file-words.ts';
import { plainText } from './headings.ts';
import { pictureIn } from './pictures.ts';
import { type NodeRule, PROSE_NODES } from './prose-nodes.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

export type ClosedProse = {
  readonly diagnostics: readonly Diagnostic[];
  readonly links: readonly ProseLink[];
  readonly pictures: readonly ProsePicture[];
  /** Stretches of the file, by offset, of which something has been said already. */
  readonly told: readonly (readonly [from: number, to: number])[];
};

/** Holds a file's nodes against the closed list of what prose is made of; gathers its links and pictures. */
export function closeProse(tree: Root, file: string, text: string): ClosedProse {
  const diagnostics: Diagnostic[] = [];
  const links: ProseLink[] = [];
  const pictures: ProsePicture[] = [];
  const told: [number, number][] = [];
  const standsAlone = new Set<Nodes>();
  const placeOf = (node: Nodes): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const written = (node: Nodes, most?: number): string =>
    shorten(text.slice(node.position?.start.offset, node.position?.end.offset), most);
  const tell = (node: Nodes, ...found: readonly Diagnostic[]): void => {
    if (found.length === 0) return;
    diagnostics.push(...found);
    told.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length]);
  };
  const refuse = (node: Nodes, what: string, why: string, hint: string): void =>
    tell(
      node,
      diagnostic(
        'TK370',
        `${what} «${written(node)}» không dùng được trong lời văn: ${why}.`,
        placeOf(node),
        { hint },
      ),
    );

  visit(tree, (node: Nodes, _index, parent: Parents | undefined) => {
    // The list knows every kind of today; a later reader may know others.
    const rule: NodeRule = PROSE_NODES[node.type] ?? {
      what: 'Cách viết',
      why: 'phần mềm chưa biết in nó',
      hint: 'Viết thành lời thường.',
    };
    if (typeof rule === 'object') return refuse(node, rule.what, rule.why, rule.hint);
    if (node.type === 'root' || node.type === 'mdxJsxFlowElement')
      for (const child of node.children)
        if (child.type === 'paragraph' && pictureIn(child) !== undefined) standsAlone.add(child);
    switch (node.type) {
      case 'delete':
        if (isOneSign(node, text))
          refuse(
            node,
            'Chữ bị gạch',
            'một dấu ~ mở đầu, một dấu ~ kết thúc thì cả đoạn giữa bị gạch bỏ',
            'Muốn viết dấu ~ thì viết \\~, hoặc viết «khoảng»; muốn gạch chữ thì dùng hai dấu: ~~chữ~~.',
          );
        break;
      case 'listItem':
        if (typeof node.checked === 'boolean')
          refuse(
            node,
            'Ô đánh dấu',
            'bản in chỉ phân biệt đã xong, chưa xong bằng màu',
            'Viết thành lời, ví dụ «đã xong», «chưa xong»; dấu «[» mở đầu câu thường thì viết \\[.',
          );
        break;
      case 'list':
        tell(node, ...numbersOf(node, text, placeOf));
        break;
      case 'table':
        for (const { cell, content } of cellsBeyond(node, text))
          tell(
            cell,
            diagnostic(
              'TK376',
              `Ô «${shorten(content)}» đứng ngoài các cột của dòng đầu bảng nên không tới trang nào.`,
              placeOf(cell),
              {
                hint: 'Thêm cột ở dòng đầu bảng và dòng gạch dưới nó, hoặc bỏ ô này; dấu «|» trong ô viết là \\|.',
              },
            ),
          );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        tell(node, ...wordsWithin(node, placeOf));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        told.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length]);
        break;
      case 'link':
        readLink(node);
        break;
      case 'image':
        readImage(node, parent);
        break;
      default:
        break;
    }
  });
  return { diagnostics, links, pictures, told };

  function readLink(node: Link): void {
    const place = placeOf(node);
    const address = readAddress(node.url);
    const empty = plainText(node).trim() === '';
    if (address.kind === 'refused')
      tell(
        node,
        diagnostic(
          'TK371',
          `Liên kết dẫn tới «${shorten(node.url)}»: địa chỉ ${ADDRESS_FAULTS[address.fault]}.`,
          place,
        ),
      );
    else if (holdsComponent(node))
      tell(
        node,
        diagnostic('TK371', `Liên kết «${written(node)}» bọc một thành phần hay một hình.`, place, {
          hint: 'Đặt liên kết vào chữ thường; con số, viện dẫn tự dẫn tới nơi của nó.',
        }),
      );
    else if (empty)
      tell(
        node,
        diagnostic('TK371', `Liên kết «${written(node)}» không có chữ để bấm.`, place, {
          hint: 'Viết chữ giữa hai dấu ngoặc vuông: [Cổng thông tin điện tử Chính phủ](https://chinhphu.vn/).',
        }),
      );
    else {
      if (typeof node.title === 'string')
        refuse(
          node,
          'Lời chú của liên kết',
          'chữ trong dấu nháy sau địa chỉ chỉ hiện khi rê chuột, bản in không có',
          'Bỏ phần trong dấu nháy, hoặc viết nó thành chữ của câu.',
        );
      links.push({ address, written: node.url, place });
    }
  }

  function readImage(node: Image, parent: Parents | undefined): void {
    const place = placeOf(node);
    const name = pictureName(node.url);
    if (name === undefined) {
      tell(
        node,
        diagnostic(
          'TK373',
          `Hình «${shorten(node.url)}» không ở thư mục ${PICTURE_FOLDER} của kỳ; cần ${PICTURE_FOLDER}/<tên>.png, .jpg, .jpeg hoặc .webp.`,
          place,
        ),
      );
      return;
    }
    const alone = parent?.type === 'paragraph' && standsAlone.has(parent);
    if (!alone)
      tell(
        node,
        diagnostic(
          'TK375',
          `Hình «${name}» đứng lẫn trong câu, danh sách, bảng hoặc trích dẫn; cần đứng riêng một đoạn.`,
          place,
        ),
      );
    else if (!/[\p{L}\p{N}]/u.test(node.alt ?? ''))
      tell(
        node,
        diagnostic(
          'TK375',
          `Hình «${name}» không có lời thay thế giữa hai dấu ngoặc vuông.`,
          place,
          {
            hint: 'Viết điều cần thấy ở hình cho người nghe máy đọc: ![Rừng ngập mặn ở Cần Giờ nhìn từ trên cao](hinh/ten-tep.jpg).',
          },
        ),
      );
    else if (/(?<!\\)(?:<[\p{L}/>]|\{)/u.test(written(node, Infinity).split('](')[0] ?? ''))
      tell(
        node,
        diagnostic(
          'TK375',
          `Lời thay thế của hình «${name}» chứa thành phần hay ghi chú; cần chữ thường.`,
          place,
        ),
      );
    pictures.push({ name, place });
  }
}

/**
 * Words of a file that stand in none of its blocks. The file's words are told by its letters alone, so that
 * nothing that the reader of Markdown drops can be missing from both sides.
 */
export function lostWords(
  file: string,
  text: string,
  blocks: readonly ProseBlock[],
  told: ClosedProse['told'],
): readonly Diagnostic[] {
  const reached = new Uint8Array(text.length + 1);
  for (const [from, to] of told) reached.fill(1, from, to);
  const lines = new Lines(text);
  for (const { runs, text: own } of blocks) {
    for (const [index, { at, line, column }] of runs.entries()) {
      const from = (lines.start(line) ?? 0) + column - 1;
      reached.fill(1, from, from + (runs[index + 1]?.at ?? own.length) - at);
    }
  }
  const lost: { from: number; to: number }[] = [];
  for (const { from, to } of fileWords(text)) {
    if (!reached.subarray(from, to).includes(0)) continue;
    const last = lost.at(-1);
    // What is lost in one piece is told in one.
    if (last !== undefined && !/[\p{L}\p{N}\r\n]/u.test(text.slice(last.to, from))) last.to = to;
    else lost.push({ from, to });
  }
  return lost.map(({ from, to }) =>
    diagnostic('TK376', `«${shorten(text.slice(from, to))}» không tới trang nào.`, {
      file,
      ...placeAt(text, from),
    }),
  );
}

const MOST_SHOWN = 40;
const shorten = (text: string, most = MOST_SHOWN): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()}…`;
};

const isOneSign = (node: Delete, text: string): boolean =>
  !text.startsWith('~~', node.position?.start.offset);

/** Numbers that print otherwise than they are written: a list counts on from its first, whatever stands before the others. */
function numbersOf(
  list: List,
  text: string,
  placeOf: (node: Nodes) => Place,
): readonly Diagnostic[] {
  if (list.ordered !== true) return [];
  const numbers = list.children.map(({ position }) =>
    Number(/^\d+/.exec(text.slice(position?.start.offset, (position?.start.offset ?? 0) + 9))?.[0]),
  );
  const first = list.start ?? 1;
  if (numbers.every((one) => one === 1)) return [];
  const wrong = numbers.findIndex((one, index) => one !== first + index);
  const item = list.children[wrong];
  return item === undefined
    ? []
    : [
        diagnostic(
          'TK376',
          `Mục ghi số ${numbers[wrong]} sẽ in thành số ${first + wrong}: danh sách đếm tiếp từ số đầu.`,
          placeOf(item),
          {
            hint: 'Đánh số liền nhau; muốn bắt đầu lại thì viết một câu giữa hai danh sách, cần đúng số ấy trong câu thì viết 3\\. thay cho 3.',
          },
        ),
      ];
}

function cellsBeyond(
  { children: [head, ...rows] }: Table,
  text: string,
): readonly { readonly cell: TableCell; readonly content: string }[] {
  const columns = head?.children.length ?? 0;
  return rows
    .flatMap((row) => row.children.slice(columns))
    .flatMap((cell) => {
      const content = text
        .slice(cell.position?.start.offset, cell.position?.end.offset)
        .replace(/^\||\|$/g, '')
        .trim();
      return content === '' ? [] : [{ cell, content }];
    });
}

/** What stands between the tags of a component that prints nothing of it. */
function wordsWithin(node: Jsx, placeOf: (node: Nodes) => Place): readonly Diagnostic[] {
  const name = node.name ?? '';
  if (
    !isComponentName(name) ||
    (COMPONENTS[name].kind !== 'inline' && COMPONENTS[name].kind !== 'block')
  )
    return [];
  const [inner] = node.children;
  return inner === undefined || !node.children.some(hasContent)
    ? []
    : [
        diagnostic(
          'TK376',
          `<${name}> không in chữ nằm giữa thẻ mở và thẻ đóng: «${shorten(plainText(node))}».`,
          placeOf(inner),
          { hint: `Viết <${name} …/> rồi viết chữ ấy ở ngoài thẻ.` },
        ),
      ];
}

const hasContent = (node: Nodes): boolean =>
  'value' in node
    ? node.type === 'text' && node.value.trim() !== ''
    : node.type !== 'paragraph' || node.children.some(hasContent);

function holdsComponent(link: Link): boolean {
  let found = false;
  visit(link, (node: Nodes) => {
    if (node.type === 'mdxJsxTextElement' || node.type === 'image') found = true;
  });
  return found;
}
