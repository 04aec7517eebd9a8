import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { WrongDate } from '../intake/date.ts';
import type { WrongNumber } from '../intake/number-reading.ts';
import type { WrongPeriod } from '../intake/period.ts';

/** What stands against one cell; `expected` goes on from «đọc được …». */
export type CellFault = {
  readonly code: DiagnosticCode;
  readonly expected: string;
  /** What helps may depend on the file's name. */
  readonly hint: string | ((file: string) => string) | undefined;
  /** Cells of one column, or of the whole file, that are wrong for the same cause. */
  readonly cause?: { readonly name: string; readonly of: 'column' | 'file' };
};

type Why = Exclude<WrongNumber, 'otherLocale'> | WrongPeriod | WrongDate;

const NUMBER = 'cần một số viết liền, ví dụ 42.03 hoặc 13923108';

/**
 * `readings` are the texts it may have meant, in canonical form; `expected` is what its column
 * takes, where the fault has no better word for it.
 */
export function cellFault(
  why: Why,
  text: string,
  readings: readonly string[] = [],
  expected = NUMBER,
): CellFault {
  const words = WORDS[why];
  return {
    code: words.code ?? 'TK105',
    expected:
      typeof words.expected === 'function'
        ? words.expected(readings)
        : (words.expected ?? expected),
    hint: typeof words.hint === 'function' ? words.hint(text, readings) : words.hint,
    cause: { name: why, of: words.of ?? 'column' },
  };
}

/** Cells of one cause that are told one by one; a few are looked at singly, many have one remedy. */
const MOST_ALIKE = 3;

/** Zero-width letters, soft hyphens, marks of direction; joiners between two signs of a picture are none of these. */
export const HIDDEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]|(?<!\p{So})[\u200c\u200d](?!\p{So})/u;

export function tellFault(
  column: string,
  found: string,
  { code, expected, hint, cause = { name: expected, of: 'column' } }: CellFault,
  place: Place,
): Diagnostic {
  const ofFile = cause.of === 'file';
  // Nobody sees it, so it is named beside whatever else is wrong with the cell.
  const hidden = HIDDEN.exec(found)?.[0];
  const told = typeof hint === 'function' ? hint(place.file.split('/').at(-1) ?? '') : hint;
  const remedy = hidden === undefined ? told : RETYPE;
  return diagnostic(
    code,
    `Cột «${column}»: ${found === '' ? 'ô trống' : `đọc được «${cut(found)}»`}${hidden === undefined ? '' : ` có ${hiddenName(hidden)}`}, ${expected}.`,
    place,
    {
      ...(remedy === undefined ? {} : { hint: remedy }),
      like: {
        cause: ofFile ? cause.name : `${column} ${cause.name}`,
        most: ofFile ? 1 : MOST_ALIKE,
      },
    },
  );
}

/** A cell as messages show it: spaces of every kind are kept, for they may be what is wrong. */
function cut(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ').replace(TURNING, '�');
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN).trimEnd()}…`;
}
/** Shown as they are these would turn the message round. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;
const MOST_SHOWN = 60;

type Words = {
  readonly code?: DiagnosticCode;
  readonly expected?: string | ((readings: readonly string[]) => string);
  readonly hint: string | ((text: string, readings: readonly string[]) => CellFault['hint']);
  /** One remedy for the whole file: it is told once. */
  readonly of?: 'file';
};

const WORDS: Readonly<Record<Why, Words>> = {
  letter: { hint: strangeLetter },
  digits: {
    hint: (text) =>
      `Chữ số «${/[^\P{Nd}0-9]/u.exec(text)?.[0] ?? text}» không thuộc bộ 0-9 của máy; gõ lại số này.`,
  },
  space: { hint: 'Xem ở nguồn là một số hay hai số. Bỏ dấu cách ở giữa nếu là một số.' },
  grouping: { hint: 'Dấu ngăn hàng nghìn không đứng đúng từng ba chữ số; xem lại số ở nguồn.' },
  percent: {
    expected: 'có dấu % mà đơn vị của dòng không phải %',
    hint: 'Bỏ dấu % hoặc sửa cột unit thành %.',
  },
  unit: {
    expected: 'sau số có chữ khác với cột unit của dòng',
    hint: 'Ô này chỉ ghi số; ghi đúng đơn vị của số ở cột unit.',
  },
  parentheses: { hint: 'Số âm viết với dấu trừ ở đầu, không đặt trong ngoặc.' },
  date: {
    expected: 'giống một ngày hoặc một phân số, không phải một số',
    hint: 'Excel có thể đã đổi số thành ngày; lấy lại số ở nguồn và định dạng ô là Văn bản trước khi nhập.',
  },
  range: {
    expected: 'có hai số trong một ô',
    hint: 'Mỗi ô một số; khoảng giữa hai số thì ghi ở cột note, hoặc tách thành hai chỉ số mức thấp và mức cao.',
  },
  footnote: {
    expected: 'sau số có dấu chú thích',
    hint: 'Bỏ dấu chú thích khỏi ô và chép lời chú thích vào cột note.',
  },
  separator: { hint: 'Sau dấu thập phân phải có chữ số.' },
  tooLong: {
    expected: 'quá nhiều chữ số để là một số liệu',
    hint: 'Có lẽ nhiều ô đã dính vào nhau hoặc tệp hỏng; lấy lại số ở nguồn.',
  },

  formulaError: {
    code: 'TK120',
    expected: 'là báo lỗi công thức của Excel',
    hint: 'Mở bảng tính gốc, sửa công thức của ô hoặc dán giá trị thay công thức, rồi lưu lại thành CSV.',
  },
  tooNarrow: {
    code: 'TK120',
    expected: 'là dấu Excel in thay nội dung khi cột quá hẹp',
    hint: 'Mở bảng tính gốc, kéo rộng cột cho tới khi hiện đủ nội dung, rồi lưu lại thành CSV.',
  },
  turnedDate: {
    code: 'TK120',
    expected: 'là một ngày, có lẽ Excel đã đổi từ số hoặc phân số như 7.12, 07/12',
    hint: 'Số gốc không còn trong tệp: lấy lại ở nguồn, định dạng ô là Văn bản trước khi nhập, rồi lưu lại thành CSV.',
  },
  scientific: {
    code: 'TK120',
    expected: 'là số Excel đã rút gọn nên mất các chữ số sau',
    hint: 'Mở bảng tính gốc, định dạng ô là Số, kéo rộng cột cho tới khi hiện đủ chữ số, rồi lưu lại thành CSV.',
  },

  notAvailable: {
    code: 'TK120',
    expected: 'là báo lỗi của Excel khi công thức không tìm thấy số',
    hint: 'Mở bảng tính gốc, sửa công thức rồi lưu lại thành CSV; nếu đúng là chưa có số liệu thì ghi «…».',
  },

  shortYear: { hint: 'Năm viết đủ bốn chữ số.' },
  shortEnd: {
    hint: (_, [span]) =>
      `Năm cuối viết đủ bốn chữ số: ${span ?? ''} nếu là giai đoạn; tháng thì không ghi ở cột này.`,
  },
  backwards: {
    hint: (_, [span]) => `Năm đầu đứng sau năm cuối; viết ${span ?? ''} nếu đúng là giai đoạn ấy.`,
  },
  oneYearTwice: { hint: (_, [year]) => `Một năm thì chỉ viết ${year ?? ''}.` },
  groupedYear: {
    hint: (_, [year]) =>
      `Có lẽ Excel đã chèn dấu ngăn hàng nghìn vào năm; viết liền ${year ?? ''}.`,
  },
  yearFootnote: {
    hint: (_, [year]) =>
      `Bỏ dấu chú thích, chỉ viết ${year ?? ''}, và chép lời chú thích vào cột note.`,
  },
  yearStatus: {
    hint: (_, [year]) =>
      `Cột này chỉ viết ${year ?? ''}; số sơ bộ, ước tính hay chính thức thì ghi ở cột status.`,
  },
  partOfYear: {
    expected: 'là một phần của năm, cột này chỉ nhận cả năm hoặc nhiều năm',
    hint: 'Số của sáu tháng, quý, tháng không phải số của năm: chờ số cả năm, hoặc ghi năm ở đây, as_of là ngày cuối của phần ấy và status là preliminary.',
  },
  dateForYear: {
    hint: (_, [day]) =>
      `Ô này là một ngày${day === undefined ? '' : ` ghi bằng số thứ tự của Excel (${day})`}, có lẽ Excel đã đổi; cột này chỉ viết năm, ví dụ 2020.`,
  },
  otherPeriod: { hint: 'Năm viết đủ bốn chữ số; giai đoạn viết năm đầu, dấu gạch nối, năm cuối.' },

  dayOrMonth: {
    code: 'TK119',
    expected: ([dayFirst = '', monthFirst = '']) =>
      `có thể là ${dayFirst} (ngày trước) hoặc ${monthFirst} (tháng trước), không đoán được`,
    of: 'file',
    hint:
      (_, [dayFirst = '', monthFirst = '']) =>
      (file) =>
        `Cả tệp viết ngày trước thì ghi trong intake.yaml cùng thư mục: files: { ${file}: { dates: dmy } }; tháng trước thì dates: mdy. Hoặc xem lại ở nguồn rồi viết ${dayFirst} hoặc ${monthFirst}.`,
  },
  monthFirst: {
    hint: (_, [day]) =>
      `Tháng đứng trước ngày, kiểu của Excel để tiếng Anh; các ngày khác trong cột có thể đã bị đảo. Xem lại ở nguồn; nếu đúng, viết ${day ?? ''}.`,
  },
  noSuchDay: { hint: 'Ngày hoặc tháng này không có trong lịch; xem lại ở nguồn.' },
  shortDateYear: { hint: 'Năm viết đủ bốn chữ số và đứng trước, ví dụ 2020-04-15.' },
  timeOfDay: { hint: 'Bỏ giờ, chỉ viết ngày, ví dụ 2020-04-15.' },
  dateSerial: {
    hint: (_, [day]) =>
      `Có lẽ là số thứ tự ngày của Excel; nếu đúng là ngày ấy, viết ${day ?? ''}.`,
  },
  dateWithoutYear: {
    hint: 'Ngày này không đủ năm, tháng, ngày; viết đủ, năm trước, ví dụ 2020-04-15.',
  },
  otherDate: { hint: 'Viết năm trước để Excel không đảo ngày và tháng.' },
};

/** A letter that makes people read a cell otherwise than it is. */
export const turningLetter = (letter: string): CellFault => ({
  code: 'TK133',
  expected: `có ${hiddenName(letter)} đảo chiều chữ đứng sau`,
  hint: undefined,
  cause: { name: 'turning letter', of: 'column' },
});

/** `ký tự ẩn U+200B`. */
export const hiddenName = (letter: string): string =>
  `ký tự ẩn U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const RETYPE = 'Gõ lại ô này, đừng chép: ký tự ẩn không thấy được mà vẫn tính là chữ.';

function strangeLetter(text: string): string {
  if (!/\p{Nd}/u.test(text))
    return 'Ô này không có chữ số nào; ghi số theo nguồn, chưa có số liệu thì ghi «…».';
  const strange = [...text].find((letter) => !/[\d.,%\s-]/u.test(letter));
  if (strange === undefined) return 'Sửa ô này thành một số theo nguồn.';
  const shown = /[\p{C}\p{Z}\p{M}]/u.test(strange)
    ? hiddenName(strange).replace('k', 'K')
    : `Ký tự «${strange}»`;
  return `${shown} không thuộc về một số; sửa lại theo nguồn, đừng đoán.`;
}
