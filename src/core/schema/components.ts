import { z } from 'zod';

import { id, idList, oneOf, PUBLISHED_CELLS, period, text, textList } from './cells.ts';
import { valueForm, valueMeant, valueTexts } from './value-words.ts';
import {
  APPENDIX_KINDS,
  CAUSE_GROUPS,
  CAUSE_KINDS,
  COMMENT_RESPONSES,
  CONTRIBUTION_STATES,
  COUNTED,
  COUNTED_KINDS,
  VERDICTS,
  YES_NO,
} from './vocabulary.ts';

/** An attribute that may be left out. */
const maybe = <Out>(cell: z.ZodType<Out, string>, about: string) => cell.optional().describe(about);

/** Values of a closed list joined by `|`: any of them counts. */
const anyOf = <const Values extends readonly [string, ...string[]]>(values: Values) => {
  const form = `${valueForm(values)}; nhiều giá trị cách nhau bằng «\\|»`;
  return z
    .string()
    .transform((value, ctx): readonly Values[number][] => {
      const parts = value.split('|').map((part) => part.trim());
      const known = parts.flatMap((part) => valueMeant(values, part)?.value ?? []);
      if (known.length === parts.length) return known;
      ctx.addIssue({
        code: 'custom',
        message: `cần các giá trị cách nhau bằng «|» trong: ${valueTexts(values)}`,
        params: {},
      });
      return z.NEVER;
    })
    .register(PUBLISHED_CELLS, { published: z.array(z.enum(values)), form });
};

const indicator = id.describe('Mã trong indicators.csv.');
const area = maybe(id, 'Mã trong areas.csv; không ghi thì là địa bàn toàn thể của kỳ tổng kết.');
/** What every finding has, by what people call it: «kết quả». */
const findingId = id.describe('Mã, duy nhất trong kỳ; nơi khác dẫn tới bằng mã này.');
const title = text.describe('Một câu, đứng đầu đoạn và đi vào báo cáo tóm tắt.');
const theme = id.describe('Mã lĩnh vực khai trong review.yaml.');
const targets = maybe(idList, 'Mã các mục tiêu liên quan, trong targets.csv.');
const summary = maybe(
  oneOf(['title', 'full', 'none']),
  'Báo cáo tóm tắt lấy tên (title), lấy cả lời (full) hay bỏ (none).',
);

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
      indicator,
      year: period.describe('Năm hoặc giai đoạn có trong observations.csv.'),
      area,
      source: maybe(id, 'Mã trong sources.csv, khi nhiều nguồn cho số khác nhau.'),
      unit: maybe(oneOf(YES_NO), 'no thì không in đơn vị; mặc định có in.'),
    }),
  },
  Change: {
    kind: 'inline',
    about:
      'Mức tăng hoặc giảm giữa hai năm hay hai giai đoạn; giữa hai tỷ lệ phần trăm thì tính bằng điểm phần trăm. Với chỉ số đo mức thay đổi (measure=change) chỉ cần to.',
    attributes: z.strictObject({
      indicator,
      from: maybe(period, 'Năm hoặc giai đoạn đầu.'),
      to: period.describe('Năm hoặc giai đoạn sau.'),
      area,
      form: maybe(
        oneOf(['verb', 'amount']),
        'verb in cả chữ tăng, giảm (mặc định); amount chỉ in mức.',
      ),
    }),
  },
  Count: {
    kind: 'inline',
    about:
      'Số đếm từ sổ; dưới 10 viết hai chữ số. Không ghi of thì đếm mục tiêu, theo verdict, theme. of="contributions" đếm cơ quan được xin ý kiến, theo kind, status; of="comments" đếm góp ý theo response, of="commenters" đếm nơi góp ý; of="instruments" đếm văn bản thể chế hóa.',
    attributes: z.strictObject({
      of: maybe(oneOf(COUNTED), 'Đếm gì; không ghi thì đếm mục tiêu.'),
      verdict: maybe(anyOf(VERDICTS), 'Với mục tiêu: chỉ đếm các mức độ này.'),
      theme: maybe(id, 'Chỉ đếm trong lĩnh vực này.'),
      kind: maybe(
        oneOf(COUNTED_KINDS),
        'Với contributions: loại cơ quan; với causes: khách quan hay chủ quan.',
      ),
      status: maybe(anyOf(CONTRIBUTION_STATES), 'Với contributions: chỉ đếm các tình trạng này.'),
      response: maybe(anyOf(COMMENT_RESPONSES), 'Với comments: chỉ đếm các cách xử lý này.'),
    }),
  },
  Verdict: {
    kind: 'inline',
    about: 'Mức độ hoàn thành của một mục tiêu, bằng dấu và bằng chữ.',
    attributes: z.strictObject({ target: id.describe('Mã trong targets.csv.') }),
  },
  Cite: {
    kind: 'inline',
    about: 'Viện dẫn văn bản: lần đầu đầy đủ, các lần sau ngắn.',
    attributes: z.strictObject({
      document: id.describe('Mã trong documents.csv.'),
      form: maybe(
        oneOf(['full', 'short']),
        'Viện dẫn đầy đủ hay ngắn; không ghi thì theo lần nhắc.',
      ),
    }),
  },
  See: {
    kind: 'inline',
    about:
      'Chỉ chỗ đọc thêm: một phần, một kết quả (hạn chế, nguyên nhân, bài học, nhiệm vụ) hoặc một phụ lục; bản in ghi số trang, số phụ lục thật.',
    attributes: z.strictObject({
      section: maybe(id, 'Một phần, bằng tên tệp lời văn không có số thứ tự.'),
      finding: maybe(id, 'Mã một kết quả, hạn chế, nguyên nhân, bài học, nhiệm vụ.'),
      appendix: maybe(oneOf(APPENDIX_KINDS), 'Một phụ lục.'),
    }),
  },
  Chart: {
    kind: 'block',
    about: 'Biểu đồ từ một hay nhiều chỉ số, kèm bảng số liệu và nguồn.',
    attributes: z.strictObject({
      indicators: idList.describe('Mã các chỉ số, trong indicators.csv.'),
      title: text.describe('Tên biểu đồ, không đánh số.'),
      kind: maybe(oneOf(['line', 'bar']), 'line: đường (mặc định); bar: cột.'),
      area,
      from: maybe(period, 'Vẽ từ năm nào; không ghi thì từ số đầu tiên.'),
      to: maybe(period, 'Vẽ đến năm nào; không ghi thì đến số cuối cùng.'),
      targets: maybe(idList, 'Mã các mục tiêu vẽ mức phải đạt.'),
      caption: maybe(text, 'Lời dưới biểu đồ.'),
    }),
  },
  TargetTable: {
    kind: 'block',
    about: 'Bảng mục tiêu theo lĩnh vực hoặc theo danh sách mã.',
    attributes: z.strictObject({
      theme: maybe(id, 'Mã lĩnh vực: bảng gồm các mục tiêu của lĩnh vực ấy.'),
      targets: maybe(idList, 'Mã các mục tiêu, theo thứ tự trong bảng.'),
    }),
  },
  Result: {
    kind: 'finding',
    about: 'Một kết quả.',
    attributes: z.strictObject({ id: findingId, title, theme, targets, summary }),
  },
  Limitation: {
    kind: 'finding',
    about: 'Một hạn chế.',
    attributes: z.strictObject({ id: findingId, title, theme, targets, summary }),
  },
  Cause: {
    kind: 'finding',
    about:
      'Một nguyên nhân của những hạn chế nêu ở of; main="yes" khi là nguyên nhân chính; group: awareness (nhận thức), institutions (thể chế), organisation (tổ chức thực hiện), resources (nguồn lực), science (khoa học, công nghệ).',
    attributes: z.strictObject({
      id: findingId,
      title,
      kind: oneOf(CAUSE_KINDS).describe('objective: khách quan; subjective: chủ quan.'),
      of: idList.describe('Mã các hạn chế mà nguyên nhân này giải thích.'),
      main: maybe(oneOf(YES_NO), 'yes khi là nguyên nhân chính.'),
      group: maybe(oneOf(CAUSE_GROUPS), 'Nhóm nguyên nhân.'),
      summary,
    }),
  },
  Lesson: {
    kind: 'finding',
    about: 'Một bài học rút từ kết quả hoặc nguyên nhân.',
    attributes: z.strictObject({
      id: findingId,
      title,
      from: idList.describe('Mã các kết quả hoặc nguyên nhân mà bài học rút ra từ đó.'),
      summary,
    }),
  },
  Task: {
    kind: 'finding',
    about:
      'Một nhiệm vụ trả lời nguyên nhân hoặc hạn chế; lead là cơ quan chủ trì, coleads là các cơ quan phối hợp cách nhau bằng «;».',
    attributes: z.strictObject({
      id: findingId,
      title,
      addresses: idList.describe('Mã các nguyên nhân hoặc hạn chế mà nhiệm vụ này trả lời.'),
      lead: text.describe('Cơ quan chủ trì.'),
      coleads: maybe(textList, 'Các cơ quan phối hợp.'),
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
