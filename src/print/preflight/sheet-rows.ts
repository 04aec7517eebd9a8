import { figure } from './judge.ts';
import type { BoxGroup, BoxMm } from './page-box-groups.ts';
import { pageRanges } from './page-ranges.ts';
import type { PreflightReport } from './report.ts';

/** `values`: one or more lines. `state` is absent where there is nothing to judge. */
export type SheetRow = {
  readonly label: string;
  readonly values: readonly string[];
  readonly state?: 'ok' | 'warn' | 'fail' | 'unknown';
};

/** The rows of the sheet, in the order a printer's desk asks for them. */
export function sheetRows(report: PreflightReport): readonly SheetRow[] {
  const isPress = report.finish === 'press';
  const { boxes, fonts, images, largestInk, smallestText } = report;
  return [
    { label: 'Dung lượng, SHA-256', values: [`${grouped(report.bytes)} byte`, report.sha256] },
    {
      label: 'Phiên bản, dấu hiệu chuẩn',
      values: [[`PDF ${report.pdfVersion}`, ...report.marks].join(', ')],
      ...(isPress ? judged(report, ['TK637']) : {}),
    },
    {
      label: 'Số trang',
      values: [
        `${report.pages}; ${report.blankPages.length === 0 ? 'không có trang trắng' : `trắng: ${pageRanges(report.blankPages)}`}`,
      ],
    },
    {
      label: 'Khung trang',
      values: capped(boxes.flatMap((group) => boxLines(group, boxes.length > 1))),
      ...judged(report, ['TK633']),
    },
    {
      label: 'Phông chữ',
      values: capped(
        fonts.map(
          ({ name, embedded, subset, type }) =>
            `${name} (${type}), ${embedded ? (subset ? 'nhúng phần dùng' : 'nhúng cả') : 'không nhúng'}`,
        ),
      ),
      ...judged(report, ['TK630', 'TK638']),
    },
    {
      label: 'Hệ màu',
      values: capped(
        report.spaces.map(
          ({ space, colourful, pages }) =>
            `${SPACE_NAMES[space]}${colourful ? ', có màu' : ''}: ${coverage(pages, report.pages)}`,
        ),
      ),
      ...judged(report, ['TK631']),
    },
    {
      label: 'Trang có màu',
      values: [report.colourPages.length === 0 ? 'không có' : pageRanges(report.colourPages)],
    },
    {
      label: 'Chữ',
      values: [
        report.textInPureBlack
          ? isPress
            ? 'chỉ mực đen 100 %'
            : 'đen tuyền'
          : 'có chữ không đen tuyền',
      ],
      ...(report.finish === 'screen' ? {} : judged(report, ['TK635'])),
    },
    {
      label: 'Chữ nhỏ nhất',
      values: [
        smallestText === undefined
          ? 'không có chữ'
          : `${figure(smallestText.sizePt)} pt, trang ${smallestText.page}: “${smallestText.text}”`,
      ],
      ...judged(report, ['TK634']),
    },
    {
      label: 'Hình điểm ảnh',
      values:
        images.length === 0
          ? ['không có']
          : capped(
              images.map(
                ({ page, widthPx, heightPx, dpi, space }) =>
                  `trang ${page}: ${widthPx} × ${heightPx}, ${dpi} điểm/inch, ${space === 'mask' ? 'một màu' : SPACE_NAMES[space]}`,
              ),
            ),
      ...judged(report, ['TK636']),
    },
    ...(isPress ? pressRows(report, largestInk) : []),
    {
      label: 'So chữ với trang nguồn',
      values: [
        report.lostWords === undefined
          ? 'chưa so'
          : report.lostWords === 0
            ? 'không mất, không thừa chữ nào'
            : `${report.lostWords} chỗ khác`,
      ],
      state: counted(report.lostWords),
    },
    {
      label: 'Thẻ',
      values: [
        `${report.tagged ? 'có cây thẻ' : 'không có cây thẻ'}, ngôn ngữ ${report.language === '' ? 'không ghi' : report.language}; mục lục ${report.outlineEntries} mục; ${report.links} liên kết${report.tagFaults === undefined ? '' : `; ${report.tagFaults} lỗi thẻ`}`,
      ],
      state: report.tagged ? counted(report.tagFaults) : 'fail',
    },
  ];
}

const pressRows = (
  report: PreflightReport,
  largestInk: PreflightReport['largestInk'],
): SheetRow[] => [
  {
    label: 'Tổng mực lớn nhất',
    values: [
      largestInk === undefined
        ? 'không tính được'
        : `${figure(largestInk.percent)} %, trang ${largestInk.page}`,
    ],
    ...judged(report, ['TK632']),
  },
  {
    label: 'Trong suốt, in chồng',
    values: [
      report.transparency.length === 0
        ? 'không trong suốt'
        : report.transparency.map(({ what, pages }) => `${what}: ${pageRanges(pages)}`).join('; '),
      report.overprintPages.length === 0
        ? 'không in chồng'
        : `in chồng: ${pageRanges(report.overprintPages)}`,
    ],
    ...judged(report, ['TK639']),
  },
  {
    label: 'Liên kết',
    values: [
      report.links === 0 ? 'không có trong tệp' : `giữ ${report.links} liên kết, không in ra giấy`,
    ],
    ...(report.links === 0 ? { state: 'ok' as const } : {}),
  },
  {
    label: 'Điều kiện in',
    values: [report.outputIntent ?? 'không ghi'],
    ...judged(report, ['TK637']),
  },
];

const SPACE_NAMES: Readonly<Record<PreflightReport['spaces'][number]['space'], string>> = {
  gray: 'xám',
  rgb: 'RGB',
  cmyk: 'CMYK',
  Separation: 'màu pha',
  DeviceN: 'màu pha',
  Indexed: 'bảng màu',
  Lab: 'Lab',
  Pattern: 'mẫu tô',
  unknown: 'không rõ',
};

function judged(
  { diagnostics }: PreflightReport,
  codes: readonly string[],
): Required<Pick<SheetRow, 'state'>> {
  const found = diagnostics.filter(({ code }) => codes.includes(code));
  return {
    state: found.some(({ severity }) => severity === 'error')
      ? 'fail'
      : found.length > 0
        ? 'warn'
        : 'ok',
  };
}

const counted = (faults: number | undefined): 'ok' | 'fail' | 'unknown' =>
  faults === undefined ? 'unknown' : faults === 0 ? 'ok' : 'fail';

/** Few lines of each kind, or the sheet would run over. */
function capped(lines: readonly string[]): string[] {
  return lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES - 1), `và ${lines.length - MOST_LINES + 1} mục khác`];
}
const MOST_LINES = 4;

function boxLines({ pages, media, bleed, trim }: BoxGroup, tellPages: boolean): string[] {
  const where = tellPages ? `${pageRanges(pages)}: ` : '';
  if (trim === undefined) return [`${where}khổ trang ${size(media)}`];
  const around = (outer: BoxMm): string => figure(-outer.left);
  return [
    `${where}thành phẩm ${size(trim)}, chờ xén ${bleed === undefined ? 'không có' : `${around(bleed)} mm`}, tờ in ${size(media)}`,
  ];
}

const size = ({ width, height }: BoxMm): string => `${figure(width)} × ${figure(height)} mm`;
const coverage = (pages: readonly number[], all: number): string =>
  pages.length === all ? 'mọi trang' : pageRanges(pages);
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
