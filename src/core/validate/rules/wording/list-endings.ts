import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { type OwnBlock, ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** The items of one list end alike, so that a reader sees where it stops. */
export const listEndings = proseRule({
  code: 'TK334',
  about:
    'Các mục của một danh sách kết thúc bằng dấu «;», mục cuối bằng dấu «.»; hoặc mọi mục là câu trọn vẹn, cùng kết thúc bằng dấu «.»; hoặc mọi mục cùng không có dấu.',
  examples: {
    ok: [
      '- Giữ rừng;\n- Giữ đất;\n- Giữ nước.',
      '- Giữ rừng.\n- Giữ đất.',
      '- Giữ rừng\n- Giữ đất',
      '- Giữ rừng, gồm:\n  - Rừng tự nhiên;\n  - Rừng trồng.\n- Giữ đất;\n- Giữ nước.',
    ],
    notOk: [
      {
        text: '- Giữ rừng,\n- Giữ đất,\n- Giữ nước;\n- Giữ biển,\n- Giữ trời.',
        at: 'nước;',
        part: 'Mục này kết thúc bằng «;», các mục khác bằng «,».',
      },
      {
        text: '- Giữ rừng;\n- Giữ đất;\n- Giữ nước;',
        at: 'nước;',
        part: 'Mục cuối của danh sách kết thúc bằng «;», cần «.».',
      },
      {
        text: '- Giữ rừng;\n- Giữ đất\n- Giữ nước.',
        at: 'đất',
        part: 'Mục này không có dấu ở cuối, các mục khác kết thúc bằng «;».',
      },
    ],
  },
  look: (input) =>
    [
      ...Map.groupBy(
        ownWords(input).filter(({ block }) => block.list !== undefined && block.kind === 'item'),
        ({ block }) => block.list?.id,
      ).values(),
    ].flatMap((items): Diagnostic[] => {
      const last = items.at(-1);
      // Items of several paragraphs have no one end.
      if (last === undefined || items.length < 2 || items.length !== last.block.list?.size)
        return [];
      const others = items.slice(0, -1).filter(({ text }) => !/:\s*$/u.test(text));
      const usual = usualOf(others.map(endOf));
      const odd = others.find((item) => endOf(item) !== usual);
      if (odd !== undefined)
        return [
          told(
            odd,
            `Mục này ${named(endOf(odd))}, các mục khác ${usual === '' ? 'không có dấu' : `${endOf(odd) === '' ? 'kết thúc ' : ''}bằng «${usual}»`}.`,
          ),
        ];
      const wanted = usual === '' ? '' : '.';
      if (endOf(last) === wanted || others.length === 0) return [];
      return [
        told(
          last,
          `Mục cuối của danh sách ${named(endOf(last))}, ${wanted === '' ? 'các mục khác không có dấu' : 'cần «.»'}.`,
        ),
      ];
    }),
});

type End = ';' | ',' | '.' | '';

const named = (end: End): string => (end === '' ? 'không có dấu ở cuối' : `kết thúc bằng «${end}»`);

function endOf({ text }: OwnBlock): End {
  const [sign] = /[;,.…!?](?=[”»")]*\s*$)/u.exec(text) ?? [''];
  return sign === ';' || sign === ',' || sign === '' ? sign : '.';
}

/** The end most of them have; the semicolon where several are as frequent. */
function usualOf(ends: readonly End[]): End {
  const count = (end: End): number => ends.filter((one) => one === end).length;
  return ([';', '.', '', ','] as const).reduce((best, end) =>
    count(end) > count(best) ? end : best,
  );
}

function told({ block, text }: OwnBlock, message: string): Diagnostic {
  return diagnostic(
    'TK334',
    message,
    placeIn(block, Math.max(0, text.trimEnd().search(/(?<!\S)\S+$/u))),
  );
}
