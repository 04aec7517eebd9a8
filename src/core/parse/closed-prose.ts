import type {
  Emphasis,
  Image,
  Link,
  List,
  Nodes,
  Parents,
  Root,
  Table,
  TableCell,
  Text,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { plainText } from '../document/headings.ts';
import { pictureIn } from '../document/lone-picture.ts';
import { placeAt } from '../intake/place-at.ts';
import type { ProseLink, ProsePicture } from '../model.ts';
import { PICTURE_FOLDER, pictureName } from '../picture.ts';
import { COMPONENTS, isComponentName } from '../schema/components.ts';
import { ADDRESS_FAULTS, readAddress } from '../web-address.ts';
import { type NodeRule, PROSE_NODES } from './prose-nodes.ts';
import { shorten } from './shorten.ts';

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
  const closer = new ProseCloser(file, text);
  visit(tree, (node: Nodes, _index, parent: Parents | undefined) => closer.see(node, parent));
  return closer;
}

class ProseCloser implements ClosedProse {
  readonly diagnostics: Diagnostic[] = [];
  readonly links: ProseLink[] = [];
  readonly pictures: ProsePicture[] = [];
  readonly told: [number, number][] = [];
  readonly #file: string;
  readonly #text: string;
  /** Paragraphs of nothing but a picture, where one may stand. */
  readonly #standsAlone = new Set<Nodes>();

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  see(node: Nodes, parent: Parents | undefined): void {
    // The list knows every kind of today; a later reader may know others.
    const rule: NodeRule = PROSE_NODES[node.type] ?? {
      what: 'Cách viết',
      why: 'phần mềm chưa biết in nó',
      hint: 'Viết thành lời thường.',
    };
    if (typeof rule === 'object') return this.#refuse(node, rule.what, rule.why, rule.hint);
    if (node.type === 'root' || node.type === 'mdxJsxFlowElement')
      for (const child of node.children)
        if (child.type === 'paragraph' && pictureIn(child) !== undefined)
          this.#standsAlone.add(child);
    this.#look(node, parent);
  }

  #look(node: Nodes, parent: Parents | undefined): void {
    switch (node.type) {
      case 'emphasis':
        if (isBetweenDigits(node, this.#text))
          this.#refuse(
            node,
            'Dấu sao giữa các số',
            'hai dấu sao quanh một số bị hiểu là chữ nghiêng và không in ra',
            'Viết dấu nhân: 5 × 6 × 7; cần đúng dấu sao thì viết \\*.',
          );
        break;
      case 'text':
        this.#marksLeft(node);
        break;
      case 'listItem':
        if (typeof node.checked === 'boolean')
          this.#refuse(
            node,
            'Ô đánh dấu',
            'bản in chỉ phân biệt đã xong, chưa xong bằng màu',
            'Viết thành lời, ví dụ «đã xong», «chưa xong»; dấu «[» mở đầu câu thường thì viết \\[.',
          );
        break;
      case 'list':
        this.#tell(node, ...numbersOf(node, this.#text, this.#placeOf));
        break;
      case 'table':
        this.#table(node);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#tell(node, ...wordsWithin(node, this.#placeOf));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        this.told.push(this.#stretchOf(node));
        break;
      case 'link':
        this.#link(node);
        break;
      case 'image':
        this.#image(node, parent);
        break;
      default:
    }
  }

  readonly #placeOf = (node: Nodes): Place => ({
    file: this.#file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });

  #stretchOf(node: Nodes): [number, number] {
    return [node.position?.start.offset ?? 0, node.position?.end.offset ?? this.#text.length];
  }

  #written(node: Nodes, most?: number): string {
    return shorten(this.#text.slice(node.position?.start.offset, node.position?.end.offset), most);
  }

  #tell(node: Nodes, ...found: readonly Diagnostic[]): void {
    if (found.length === 0) return;
    this.diagnostics.push(...found);
    this.told.push(this.#stretchOf(node));
  }

  #refuse(node: Nodes, what: string, why: string, hint: string): void {
    const message = `${what} «${this.#written(node)}» không dùng được trong lời văn: ${why}.`;
    this.#tell(node, diagnostic('TK370', message, this.#placeOf(node), { hint }));
  }

  /** Marks of bold or italic letters that stand so close to a quotation mark that they print as they are. */
  #marksLeft(node: Text): void {
    const from = node.position?.start.offset;
    if (from === undefined) return;
    const source = this.#text.slice(from, node.position?.end.offset);
    const found = MARKS_LEFT.exec(source);
    if (found === null) return;
    const place = { file: this.#file, ...placeAt(this.#text, from + found.index) };
    this.diagnostics.push(
      diagnostic(
        'TK370',
        `Dấu «${found[0]}» sẽ in nguyên thành dấu: đứng sát dấu câu và sát chữ thì nó không làm đậm, nghiêng chữ.`,
        place,
        {
          hint: 'Đưa dấu ngoặc kép ra ngoài dấu sao, ví dụ "**đạt**", hoặc cách ra một dấu cách; cần đúng dấu ấy thì viết \\* hay \\_.',
        },
      ),
    );
  }

  #table(node: Table): void {
    for (const { cell, content } of cellsBeyond(node, this.#text))
      this.#tell(
        cell,
        diagnostic(
          'TK376',
          `Ô «${shorten(content)}» đứng ngoài các cột của dòng đầu bảng nên không tới trang nào.`,
          this.#placeOf(cell),
          {
            hint: 'Thêm cột ở dòng đầu bảng và dòng gạch dưới nó, hoặc bỏ ô này; dấu «|» trong ô viết là \\|.',
          },
        ),
      );
  }

  #link(node: Link): void {
    const address = readAddress(node.url);
    const place = this.#placeOf(node);
    if (address.kind === 'refused') {
      const fault = ADDRESS_FAULTS[address.fault];
      const message = `Liên kết dẫn tới «${shorten(node.url)}»: địa chỉ ${fault}.`;
      return this.#tell(node, diagnostic('TK371', message, place));
    }
    if (holdsComponent(node))
      return this.#tell(
        node,
        diagnostic(
          'TK371',
          `Liên kết «${this.#written(node)}» bọc một thành phần hay một hình.`,
          place,
          { hint: 'Đặt liên kết vào chữ thường; con số, viện dẫn tự dẫn tới nơi của nó.' },
        ),
      );
    if (plainText(node).trim() === '')
      return this.#tell(
        node,
        diagnostic('TK371', `Liên kết «${this.#written(node)}» không có chữ để bấm.`, place, {
          hint: 'Viết chữ giữa hai dấu ngoặc vuông: [Cổng thông tin điện tử Chính phủ](https://chinhphu.vn/).',
        }),
      );
    if (typeof node.title === 'string')
      this.#refuse(
        node,
        'Lời chú của liên kết',
        'chữ trong dấu nháy sau địa chỉ chỉ hiện khi rê chuột, bản in không có',
        'Bỏ phần trong dấu nháy, hoặc viết nó thành chữ của câu.',
      );
    this.links.push({ address, written: node.url, place });
  }

  #image(node: Image, parent: Parents | undefined): void {
    const place = this.#placeOf(node);
    const name = pictureName(node.url);
    if (name === undefined) {
      const folder = PICTURE_FOLDER;
      const message = `Hình «${shorten(node.url)}» không ở thư mục ${folder} của kỳ; cần ${folder}/<tên>.png, .jpg, .jpeg hoặc .webp.`;
      return this.#tell(node, diagnostic('TK373', message, place));
    }
    this.#tell(node, ...this.#pictureFaults(node, name, parent));
    this.pictures.push({ name, place });
  }

  #pictureFaults(node: Image, name: string, parent: Parents | undefined): readonly Diagnostic[] {
    const place = this.#placeOf(node);
    if (parent?.type !== 'paragraph' || !this.#standsAlone.has(parent)) {
      const message = `Hình «${name}» đứng lẫn trong câu, danh sách, bảng hoặc trích dẫn; cần đứng riêng một đoạn.`;
      return [diagnostic('TK375', message, place)];
    }
    if (!/[\p{L}\p{N}]/u.test(node.alt ?? '')) {
      const message = `Hình «${name}» không có lời thay thế giữa hai dấu ngoặc vuông.`;
      const hint =
        'Viết điều cần thấy ở hình cho người nghe máy đọc: ![Rừng ngập mặn ở Cần Giờ nhìn từ trên cao](hinh/ten-tep.jpg).';
      return [diagnostic('TK375', message, place, { hint })];
    }
    const label = this.#written(node, Infinity).split('](')[0] ?? '';
    if (!/(?<!\\)(?:<[\p{L}/>]|\{)/u.test(label)) return [];
    const message = `Lời thay thế của hình «${name}» chứa thành phần hay ghi chú; cần chữ thường.`;
    return [diagnostic('TK375', message, place)];
  }
}

/** Two marks together, or a pair of single ones round words, that the reader has left in the text. */
const MARKS_LEFT =
  /(?<!\\)(?:\*\*+|__+(?=[\p{L}"«“])|(?<=[\p{L}"»”])__+)|(?<![\\*\p{N}])\*(?=[\p{L}"'«“(])(?=[^*\n]*[\p{L}"'»”)]\*)/u;

/** «5*6*7» */
function isBetweenDigits({ position }: Emphasis, text: string): boolean {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  return /[\p{N}]/u.test(text[from - 1] ?? '') || /[\p{N}]/u.test(text[to] ?? '');
}

/**
 * Numbers that print otherwise than they are written: a list counts on from its first, whatever
 * stands before the others.
 */
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
