import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** A heading is a name, not a sentence. */
export const headingPunctuation = proseRule({
  code: 'TK328',
  about: 'Tiêu đề, tên hình, tên bảng, tên kết quả và nhiệm vụ không kết thúc bằng dấu câu.',
  examples: {
    ok: [
      '## Về rừng\n\nRừng tăng.',
      '## Rừng tăng, vì sao?\n\nNhờ trồng mới.',
      '## Theo phương châm “lấy dân làm gốc.”\n\nRừng tăng.',
    ],
    notOk: [
      { text: '## Về rừng:\n\nRừng tăng.', at: ':', part: 'Tiêu đề kết thúc bằng dấu «:».' },
      {
        text: '<Result id="KQ09" theme="land" title="Rừng tăng đều.">\n\nRừng tăng.\n\n</Result>',
        at: '.',
        part: 'Tiêu đề kết thúc bằng dấu «.».',
      },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) => {
      if (block.kind !== 'heading' && block.kind !== 'title') return [];
      const sign = END.exec(text);
      return sign === null
        ? []
        : [
            diagnostic(
              'TK328',
              `Tiêu đề kết thúc bằng dấu «${sign[0].trim()}».`,
              placeIn(block, sign.index),
            ),
          ];
    }),
});

/** Three full stops say that something was left out. */
const END = /(?<!\.)[.,;:](?=\s*$)/u;
