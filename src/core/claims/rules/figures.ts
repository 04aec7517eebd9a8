import { absolute, multiply } from '../../decimal.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { ProseBlock } from '../../model.ts';
import { isSpan, periodKey } from '../../period.ts';
import { placeIn } from '../../prose.ts';
import { phrases, startsAt } from '../../text/phrases.ts';
import { isWord, type Token } from '../../text/tokens.ts';
import { formatChange, formatNumber, inPeriod, withUnit } from '../../view/format.ts';
import { isRoughly } from '../closeness.ts';
import { pointOf } from '../facts.ts';
import { hedgeBefore } from '../hedge.ts';
import { SHARE_OF, STATING } from '../lexicon/claims.ts';
import { modalityAt } from '../modality.ts';
import type { Numeral, Quantity } from '../numeral.ts';
import type { Clause } from '../passage.ts';
import { comparedYears } from '../periods.ts';
import { expectedChanges, propose } from '../propose.ts';
import { figureRule } from '../rule.ts';
import { areaNamed, isElsewhere, nearestTopic } from '../subject.ts';
import type { Mention } from '../topics.ts';
import { yearOf } from '../year-of.ts';
import { isChange } from './percentage-points.ts';

/** TK310, TK311: every figure typed by hand, with the component that would show it. */
export const typedFigures = figureRule({
  describes: [
    {
      code: 'TK310',
      about:
        'Con số trong lời văn lấy từ observations.csv bằng <Value>, <Change> hoặc <Count>, để mọi nơi nói cùng một số. Năm, ngày, số văn bản, mức của mục tiêu, số trong lời trích không tính.',
      examples: {
        ok: [
          'Thực hiện Nghị quyết số 24-NQ/TW, ngày 03/6/2013, sau 10 năm có chuyển biến.',
          'Mục tiêu trên 45% đặt ra cho năm 2020 là khó.',
          'Còn hai việc: thống kê nguồn thải; lắp thiết bị đo.',
        ],
        notOk: [
          {
            text: 'Năm 2021, tỷ lệ che phủ rừng đạt 42,02%.',
            at: '42,02',
            part: '«42,02%» gõ tay, chưa gắn với số liệu.',
          },
          {
            text: 'Toàn tỉnh trồng hai mươi lăm nghìn cây.',
            at: 'hai mươi lăm nghìn',
            part: '«hai mươi lăm nghìn cây» gõ tay, chưa gắn với số liệu.',
          },
        ],
      },
    },
    {
      code: 'TK311',
      about: 'Con số gõ tay không được khác số liệu của cùng chỉ số, cùng địa bàn, cùng năm.',
      examples: {
        ok: ['Diện tích đất trồng lúa năm 2022 là <Value indicator="rice-land" year="2022"/>.'],
        notOk: [
          {
            text: 'Tỷ lệ che phủ rừng năm 2021 là 43,5%.',
            at: '43,5',
            part: '«43,5%» khác số liệu: «Tỷ lệ che phủ rừng» năm 2021 số liệu ghi 42,02%.',
          },
        ],
      },
    },
  ],
  look: ({ clause, judged }) =>
    clause.numerals
      .filter(({ kind, first }) => kind === 'figure' && !judged.has(first))
      .map((figure) => judge(clause, figure)),
});

function judge(clause: Clause, figure: Numeral): Diagnostic {
  const { block } = clause;
  const place = placeIn(block, figure.from);
  const written = writtenOut(clause, figure);
  const other = contradiction(clause, figure);
  if (other !== undefined) {
    return diagnostic('TK311', `«${written}» khác số liệu: ${other.told}.`, place, {
      hint: `Thay bằng ${other.snippet} hoặc sửa số liệu.`,
      severity: other.certain ? 'error' : 'warning',
    });
  }
  const proposals = propose(clause, figure);
  if (TEXT_ONLY.has(block.kind))
    return diagnostic('TK310', `«${written}» ở chỗ không gắn được số liệu.`, place, {
      hint: 'Bỏ con số khỏi tiêu đề, tóm tắt hay chú thích này, hoặc nói bằng lời; để con số trong lời văn và gắn ở đó.',
    });
  const hint =
    proposals.length === 0
      ? {}
      : { hint: `Thay bằng ${proposals.map(({ snippet }) => snippet).join(' hoặc ')}.` };
  return diagnostic('TK310', `«${written}» gõ tay, chưa gắn với số liệu.`, place, hint);
}

/** Kinds of text no component can stand in. */
const TEXT_ONLY = new Set<ProseBlock['kind']>(['title', 'summary', 'caption']);

type Contradiction = { readonly told: string; readonly snippet: string; readonly certain: boolean };

/** Another value of the very indicator and year the clause names; certain when nothing else can be meant. */
function contradiction(clause: Clause, figure: Numeral): Contradiction | undefined {
  const {
    facts,
    scan: { tokens },
  } = clause;
  const { quantity } = figure;
  if (quantity === undefined || quantity.form === 'fraction' || quantity.form === 'multiple')
    return undefined;
  if (isChange(clause, figure.first)) return changeContradiction(clause, figure, quantity);
  const topic = topicMeant(clause, figure);
  const told = yearOf(clause, figure);
  if (topic === undefined || told?.own !== true || !isStated(clause, figure, topic.last))
    return undefined;
  const strange = strangeWords(clause, topic.last, figure.first);
  if (strange > MOST_STRANGE || startsAt(tokens, figure.last + 1, SHARES) > 0) return undefined;
  const known = facts.indicatorOf.get(topic.topic.id);
  if (known === undefined || known.measure === 'change' || isElsewhere(clause)) return undefined;
  const base = facts.unitOf(known.unit);
  if (quantity.unit !== base.label) return undefined;
  const area = areaNamed(clause) ?? facts.area;
  const point = pointOf(facts.seriesOf(known.id, area), told.period);
  if (point?.value === undefined || modalityAt(clause, figure.first) !== 'asserted')
    return undefined;
  const hedge = hedgeBefore(tokens, figure.first);
  if (
    point.candidates.some(({ value, unit }) =>
      isRoughly(quantity, multiply(value, facts.unitOf(unit).scale), hedge),
    )
  )
    return undefined;
  const alone =
    clause.numerals.filter((one) => one.kind === 'figure' && one.quantity?.unit === quantity.unit)
      .length === 1;
  const single =
    clause.years.length === 1 &&
    clause.topics('indicator').length === 1 &&
    clause.values.length === 0;
  const shown = withUnit(formatNumber(point.value, known.decimals), known.unit);
  const where = area === facts.area ? '' : ` area="${area}"`;
  return {
    told: `«${known.name}» ${inPeriod(told.period)} số liệu ghi ${shown}`,
    snippet: `<Value indicator="${known.id}" year="${periodKey(told.period)}"${where} />`,
    certain:
      topic.score === 1 &&
      strange === 0 &&
      topic.first < figure.first &&
      alone &&
      single &&
      hedge === undefined &&
      !isSpan(told.period),
  };
}

/** The one indicator a figure is said of: named in the clause, else by the heads of its cell. */
function topicMeant(clause: Clause, figure: Numeral): Mention | undefined {
  const { mentions } = clause.around;
  const named = nearestTopic(clause.topics('indicator'), figure.first);
  const ofCell = mentions.length === 1 && clause.block.headers.length > 0 ? mentions[0] : undefined;
  const topic = named ?? ofCell;
  const isPlain = topic !== undefined && topic.score >= LIKELY && (named?.rivals.length ?? 0) === 0;
  return isPlain ? topic : undefined;
}

const LIKELY = 0.8;

/** «giảm 43%» where the data makes it 34%: only when one indicator is named, with what is compared. */
function changeContradiction(
  clause: Clause,
  figure: Numeral,
  quantity: Quantity,
): Contradiction | undefined {
  const topic = nearestTopic(clause.topics('indicator'), figure.first);
  if (
    topic === undefined ||
    topic.score < LIKELY ||
    isElsewhere(clause) ||
    modalityAt(clause, figure.first) !== 'asserted'
  )
    return undefined;
  const all = expectedChanges(clause, figure).filter(
    ({ unit, dated }) => dated && unit === quantity.unit,
  );
  const hedge = hedgeBefore(clause.scan.tokens, figure.first);
  if (all.some(({ amount }) => isRoughly(quantity, absolute(amount), hedge))) return undefined;
  const own = all.filter((one) => one.topic >= LIKELY);
  const [one] = own;
  const told = comparedYears(clause, undefined, undefined);
  if (
    one === undefined ||
    own.length > 1 ||
    topic.rivals.length > 0 ||
    (told !== undefined && told.named !== 'both')
  )
    return undefined;
  return {
    told: `«${clause.facts.indicatorOf.get(one.indicator)?.name ?? one.indicator}» số liệu ghi ${formatChange(one.amount, one.unit, 1, 'verb')}`,
    snippet: one.snippet,
    certain: false,
  };
}

/** The figure is said of the topic itself: «là», «đạt», «còn» before it, and no other count between. */
function isStated(
  { scan: { tokens }, numerals, values, block }: Clause,
  figure: Numeral,
  topicEnd: number,
): boolean {
  if (block.headers.length > 0) return true;
  const between =
    numerals.some(
      ({ first, kind }) => kind === 'figure' && first > topicEnd && first < figure.first,
    ) || values.some(({ at }) => at > topicEnd && at < figure.first);
  if (between || topicEnd > figure.first) return false;
  for (let at = figure.first - 1; at > Math.max(topicEnd, figure.first - 5); at -= 1) {
    if (
      isWord(
        tokens[at],
        'là',
        'đạt',
        'còn',
        'bằng',
        'lên',
        'xuống',
        'mức',
        'ước',
        'chiếm',
        'khoảng',
        'gần',
        'trên',
        'hơn',
      )
    )
      return true;
  }
  return figure.first - topicEnd <= 2;
}

/** Words between the name and the figure that may narrow what the figure is said of. */
function strangeWords({ scan: { tokens } }: Clause, from: number, to: number): number {
  return tokens
    .slice(Math.max(0, from + 1), Math.max(0, to))
    .filter((token, index, all) => token.kind === 'word' && startsAt(all, index, LINKING) === 0)
    .length;
}

const LINKING = phrases(STATING);
const SHARES = phrases(SHARE_OF);
/** More of them, and another thing is spoken of. */
const MOST_STRANGE = 2;

/** The figure as it stands, with its unit when that follows at once. */
function writtenOut(
  { scan: { tokens }, block: { text } }: Clause,
  { from, last, quantity }: Numeral,
): string {
  const end = tokens[Math.min(tokens.length - 1, last + unitTokens(tokens, last, quantity?.unit))]!;
  return text.slice(from, end.to);
}

/** How many tokens after a figure write its unit. */
function unitTokens(tokens: readonly Token[], last: number, unit: string | undefined): number {
  if (unit === '%' && isWord(tokens[last + 1], 'phần')) return 2;
  if (tokens[last]!.text === '%') return 0;
  return Math.min(unit?.split(/[ /]/).length ?? 0, 3);
}
