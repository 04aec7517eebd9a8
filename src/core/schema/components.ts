import { z } from 'zod';

import { id, idList, oneOf, period, text, textList } from './cells.ts';
import { CAUSE_GROUPS, CAUSE_KINDS, VERDICTS, type Verdict } from './vocabulary.ts';

/** An attribute that may be left out. */
const maybe = <Out>(cell: z.ZodType<Out, string>) => cell.optional();

/** Verdicts joined by `|`: any of them counts. */
const verdictSet = z.string().transform((value, ctx): readonly Verdict[] => {
  const parts = value.split('|').map((part) => part.trim());
  const known = parts.filter((part): part is Verdict => (VERDICTS as readonly string[]).includes(part));
  if (known.length === parts.length) return known;
  ctx.addIssue({ code: 'custom', message: `cần các giá trị cách nhau bằng «|» trong: ${VERDICTS.join(', ')}`, params: {} });
  return z.NEVER;
});

export type ComponentSchema = {
  /** `inline` stands within a sentence, `block` on its own, `finding` holds paragraphs. */
  readonly kind: 'inline' | 'block' | 'finding';
  readonly about: string;
  readonly attributes: z.ZodObject;
};

/** Every component an author can write, with its attributes. */
export const COMPONENTS = {
  Value: {
    kind: 'inline',
    about: 'Một con số lấy từ observations.csv, kèm đơn vị và mã nguồn.',
    attributes: z.strictObject({
      indicator: id, year: period, area: maybe(id), source: maybe(id), unit: maybe(oneOf(['yes', 'no'])),
    }),
  },
  Change: {
    kind: 'inline',
    about:
      'Mức tăng hoặc giảm giữa hai năm hay hai giai đoạn; giữa hai tỷ lệ phần trăm thì tính bằng điểm phần trăm. Với chỉ số đo mức thay đổi (measure=change) chỉ cần to.',
    attributes: z.strictObject({
      indicator: id, from: maybe(period), to: period, area: maybe(id), form: maybe(oneOf(['verb', 'amount'])),
    }),
  },
  Count: {
    kind: 'inline',
    about: 'Số mục tiêu, tất cả hoặc theo mức độ và lĩnh vực; dưới 10 viết hai chữ số.',
    attributes: z.strictObject({ verdict: maybe(verdictSet), theme: maybe(id) }),
  },
  Verdict: {
    kind: 'inline',
    about: 'Mức độ hoàn thành của một mục tiêu, bằng dấu và bằng chữ.',
    attributes: z.strictObject({ target: id }),
  },
  Cite: {
    kind: 'inline',
    about: 'Viện dẫn văn bản: lần đầu đầy đủ, các lần sau ngắn.',
    attributes: z.strictObject({ document: id, form: maybe(oneOf(['full', 'short'])) }),
  },
  Chart: {
    kind: 'block',
    about: 'Biểu đồ từ một hay nhiều chỉ số, kèm bảng số liệu và nguồn.',
    attributes: z.strictObject({
      indicators: idList, title: text, kind: maybe(oneOf(['line', 'bar'])), area: maybe(id),
      from: maybe(period), to: maybe(period), targets: maybe(idList), caption: maybe(text),
    }),
  },
  TargetTable: {
    kind: 'block',
    about: 'Bảng mục tiêu theo lĩnh vực hoặc theo danh sách mã.',
    attributes: z.strictObject({ theme: maybe(id), targets: maybe(idList) }),
  },
  Result: {
    kind: 'finding',
    about: 'Một kết quả.',
    attributes: z.strictObject({ id, title: text, theme: id, targets: maybe(idList) }),
  },
  Limitation: {
    kind: 'finding',
    about: 'Một hạn chế.',
    attributes: z.strictObject({ id, title: text, theme: id, targets: maybe(idList) }),
  },
  Cause: {
    kind: 'finding',
    about: 'Một nguyên nhân của những hạn chế nêu ở of; main="yes" khi là nguyên nhân chính; group: awareness (nhận thức), institutions (thể chế), organisation (tổ chức thực hiện), resources (nguồn lực), science (khoa học, công nghệ).',
    attributes: z.strictObject({ id, title: text, kind: oneOf(CAUSE_KINDS), of: idList, main: maybe(oneOf(['yes', 'no'])), group: maybe(oneOf(CAUSE_GROUPS)) }),
  },
  Lesson: {
    kind: 'finding',
    about: 'Một bài học rút từ kết quả hoặc nguyên nhân.',
    attributes: z.strictObject({ id, title: text, from: idList }),
  },
  Task: {
    kind: 'finding',
    about: 'Một nhiệm vụ trả lời nguyên nhân hoặc hạn chế; lead là cơ quan chủ trì, coleads là các cơ quan phối hợp cách nhau bằng «;».',
    attributes: z.strictObject({ id, title: text, addresses: idList, lead: text, coleads: maybe(textList) }),
  },
} as const satisfies Record<string, ComponentSchema>;

export type ComponentName = keyof typeof COMPONENTS;
export type Attributes<Name extends ComponentName> = z.infer<(typeof COMPONENTS)[Name]['attributes']>;

export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(COMPONENTS, name);
