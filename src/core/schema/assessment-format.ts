import { z } from 'zod';

import type { Formula, Refusal, Remark } from '../model.ts';
import { decimalText } from './cells.ts';
import { INDICATOR_SCOPES, QUALIFIERS, VERDICTS } from './vocabulary.ts';

const id = z.string().min(1);
const text = z.string().min(1);
const year = z.int();
const unit = text;
const period = z
  .strictObject({ from: year, to: year })
  .describe('Năm đầu và năm cuối; bằng nhau khi là một năm.');

const countedBy = z.enum(['row', 'source', 'review']);

const used = z
  .strictObject({
    indicator: id,
    area: id,
    period,
    value: decimalText,
    unit,
    qualifier: z.enum(QUALIFIERS).optional(),
    method: text.optional(),
    scope: z.enum(INDICATOR_SCOPES).optional(),
    asOf: text.optional(),
    cut: z
      .strictObject({ date: text, by: countedBy })
      .describe(
        'Số chỉ tính đến ngày ấy, khi kỳ chưa hết; theo hàng, theo ngày của nguồn hay theo ngày chốt của kỳ.',
      )
      .optional(),
    source: id,
    place: z
      .strictObject({ file: text, line: z.int().min(1), column: z.int().min(1) })
      .describe('Dòng số liệu; có thể đổi giữa các lần công bố.'),
  })
  .meta({ id: 'used', description: 'Một con số đã dùng, theo đơn vị của mục tiêu.' });

type Shape = Readonly<Record<string, z.ZodType>>;

/** One shape for each kind, told apart by `kind`. */
const oneOfKinds = <Kinds extends Readonly<Record<string, Shape>>>(kinds: Kinds) =>
  z.union(
    Object.entries(kinds).map(([kind, shape]) =>
      z.strictObject({ kind: z.literal(kind), ...shape }),
    ),
  );

const comparison = z.enum(['>=', '>', '<=', '<', '=']);
const direction = z.enum(['down', 'up']);

const formula = oneOfKinds({
  compare: {
    operator: z.enum(['>=', '>', '<=', '<', '=', 'keep']),
    observed: used,
    bound: decimalText,
    unit,
  },
  range: { observed: used, low: decimalText, high: decimalText, unit },
  reduction: {
    against: z.enum(['baseline', 'scenario']),
    reference: used,
    observed: used,
    reduction: decimalText,
    low: decimalText,
    high: decimalText,
  },
  zeroNew: { observed: used },
  trend: {
    direction,
    first: decimalText,
    second: decimalText,
    firstPeriod: period,
    secondPeriod: period,
    unit,
    observed: used,
    years: z.array(used),
  },
  change: { direction, observed: used },
  yearly: {
    operator: comparison,
    bound: decimalText,
    unit,
    years: z.array(used),
    failing: z.array(used),
  },
} satisfies Record<Formula['kind'], Shape>);

const refusal = oneOfKinds({
  noIndicator: {},
  noObservation: {},
  notDue: { horizon: year, asOf: text },
  noObservationAtHorizon: { horizon: year, latest: period },
  baselineMissing: { year },
  scenarioMissing: { year },
  referenceNotPositive: { value: decimalText },
  periodTooShort: { period },
  yearsMissing: { years: z.array(year) },
  conflict: { period },
  periodIncomplete: { period, asOf: text, by: countedBy },
  imprecise: { qualifier: z.enum(QUALIFIERS), period },
  methodsDiffer: { methods: z.array(text.nullable()) },
  unitDiffers: { found: text, expected: text },
  definitionUnclear: { gaps: z.array(text) },
  otherNotion: { scope: z.enum(INDICATOR_SCOPES) },
  ownClaim: { source: id },
  notJudged: {},
} satisfies Record<Refusal['kind'], Shape>);

const remark = oneOfKinds({
  laterYearUsed: { horizon: year, used: period },
  reachedLater: { period, value: decimalText, unit, qualifier: z.enum(QUALIFIERS).optional() },
  lostLater: { period, value: decimalText, unit, qualifier: z.enum(QUALIFIERS).optional() },
  laterOtherMethod: {
    period,
    value: decimalText,
    unit,
    qualifier: z.enum(QUALIFIERS).optional(),
    methods: z.array(text.nullable()),
  },
  qualified: { qualifier: z.enum(QUALIFIERS) },
  otherMethod: { method: text },
  scope: { scope: z.enum(INDICATOR_SCOPES) },
  restsOnReview: { source: id },
  noSource: {},
  beforeYearEnd: { period, asOf: text },
  conditional: { condition: text },
} satisfies Record<Remark['kind'], Shape>);

/** An assessment as `bao-cao.json` tells it. */
export const assessmentFormat = z
  .strictObject({
    target: id.describe('Mã trong targets.'),
    verdict: z
      .enum(VERDICTS)
      .describe('Vượt, đạt, đạt một phần, chưa đạt, chưa đủ số liệu, không đánh giá được.'),
    basis: z
      .enum(['computed', 'judged', 'combined'])
      .describe('Tính từ số liệu, do người đánh giá, hay gộp từ các ý.'),
    used: used.optional(),
    formula: formula.optional().describe('Phép so và các con số của nó.'),
    distance: z
      .strictObject({ value: decimalText, unit, favourable: z.boolean() })
      .optional()
      .describe('Cách mức phải đạt bao nhiêu; favourable: đã ở phía đạt.'),
    refusals: z.array(refusal).describe('Vì sao không kết luận được.'),
    remarks: z.array(remark).describe('Điều cần lưu ý khi đọc kết luận.'),
    judgement: z
      .strictObject({ reason: text, source: id.optional() })
      .optional()
      .describe('Lý do của người đánh giá.'),
    latest: used.optional().describe('Số mới nhất, khi không phải số đã dùng.'),
    get parts() {
      return z.array(assessmentFormat).describe('Kết luận của các ý.');
    },
  })
  .meta({ id: 'assessment', description: 'Kết luận về một mục tiêu.' });
