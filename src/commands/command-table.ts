import type { Command } from './command.ts';
import type { OptionName } from './options.ts';

export type CommandEntry = {
  readonly summary: string;
  /** What stands behind the command's name besides options. */
  readonly argument?: { readonly sign: string; readonly help: string };
  /** The options it knows, with what each does there. */
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  /** What its exit code says. */
  readonly exits: Readonly<Record<number, string>>;
  /** Everything behind its name goes to another program as it is. */
  readonly passesOn?: boolean;
  /** It reads the reviews of the root: with `--review`, each must be there. */
  readonly readsReviews?: boolean;
  /** It ends in its own way when it is told to. */
  readonly endsItself?: boolean;
  /** Loaded when called, so that checking figures does not wait for the typesetter. */
  readonly load: () => Promise<Command>;
};

const ROOT = 'thư mục chứa data/ và content/ (mặc định: thư mục phần mềm)';
const REVIEW = 'chỉ các kỳ này (mặc định: mọi kỳ)';
const WRONG_USE = 'gọi sai cách';
const STOPPED = {
  129: 'dừng vì cửa sổ đóng',
  130: 'dừng bằng Ctrl+C',
  143: 'dừng theo yêu cầu của hệ điều hành',
} as const;

/** Every command: its options, their help, its exit codes. The usage text and the reading of arguments are made from it. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  bind: {
    summary: 'gắn con số gõ tay của một tệp lời văn với số liệu',
    argument: { sign: 'TỆP.mdx', help: 'tệp trong content/' },
    options: {
      root: ROOT,
      preview: 'chỉ cho xem chỗ sẽ đổi, không ghi',
    },
    exits: { 0: 'đã xem hết tệp', 1: 'không có tệp ấy, hoặc kỳ còn lỗi', 2: WRONG_USE },
    load: async () => (await import('./bind.ts')).bind,
  },
  build: {
    summary: 'dựng trang và bản in vào dist/',
    options: {
      root: ROOT,
      out: 'nơi đặt trang đã dựng (mặc định: dist trong --root; bản công khai: dist.cong-bo)',
      review: 'chỉ dựng các kỳ này; trang đã dựng của các kỳ khác giữ nguyên',
      audience: 'internal (mặc định, có cả tài liệu nội bộ) hoặc public (chỉ điều công khai)',
      'site-url':
        'địa chỉ trang sẽ đặt, ví dụ https://tongket.example.gov.vn/ hay https://example.gov.vn/tong-ket/',
      editions: 'chỉ in các bản này (mặc định: mọi bản in của kỳ)',
      finishes: 'chỉ làm các thành phẩm này, trong screen, office, press',
      sections: 'in riêng các phần này của báo cáo thành một bản trích',
      links: 'drop: gỡ hết liên kết khỏi bản cho nhà in (nhà in đòi đúng PDF/X-4)',
      fresh: 'dàn lại mọi trang, không dùng các phần giữ từ lần trước',
      explain: 'nói từng thứ được lấy từ kho hay làm lại, và vì đầu vào nào đổi',
    },
    exits: {
      0: 'đã dựng xong (có thể có cảnh báo)',
      1: 'có kỳ có lỗi; trang dựng lần trước của kỳ ấy được giữ nguyên',
      2: WRONG_USE,
      ...STOPPED,
    },
    readsReviews: true,
    load: async () => (await import('./build.ts')).build,
  },
  check: {
    summary: 'kiểm tra số liệu và lời văn, không dựng',
    options: {
      root: ROOT,
      review: REVIEW,
      format: 'text (mặc định) hoặc json: kết quả cho máy đọc',
      report: 'ghi báo cáo từng tệp đã được hiểu thế nào (HTML và JSON)',
    },
    exits: { 0: 'không có lỗi (có thể có cảnh báo)', 1: 'có lỗi', 2: WRONG_USE, ...STOPPED },
    readsReviews: true,
    load: async () => (await import('./check.ts')).check,
  },
  dev: {
    summary: 'xem trước trên máy, tự dựng lại khi sửa tệp',
    options: {
      root: ROOT,
      review: REVIEW,
      port: 'cổng trên máy (mặc định 4321)',
      poll: 'tự xem lại các tệp mỗi hai giây, khi --root nằm ở ổ mạng không báo tệp đổi',
    },
    exits: { 0: 'dừng bằng Ctrl+C', 1: 'không mở được', 2: WRONG_USE },
    endsItself: true,
    readsReviews: true,
    load: async () => (await import('./dev.ts')).dev,
  },
  dictionary: {
    summary: 'viết lại từ điển số liệu data/README.md',
    options: {},
    exits: { 0: 'đã viết', 1: 'không ghi được', 2: WRONG_USE },
    load: async () => (await import('./dictionary.ts')).dictionary,
  },
  format: {
    summary: 'đo các bản in đã dựng, in bảng: quy định, yêu cầu, đo được',
    options: {
      root: ROOT,
      out: 'nơi trang đã được dựng (mặc định: dist trong --root)',
      review: REVIEW,
      edition: 'chỉ bản in này, ví dụ bao-cao-tong-ket',
      finish: 'screen (mặc định), office hoặc press',
      format: 'text (mặc định) hoặc json: kết quả cho máy đọc',
    },
    exits: {
      0: 'mọi điều đo được đều đúng quy định',
      1: 'có điều không đúng, hoặc không có bản in nào để đo',
      2: WRONG_USE,
      ...STOPPED,
    },
    load: async () => (await import('./format.ts')).format,
  },
  template: {
    summary: 'tạo các bảng số liệu trống cho một kỳ mới',
    argument: { sign: 'KỲ', help: 'mã kỳ tổng kết không dấu, ví dụ nq24-2023-2033' },
    options: {
      root: ROOT,
      delimiter: 'dấu ngăn ô, một trong ; , tab (mặc định ; như Excel tiếng Việt)',
    },
    exits: {
      0: 'đã tạo',
      1: 'đã có tệp cùng tên, không ghi đè; hoặc không ghi được',
      2: WRONG_USE,
      ...STOPPED,
    },
    load: async () => (await import('./template.ts')).template,
  },
  test: {
    summary: 'chạy các phép thử của phần mềm; chữ sau tên lệnh chuyển cho vitest',
    options: {},
    exits: { 0: 'mọi phép thử đạt', 1: 'có phép thử không đạt' },
    passesOn: true,
    endsItself: true,
    load: async () => (await import('./test.ts')).test,
  },
  typeset: {
    summary: 'dàn trang và in một tệp HTML bất kỳ, cùng các phép kiểm như bản in',
    argument: { sign: 'TỆP.html', help: 'tệp được in' },
    options: {
      profile: 'bộ quy định thể thức (bắt buộc)',
      out: 'tệp PDF được ghi (bắt buộc)',
      finish: 'screen (mặc định), office hoặc press',
      links: 'keep (mặc định) hoặc drop: gỡ hết liên kết khỏi bản cho nhà in',
    },
    exits: { 0: 'đã ghi tệp PDF', 1: 'có lỗi, không ghi tệp nào', 2: WRONG_USE, ...STOPPED },
    load: async () => (await import('./typeset.ts')).typeset,
  },
};
