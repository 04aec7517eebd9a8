import type { BoxGroup, BoxMm } from './page-box-groups.ts';
import { pageRanges } from './page-ranges.ts';
import { figure } from './preflight-faults.ts';
import type { PreflightReport } from './preflight-report.ts';

/** `values`: one or more lines. `state` is absent where there is nothing to judge. */
export type PreflightRow = {
  readonly label: string;
  readonly values: readonly string[];
  readonly state?: 'ok' | 'warn' | 'fail' | 'unknown';
};

/** The rows of the report, in the order a print shop asks for them. */
export function preflightRows(report: PreflightReport): readonly PreflightRow[] {
  return [
    ...fileRows(report),
    fontRow(report),
    ...colourRows(report),
    ...letterRows(report),
    imageRow(report),
    ...(report.variant === 'press' ? printShopRows(report, report.largestInk) : []),
    ...textRows(report),
  ];
}

function fileRows(report: PreflightReport): PreflightRow[] {
  const { boxes, blankPages } = report;
  const blank =
    blankPages.length === 0 ? 'không có trang trắng' : `trắng: ${pageRanges(blankPages)}`;
  return [
    { label: 'Dung lượng, SHA-256', values: [`${grouped(report.bytes)} byte`, report.sha256] },
    {
      label: 'Phiên bản, dấu hiệu chuẩn',
      values: [[`PDF ${report.pdfVersion}`, ...report.marks].join(', ')],
      ...(report.variant === 'press' ? judged(report, ['TK637']) : {}),
    },
    { label: 'Số trang', values: [`${report.pages}; ${blank}`] },
    {
      label: 'Khung trang',
      values: capped(boxes.flatMap((group) => boxLines(group, boxes.length > 1))),
      ...judged(report, ['TK633']),
    },
  ];
}

function fontRow(report: PreflightReport): PreflightRow {
  return {
    label: 'Phông chữ',
    values: capped(report.fonts.map((font) => `${font.name} (${font.type}), ${embedding(font)}`)),
    ...judged(report, ['TK630', 'TK638']),
  };
}

function embedding({ embedded, subset }: PreflightReport['fonts'][number]): string {
  if (!embedded) return 'không nhúng';
  return subset ? 'nhúng phần dùng' : 'nhúng cả';
}

function colourRows(report: PreflightReport): PreflightRow[] {
  const { spaces, colourPages } = report;
  return [
    {
      label: 'Hệ màu',
      values: capped(
        spaces.map(({ space, colourful, pages }) => {
          const name = `${SPACE_NAMES[space]}${colourful ? ', có màu' : ''}`;
          return `${name}: ${coverage(pages, report.pages)}`;
        }),
      ),
      ...judged(report, ['TK631']),
    },
    {
      label: 'Trang có màu',
      values: [colourPages.length === 0 ? 'không có' : pageRanges(colourPages)],
    },
  ];
}

function letterRows(report: PreflightReport): PreflightRow[] {
  const { variant, smallestText } = report;
  return [
    {
      label: 'Chữ',
      values: [blackness(report)],
      ...(variant === 'screen' ? {} : judged(report, ['TK635'])),
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
  ];
}

function blackness({ variant, textInPureBlack }: PreflightReport): string {
  if (!textInPureBlack) return 'có chữ không đen tuyền';
  return variant === 'press' ? 'chỉ mực đen 100 %' : 'đen tuyền';
}

function imageRow(report: PreflightReport): PreflightRow {
  const lines = report.images.map(({ page, widthPx, heightPx, dpi, space }) => {
    const colours = space === 'mask' ? 'một màu' : SPACE_NAMES[space];
    return `trang ${page}: ${widthPx} × ${heightPx}, ${dpi} điểm/inch, ${colours}`;
  });
  return {
    label: 'Hình điểm ảnh',
    values: lines.length === 0 ? ['không có'] : capped(lines),
    ...judged(report, ['TK636']),
  };
}

function textRows(report: PreflightReport): PreflightRow[] {
  return [
    {
      label: 'So chữ với trang nguồn',
      values: [comparison(report.lostWords)],
      state: counted(report.lostWords),
    },
    {
      label: 'Thẻ',
      values: [tagging(report)],
      state: report.tagged ? counted(report.tagFaults) : 'fail',
    },
  ];
}

function comparison(lostWords: number | undefined): string {
  if (lostWords === undefined) return 'chưa so';
  return lostWords === 0 ? 'không mất, không thừa chữ nào' : `${lostWords} chỗ khác`;
}

function tagging({ tagged, language, outlineEntries, links, tagFaults }: PreflightReport): string {
  const tree = tagged ? 'có cây thẻ' : 'không có cây thẻ';
  return [
    `${tree}, ngôn ngữ ${language === '' ? 'không ghi' : language}`,
    `mục lục ${outlineEntries} mục`,
    `${links} liên kết`,
    ...(tagFaults === undefined ? [] : [`${tagFaults} lỗi thẻ`]),
  ].join('; ');
}

const printShopRows = (
  report: PreflightReport,
  largestInk: PreflightReport['largestInk'],
): PreflightRow[] => [
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
): Required<Pick<PreflightRow, 'state'>> {
  const found = diagnostics.filter(({ code }) => codes.includes(code));
  if (found.some(({ severity }) => severity === 'error')) return { state: 'fail' };
  return { state: found.length > 0 ? 'warn' : 'ok' };
}

function counted(faults: number | undefined): 'ok' | 'fail' | 'unknown' {
  if (faults === undefined) return 'unknown';
  return faults === 0 ? 'ok' : 'fail';
}

/** Few lines of each kind, or the report would run over its page. */
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
  const toCut = bleed === undefined ? 'không có' : `${around(bleed)} mm`;
  return [`${where}thành phẩm ${size(trim)}, chờ xén ${toCut}, tờ in ${size(media)}`];
}

const size = ({ width, height }: BoxMm): string => `${figure(width)} × ${figure(height)} mm`;
const coverage = (pages: readonly number[], count: number): string =>
  pages.length === count ? 'mọi trang' : pageRanges(pages);
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
