import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { suggestion } from '../nearest.ts';
import { COMPONENTS, isComponentName } from '../schema/components.ts';

const processor = unified()
  .use(remarkParse)
  // «5~7 lần … 8~9 lần»: one sign stands for «about» or «to» and strikes nothing out.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter)
  .use(remarkMdx);

/** The tree of an MDX file, or why it has none. */
export type MdxTree =
  | { readonly tree: Root; readonly fault: undefined }
  | { readonly tree: undefined; readonly fault: Diagnostic };

export function parseMdx(file: string, text: string): MdxTree {
  try {
    return { tree: processor.parse(text), fault: undefined };
  } catch (error) {
    const fault =
      error instanceof VFileMessage
        ? syntaxError(error, file)
        : diagnostic('TK301', 'Không đọc được dòng này.', stumblingPlace(file, text));
    return { tree: undefined, fault };
  }
}

/** Where a reader that gave up without a word did so: the first line that it cannot read after those before. */
function stumblingPlace(file: string, text: string): Place {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const line = lines.findIndex((_line, index) => {
    try {
      processor.parse(lines.slice(0, index + 1).join(''));
      return false;
    } catch (error) {
      return !(error instanceof VFileMessage);
    }
  });
  return { file, line: Math.max(line, 0) + 1, column: 1 };
}

function syntaxError(error: VFileMessage, file: string): Diagnostic {
  const { reason } = error;
  const place: Place = { file, line: error.line ?? 1, column: error.column ?? 1 };
  const unclosed = /closing tag for `<(\w+)>`(?: \((\d+):(\d+))?/.exec(reason);
  if (unclosed !== null) {
    const [, name = '', line, column] = unclosed;
    // The parser gives up further down; people look for the tag that was left open.
    const opened =
      line === undefined || column === undefined
        ? place
        : { file, line: Number(line), column: Number(column) };
    const unknown = isComponentName(name)
      ? ''
      : suggestion(name, Object.keys(COMPONENTS)).replace(/^; c/, ' C');
    return diagnostic('TK301', `Thẻ <${name}> mở ra mà không đóng đúng chỗ.${unknown}`, opened);
  }
  if (/import\/exports?/.test(reason)) {
    return diagnostic('TK303', 'Dòng mở đầu bằng chữ import hoặc export bị hiểu là lệnh.', place, {
      hint: 'Đảo câu để dòng không mở đầu bằng chữ ấy, hoặc bỏ lệnh.',
    });
  }
  const message = /brace|expression|acorn/.test(reason)
    ? 'Dấu «{» mở một biểu thức không đọc được.'
    : 'Không đọc được thẻ ở chỗ này.';
  return diagnostic('TK301', message, place);
}
