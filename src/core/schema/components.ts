import { z } from 'zod';

import { id, idList, oneOf, period, text, textList } from './cells.ts';
import {
  APPENDIX_KINDS,
  CAUSE_GROUPS,
  CAUSE_KINDS,
  COMMENT_RESPONSES,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  COUNTED,
  VERDICTS,
} from './vocabulary.ts';

/** An attribute that may be left out. */
const maybe = <Out>(cell: z.ZodType<Out, string>) => cell.optional();

/** Values of a closed list joined by `|`: any of them counts. */
const anyOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.string().transform((value, ctx): readonly Values[number][] => {
    const parts = value.split('|').map((part) => part.trim());
    const known = parts.filter((part): part is Values[number] => values.includes(part));
    if (known.length === parts.length) return known;
    ctx.addIssue({
      code: 'custom',
      message: `cần các giá trị cách nhau bằng «|» trong: ${values.join(', ')}`,
      params: {},
    });
    return z.NEVER;
  });

/** How much of a finding stands in the summary report. */
const summary = maybe(oneOf(['title', 'full', 'none']));

export type ComponentSchema = {
  /** `inline` stands within a sentence, `block` on its own, `finding` and `passage` hold paragraphs. */
  readonly kind: 'inline' | 'block' | 'finding' | 'passage';
  readonly about: string;
  readonly attributes: z.ZodObject;
};

/** Every component an author can write, with its attributes. */
export const COMPONENTS = {
  Value: {
    kind: 'inline',
    about: 'Một con số lấy từ observations.csv, kèm đơn vị và mã nguồn.',
    attributes: z.strictObject({
      indicator: id,
      year: period,
      area: maybe(id),
      source: maybe(id),
      unit: maybe(oneOf(['yes', 'no'])),
    }),
  },
  Change: {
    kind: 'inline',
    about:
      'Mức tăng hoặc giảm giữa hai năm hay hai giai đoạn; giữa hai tỷ lệ phần trăm thì tính bằng điểm phần trăm. Với chỉ số đo mức thay đổi (measure=change) chỉ cần to.',
    attributes: z.strictObject({
      indicator: id,
      from: maybe(period),
      to: period,
      area: maybe(id),
      form: maybe(oneOf(['verb', 'amount'])),
    }),
  },
  Count: {
    kind: 'inline',
    about:
      'Số đếm từ sổ; dưới 10 viết hai chữ số. Không ghi of thì đếm mục tiêu, theo verdict, theme. of="contributions" đếm cơ quan được xin ý kiến, theo kind, status; of="comments" đếm góp ý theo response, of="commenters" đếm nơi góp ý; of="instruments" đếm văn bản thể chế hóa.',
    attributes: z.strictObject({
      of: maybe(oneOf(COUNTED)),
      verdict: maybe(anyOf(VERDICTS)),
      theme: maybe(id),
      kind: maybe(oneOf([...CONTRIBUTION_KINDS, ...CAUSE_KINDS])),
      status: maybe(anyOf(CONTRIBUTION_STATES)),
      response: maybe(anyOf(COMMENT_RESPONSES)),
    }),
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
  See: {
    kind: 'inline',
    about:
      'Chỉ chỗ đọc thêm: một phần, một kết quả (hạn chế, nguyên nhân, bài học, nhiệm vụ) hoặc một phụ lục; bản in ghi số trang, số phụ lục thật.',
    attributes: z.strictObject({
      section: maybe(id),
      finding: maybe(id),
      appendix: maybe(oneOf(APPENDIX_KINDS)),
    }),
  },
  Chart: {
    kind: 'block',
    about: 'Biểu đồ từ một hay nhiều chỉ số, kèm bảng số liệu và nguồn.',
    attributes: z.strictObject({
      indicators: idList,
      title: text,
      kind: maybe(oneOf(['line', 'bar'])),
      area: maybe(id),
      from: maybe(period),
      to: maybe(period),
      targets: maybe(idList),
      caption: maybe(text),
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
    attributes: z.strictObject({ id, title: text, theme: id, targets: maybe(idList), summary }),
  },
  Limitation: {
    kind: 'finding',
    about: 'Một hạn chế.',
    attributes: z.strictObject({ id, title: text, theme: id, targets: maybe(idList), summary }),
  },
  Cause: {
    kind: 'finding',
    about:
      'Một nguyên nhân của những hạn chế nêu ở of; main="yes" khi là nguyên nhân chính; group: awareness (nhận thức), institutions (thể chế), organisation (tổ chức thực hiện), resources (nguồn lực), science (khoa học, công nghệ).',
    attributes: z.strictObject({
      id,
      title: text,
      kind: oneOf(CAUSE_KINDS),
      of: idList,
      main: maybe(oneOf(['yes', 'no'])),
      group: maybe(oneOf(CAUSE_GROUPS)),
      summary,
    }),
  },
  Lesson: {
    kind: 'finding',
    about: 'Một bài học rút từ kết quả hoặc nguyên nhân.',
    attributes: z.strictObject({ id, title: text, from: idList, summary }),
  },
  Task: {
    kind: 'finding',
    about:
      'Một nhiệm vụ trả lời nguyên nhân hoặc hạn chế; lead là cơ quan chủ trì, coleads là các cơ quan phối hợp cách nhau bằng «;».',
    attributes: z.strictObject({
      id,
      title: text,
      addresses: idList,
      lead: text,
      coleads: maybe(textList),
      summary,
    }),
  },
  Summary: {
    kind: 'passage',
    about:
      'Bọc những đoạn, hình, bảng đứng cả trong báo cáo tóm tắt. Phần không có <Summary> thì tóm tắt lấy đoạn đầu và tên các kết quả, hạn chế, nguyên nhân, bài học, nhiệm vụ; summary="full" lấy cả lời, summary="none" bỏ.',
    attributes: z.strictObject({}),
  },
} as const satisfies Record<string, ComponentSchema>;

export type ComponentName = keyof typeof COMPONENTS;
export type Attributes<Name extends ComponentName> = z.infer<
  (typeof COMPONENTS)[Name]['attributes']
>;

export const isComponentName = (name: string): name is ComponentName =>
  Object.hasOwn(COMPONENTS, name);
