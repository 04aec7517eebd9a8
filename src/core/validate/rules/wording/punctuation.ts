import { diagnostic } from '../../../diagnostic.ts';
import { OBJECT, placeIn } from '../../../prose.ts';
import { countWords } from '../../../text/sentences.ts';
import { LIMITS } from '../../lexicon/limits.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** Signs stand against the word before and away from the word after, one at a time. */
export const punctuation = proseRule({
  code: 'TK332',
  about:
    'Dấu câu viết liền chữ trước, cách chữ sau một dấu cách, không lặp; đoạn văn kết thúc bằng dấu câu; dấu ngoặc viết sát chữ bên trong; gạch nối giữa hai chữ có dấu cách cả hai bên hoặc không có bên nào.',
  examples: {
    ok: [
      'Rừng, đất, nước; cây, con… tăng 3,8 triệu ha (khoảng 10.000 hộ) và v.v... Xem https://example.vn/a,b.',
      'Kinh tế - xã hội, các-bon, TP.HCM; lúc 10:30; báo cáo Bộ Chính trị./.',
      '<Count/> mục tiêu, <Count verdict="met"/> đạt; “Nghị quyết”, (<Cite document="luat-rung"/>).',
    ],
    notOk: [
      { text: 'Rừng , đất.', at: ', đất', part: 'Thừa dấu cách trước «,».' },
      { text: 'Ô nhiễm ... Sản xuất nhỏ.', at: '...', part: 'Thừa dấu cách trước «...».' },
      { text: 'Rừng,đất.', at: ',đất', part: 'Thiếu dấu cách sau «,».' },
      { text: 'Rừng tăng.Đất giảm.', at: '.Đất', part: 'Thiếu dấu cách sau «.»' },
      { text: 'Rừng, , đất.', at: ', ,', part: 'Dấu câu lặp «, ,»' },
      { text: 'Rừng tăng..', at: '..', part: 'Dấu câu lặp «..»' },
      { text: 'Rừng ( kể cả rừng trồng) tăng.', at: '( kể', part: 'Thừa dấu cách sau «(».' },
      { text: 'Khí hậu(cả nước) đổi.', at: '(cả', part: 'Thiếu dấu cách trước «(».' },
      { text: 'Kinh tế- xã hội.', at: '- xã', part: 'Gạch nối lệch' },
      {
        text: 'Các cơ quan theo dõi và báo cáo về rừng, về đất',
        at: 'đất',
        part: 'Đoạn văn kết thúc không có dấu câu',
      },
      { text: 'Còn<Count/> mục tiêu.', at: '<Count', part: 'Thiếu dấu cách trước thành phần.' },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) => {
      const faults = [...text.matchAll(FAULT)].flatMap(({ 0: found, index, groups = {} }) => {
        const kind = KINDS.find(({ name }) => groups[name] !== undefined);
        if (kind === undefined) return [];
        const at = index + (found.length - found.trimStart().length);
        const sign = /^\.+|^[^\s]/u.exec(text.slice(at, at + 4))?.[0] ?? '';
        return [
          diagnostic(
            'TK332',
            kind.say(sign, found.trim().replace(/\s+/g, ' ')),
            placeIn(block, at),
          ),
        ];
      });
      const end =
        block.kind === 'paragraph' && countWords(text) >= LIMITS.sentenceLeast
          ? OPEN_END.exec(text)
          : null;
      return end === null
        ? faults
        : [
            ...faults,
            diagnostic('TK332', 'Đoạn văn kết thúc không có dấu câu.', placeIn(block, end.index)),
          ];
    }),
});

/** The last word of a text without a sign after it; a short text may be a name or a caption. */
const OPEN_END = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+\s*$/u;

type Kind = {
  readonly name: string;
  readonly pattern: string;
  readonly say: (sign: string, found: string) => string;
};

/** In the order they are tried at one place; a web address comes first, so that nothing is found within it. */
const KINDS: readonly Kind[] = [
  {
    name: 'before',
    pattern: '(?<=\\S)\\s+(?:[,;:!?…)\\]»”]|\\.(?!\\d))',
    say: (sign) => `Thừa dấu cách trước «${sign}».`,
  },
  {
    name: 'doubled',
    pattern:
      '[,;:]\\s*[,;:]|[,;:]\\s*\\.(?!\\.)|(?<![.v])\\.\\.(?!\\.)|\\.{4,}|(?<=\\p{L}{3})\\.\\s*[,;:]',
    say: (_, found) => `Dấu câu lặp «${found}».`,
  },
  {
    name: 'glued',
    pattern: `[,;](?=[\\p{L}${OBJECT}])|(?<=[\\p{L}”»)]):(?=[\\p{L}${OBJECT}])|(?<=\\p{Ll}{2})\\.(?=\\p{Lu}\\p{Ll})|\\)(?=\\p{L})`,
    say: (sign) => `Thiếu dấu cách sau «${sign}».`,
  },
  { name: 'inside', pattern: '[(\\[«“](?=\\s)', say: (sign) => `Thừa dấu cách sau «${sign}».` },
  {
    name: 'bracket',
    pattern: '(?<=\\p{Ll})\\((?=\\p{L}{2})',
    say: () => 'Thiếu dấu cách trước «(».',
  },
  {
    name: 'dash',
    pattern: '(?<=\\p{L}) -(?=\\p{L})|(?<=\\p{L})- (?=\\p{L})',
    say: () => 'Gạch nối lệch: có dấu cách một bên.',
  },
  {
    name: 'object',
    pattern: `(?<=\\p{L})${OBJECT}`,
    say: () => 'Thiếu dấu cách trước thành phần.',
  },
  {
    name: 'after',
    pattern: `(?<=${OBJECT})(?=\\p{L})\\p{L}`,
    say: () => 'Thiếu dấu cách sau thành phần.',
  },
];

const FAULT = new RegExp(
  `(?:https?:|www\\.)\\S+|${KINDS.map(({ name, pattern }) => `(?<${name}>${pattern})`).join('|')}`,
  'gu',
);
