import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import type { ProseBlock } from '../../../model.ts';
import { placeIn } from '../../../prose.ts';
import { literal } from '../../../text/phrases.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { ABBREVIATIONS, WELL_KNOWN } from '../../lexicon/abbreviations.ts';
import { ownWords } from '../../own-words.ts';
import { type ProseRuleInput, proseRule } from '../../prose-rule.ts';

/** A reader who comes to a report for the first time does not know its abbreviations. */
export const abbreviations = proseRule({
  code: 'TK335',
  about:
    'Chữ viết tắt phải được viết đầy đủ ở lần dùng đầu tiên, chữ tắt trong ngoặc: «biến đổi khí hậu (BĐKH)»; tên quốc tế quen dùng (GDP, ASEAN…) không tính.',
  examples: {
    ok: [
      'Ứng phó với biến đổi khí hậu (BĐKH) là cấp bách; BĐKH tác động mạnh.',
      'Ủy ban nhân dân (sau đây viết tắt là UBND) giao việc; UBND kiểm tra. GDP tăng; số liệu của FAO; Quyết định số 64/2003/QĐ-TTg; COP26.',
      'Tuyệt đối KHÔNG chủ quan.',
    ],
    notOk: [
      {
        text: 'Ứng phó với BĐKH là cấp bách; BĐKH tác động mạnh.',
        at: 'BĐKH là',
        part: 'Chữ viết tắt «BĐKH» chưa được giải thích; ở lần đầu viết «biến đổi khí hậu (BĐKH)».',
      },
      {
        text: 'Nâng cao KPI của ngành.',
        at: 'KPI',
        part: 'Chữ viết tắt «KPI» chưa được giải thích; ở lần đầu viết đầy đủ rồi mới đến «(KPI)».',
      },
      {
        text: 'BVMT là cấp bách.\n\nLuật về bảo vệ môi trường (BVMT) đã có.',
        at: 'BVMT là',
        part: 'Chữ viết tắt «BVMT» được giải thích sau lần dùng đầu; ở lần đầu viết «bảo vệ môi trường (BVMT)».',
      },
    ],
  },
  look: (input) => {
    const { used, late } = usesOf(input);
    return [...used].map(([short, place]): Diagnostic => {
      const long = ABBREVIATIONS.get(short);
      const cause = late.get(short);
      const wish = `viết ${long === undefined ? `đầy đủ rồi mới đến «(${short})»` : `«${long} (${short})»`}`;
      return cause === undefined
        ? diagnostic(
            'TK335',
            `Chữ viết tắt «${short}» chưa được giải thích; ở lần đầu ${wish}.`,
            place,
          )
        : diagnostic(
            'TK335',
            `Chữ viết tắt «${short}» được giải thích sau lần dùng đầu; ở lần đầu ${wish}.`,
            place,
            { cause },
          );
    });
  },
});

/** Where each abbreviation is first used unexplained, and where those are explained too late. */
function usesOf(input: ProseRuleInput): {
  readonly used: ReadonlyMap<string, Place>;
  readonly late: ReadonlyMap<string, Place>;
} {
  const used = new Map<string, Place>();
  const explained = new Set<string>();
  const late = new Map<string, Place>();
  for (const { short, place, isClear } of occurrences(input)) {
    if (explained.has(short)) continue;
    if (!isClear) {
      if (!used.has(short)) used.set(short, place);
    } else if (used.has(short)) late.set(short, place);
    else explained.add(short);
  }
  return { used, late };
}

/** Every abbreviation in reading order; clear where its long form stands beside it. */
const occurrences = (input: ProseRuleInput) =>
  ownWords(input).flatMap(({ block, text }) =>
    [...(isCapitals(text) ? [] : text.matchAll(SHORT))]
      .filter(([short]) => isAbbreviation(short))
      .map(({ 0: short, index }) => ({
        short,
        place: placeIn(block, index),
        isClear: isExplained(text, index, index + short.length),
      })),
  );

const JOINED = [...ABBREVIATIONS.keys()]
  .filter((short) => /[&-]/.test(short))
  .map(literal)
  .join('|');
/** Letters of a document's number stand against a hyphen or stroke. */
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{N}/&.-])(?:${JOINED}|\\p{Lu}{3,})(?![\\p{L}\\p{N}/&-])`,
  'gu',
);

/** Words in large letters for emphasis, and numbers of the Romans, are no abbreviations. */
function isAbbreviation(short: string): boolean {
  if (WELL_KNOWN.has(short) || /^[IVXLC]+$/.test(short)) return false;
  return ABBREVIATIONS.has(short) || !isSyllable(short.toLowerCase());
}

/** A text all in large letters says nothing of abbreviations. */
function isCapitals(text: ProseBlock['text']): boolean {
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  return large > 3 && large > (text.match(/\p{Ll}/gu)?.length ?? 0);
}

/** Within brackets, or followed by some: «biến đổi khí hậu (BĐKH)», «UBND (Ủy ban nhân dân)». */
function isExplained(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LOOK_BACK), from);
  return (
    before.lastIndexOf('(') > before.lastIndexOf(')') || /^\s*\(\p{L}/u.test(text.slice(to, to + 4))
  );
}

/** Longer than what brackets say before an abbreviation: «(sau đây viết tắt là». */
const LOOK_BACK = 100;
