import type { Nodes } from 'mdast';

/** Why a kind of node may not stand in the prose, and what to write instead. */
export type Refusal = {
  /** What it is, to be followed by what was found. */
  readonly what: string;
  /** Why it is refused: goes on from «… không dùng được trong lời văn: ». */
  readonly why: string;
  readonly hint: string;
};

/** `allowed`: prints as it is written. `judged`: allowed or not by what is in it; who judges says so there. */
export type NodeRule = 'allowed' | 'judged' | Refusal;

const BY_REFERENCE: Omit<Refusal, 'what'> = {
  why: 'địa chỉ đứng cách chỗ dùng, sai một chữ là mất cả hai',
  hint: 'Viết địa chỉ ngay tại chỗ: [chữ](https://…) hoặc ![lời thay thế](hinh/ten-tep.png); dấu «[» mở đầu một câu thường thì viết \\[.',
};
const FOOTNOTE: Omit<Refusal, 'what'> = {
  why: 'ghi chú chân trang viết bằng [^…] chưa được hỗ trợ',
  hint: 'Viết điều cần chú thành câu, hoặc trong ngoặc đơn ngay tại chỗ, rồi bỏ [^…].',
};

/**
 * Everything the reader of the prose can make of a file. Closed: what is not allowed here is an error at
 * its place, whatever a later version of the reader may come to understand.
 */
export const PROSE_NODES: Readonly<Record<Nodes['type'], NodeRule>> = {
  root: 'allowed',
  // The head of the file; its own schema says what may be in it.
  yaml: 'judged',
  paragraph: 'allowed',
  // Levels and places are told under TK308.
  heading: 'judged',
  text: 'allowed',
  // Lines kept as they are; on paper in the type of the report. What stands behind the opening fence is lost: TK376.
  code: 'allowed',
  inlineCode: 'allowed',
  emphasis: 'allowed',
  strong: 'allowed',
  // Prints struck out; written with one sign it is most often «khoảng».
  delete: 'judged',
  break: 'allowed',
  blockquote: 'allowed',
  list: 'judged',
  listItem: 'judged',
  table: 'allowed',
  tableRow: 'judged',
  tableCell: 'allowed',
  thematicBreak: 'allowed',
  link: 'judged',
  image: 'judged',
  // Components and what stands between braces: TK302, TK303, TK304.
  mdxJsxFlowElement: 'judged',
  mdxJsxTextElement: 'judged',
  mdxFlowExpression: 'judged',
  mdxTextExpression: 'judged',
  mdxjsEsm: 'judged',
  linkReference: { what: 'Liên kết gián tiếp', ...BY_REFERENCE },
  imageReference: { what: 'Hình gián tiếp', ...BY_REFERENCE },
  definition: {
    what: 'Định nghĩa địa chỉ',
    ...BY_REFERENCE,
    why: 'dòng bắt đầu bằng [chữ]: bị hiểu là định nghĩa địa chỉ, không trang nào in dòng ấy',
  },
  footnoteReference: { what: 'Dấu gọi ghi chú', ...FOOTNOTE },
  footnoteDefinition: { what: 'Lời ghi chú', ...FOOTNOTE },
  html: {
    what: 'Thẻ HTML',
    why: 'trình duyệt của người đọc sẽ chạy những gì trong thẻ',
    hint: 'Dùng Markdown hoặc một thành phần trong data/README.md; dấu «<» trong câu chữ viết là \\<.',
  },
};
