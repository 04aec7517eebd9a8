import { diagnostic } from '../../../diagnostic.ts';
import { nearest } from '../../../nearest.ts';
import { placeIn } from '../../../prose.ts';
import { bareCapitals, plainSpelling } from '../../../text/orthography.ts';
import { isLaw, typedMentions } from '../../citation/mentions.ts';
import { lawKey, numberKey } from '../../citation/spelling.ts';
import { type ProseRuleInput, proseRule } from '../../prose-rule.ts';

/** Papers named in the text that the register does not have. */
export const unregistered = proseRule({
  code: 'TK341',
  about:
    'Mọi văn bản được viện dẫn đều có trong sổ văn bản documents.csv, để số, ngày và cơ quan ban hành được đối chiếu một lần.',
  examples: {
    ok: [
      'Theo Nghị quyết số 24-NQ/TW.',
      'Luật Bảo vệ môi trường năm 2020.',
      'Luật Thủy sản được Quốc hội thông qua năm 2017.',
      'Sửa Luật Đất đai cho phù hợp.',
      '“Nghị quyết số 58-NQ/TW”',
    ],
    notOk: [
      {
        text: 'Theo Nghị quyết số 58-NQ/TW của Bộ Chính trị.',
        at: '58-NQ/TW',
        part: 'Sổ văn bản không có số «58-NQ/TW».',
      },
      {
        text: 'Quyết định số 769/QĐ-TTg.',
        at: '769/QĐ-TTg',
        part: 'Sổ văn bản không có số «769/QĐ-TTg»; có phải ý là «796/QĐ-TTg»?',
      },
      {
        text: 'Chỉ thị số 24-CT/TW.',
        at: '24-CT/TW',
        part: 'Sổ văn bản không có số «24-CT/TW»; có phải ý là «24-NQ/TW»?',
      },
      {
        text: 'Theo Luật Thủy sản năm 2017.',
        at: 'Luật Thủy sản',
        part: '«Luật Thủy sản năm 2017»',
      },
      {
        text: 'Theo Luật Khí tượng và thủy văn năm 2015.',
        at: 'Luật Khí tượng',
        part: 'có phải ý là «Luật Khí tượng thủy văn»',
      },
    ],
  },
  look: (input) => [...numbers(input), ...laws(input)],
});

function numbers(input: ProseRuleInput) {
  const { head, documents } = input;
  const known = documents.rows.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const own = numberKey(`${head.number}-${head.symbol}`);
  return typedMentions(input).flatMap(({ number, rows, block, from }) => {
    if (
      number === undefined ||
      number.fault !== undefined ||
      rows.length > 0 ||
      numberKey(number.written) === own
    )
      return [];
    const close =
      known.find(
        (one) => symbolOf(one) === symbolOf(number.written) && oneSlip(number.digits, leading(one)),
      ) ??
      known.find(
        (one) =>
          Number(leading(one)) === Number(number.digits) &&
          issuerOf(one) === issuerOf(number.written),
      );
    return [
      diagnostic(
        'TK341',
        `Sổ văn bản không có số «${number.written}»${close === undefined ? '.' : `; có phải ý là «${close}»?`}`,
        placeIn(block, from),
      ),
    ];
  });
}

const leading = (number: string): string => /^\d*/.exec(number)?.[0] ?? '';
/** All but the number itself: `/2022/ND-CP`. */
const symbolOf = (number: string): string => bareCapitals(number).replace(/^\d+/, '');

const issuerOf = (number: string): string => bareCapitals(number).split(/[-/]/).at(-1) ?? '';

/** Whether one digit changed, put in, left out, or two neighbours swapped make one number of the other. */
function oneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

const LAW =
  /(?<!\p{L})((?:Luật|Bộ luật|Pháp lệnh) \p{Lu}\p{L}*(?:,? \p{L}+){0,11}?),? năm (\d{4})(?!\d)/gu;
/** A law's name is one run of nouns: with one of these words in it, the year belongs to something else. */
const CLAUSE =
  /(?<!\p{L})(?:được|có|đã|đang|sẽ|là|từ|cho|theo|trong|vào|khi|ban hành|thông qua|áp dụng|sửa đổi|bổ sung|luật)(?!\p{L})/u;

/** Laws named with a year, whose name is not in the register; a wrong year is another rule's. */
function laws({ sections, documents }: ProseRuleInput) {
  const names = documents.rows
    .filter(isLaw)
    .flatMap((row) =>
      [row.title, row.short, ...row.alias].map((name) => ({ key: lawKey(name), title: row.title })),
    );
  return sections
    .flatMap(({ prose }) => prose)
    .flatMap((block) =>
      [...block.text.matchAll(LAW)].flatMap(({ index, 1: name = '', 2: year }) => {
        const key = lawKey(name);
        const quoted = block.quotes.some(({ from, to }) => index >= from && index < to);
        // A longer name that ends in a known law is that law, named within a phrase.
        if (
          quoted ||
          CLAUSE.test(plainSpelling(name).slice(4)) ||
          names.some((one) => key.startsWith(one.key) || key.endsWith(one.key))
        )
          return [];
        const close = nearest(
          key,
          names.map((one) => one.key),
        );
        const title = names.find((one) => one.key === close)?.title;
        return [
          diagnostic(
            'TK341',
            `Sổ văn bản không có «${name} năm ${year}»${title === undefined ? '.' : `; có phải ý là «${title}»?`}`,
            placeIn(block, index),
          ),
        ];
      }),
    );
}
