/** What must not be published as it is, by the output variant the file was made for. */

import { type Diagnostic, diagnostic, type Place } from '../../core/diagnostic.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import { BLEED_MM } from '../../pdf/variants/page-boxes.ts';
import { INK_BOUND_PERCENT } from '../../pdf/variants/print-shop-inks.ts';
import type { BoxGroup, BoxMm } from './page-box-groups.ts';
import { MASKED_IMAGE } from './page-paint.ts';
import { pageRanges } from './page-ranges.ts';
import type { PreflightReport, SpaceFact } from './preflight-report.ts';

/** Smaller letters fill in on a copier. */
const SMALLEST_TEXT_PT = 6;
/** Coarser images show their steps in print. */
const COARSEST_IMAGE_DPI = 200;
/** Browsers round pages to whole pixels, which is a quarter of a millimetre. */
const ROUNDING_MM = 0.2;

type Measured = Omit<PreflightReport, 'notValidated' | 'diagnostics'>;

type Fault = readonly [DiagnosticCode, string];

/** @param families beginnings of the names of fonts that may stand in the file. */
export function preflightFaults(report: Measured, families: readonly string[]): Diagnostic[] {
  const place: Place = { file: report.file, line: 1, column: 1 };
  return [
    ...report.fonts.flatMap((font) => fontFaults(font, families)),
    ...spaceFaults(report),
    ...inkFaults(report),
    ...boxFaults(report),
    ...letterFaults(report),
    ...imageFaults(report),
    ...printShopFaults(report),
  ].map(([code, message]) => diagnostic(code, message, place));
}

function fontFaults(
  { name, embedded, page, text }: Measured['fonts'][number],
  families: readonly string[],
): Fault[] {
  const where = page === undefined ? '' : ` (trang ${page}: “${text}”)`;
  if (!embedded) return [['TK630', `Phông ${name} chưa được nhúng vào tệp${where}.`]];
  if (families.some((family) => name.startsWith(family))) return [];
  const allowed = families.join(', ');
  return [['TK638', `Có chữ in bằng phông ${name}${where}; bản in chỉ dùng ${allowed}.`]];
}

function spaceFaults(report: Measured): Fault[] {
  return report.spaces
    .filter((fact) => !isAllowed(report, fact))
    .map(({ space, colourful, pages }) => [
      'TK631',
      `${colourful ? 'Màu' : 'Màu xám'} trong hệ ${SPACE_LABELS[space]} ở ${pageRanges(pages)}.`,
    ]);
}

function inkFaults({ variant, largestInk }: Measured): Fault[] {
  if (variant !== 'press' || largestInk === undefined || largestInk.percent <= INK_BOUND_PERCENT)
    return [];
  const { percent, page } = largestInk;
  const bound = `mức cao nhất là ${INK_BOUND_PERCENT} %`;
  return [['TK632', `Tổng mực ${figure(percent)} % ở trang ${page}; ${bound}.`]];
}

function boxFaults({ variant, boxes }: Measured): Fault[] {
  return boxes.flatMap((group): Fault[] => {
    const wrong = variant === 'press' ? wrongPrintShopBox(group) : wrongPlainBox(group);
    return wrong === undefined ? [] : [['TK633', `${wrong} (${pageRanges(group.pages)}).`]];
  });
}

function letterFaults({ variant, smallestText, textInPureBlack }: Measured): Fault[] {
  const found: Fault[] = [];
  if (smallestText !== undefined && smallestText.sizePt < SMALLEST_TEXT_PT) {
    const { sizePt, page, text } = smallestText;
    const least = `cỡ nhỏ nhất là ${SMALLEST_TEXT_PT} pt`;
    found.push(['TK634', `Chữ cỡ ${figure(sizePt)} pt ở trang ${page}: “${text}”; ${least}.`]);
  }
  if (variant === 'office' && !textInPureBlack) found.push(['TK635', 'Có chữ không đen tuyền.']);
  return found;
}

function imageFaults({ variant, images }: Measured): Fault[] {
  if (variant === 'screen') return [];
  return images
    .filter(({ dpi }) => dpi < COARSEST_IMAGE_DPI)
    .map(({ page, dpi, widthPx, heightPx }) => {
      const image = `Hình ${widthPx} × ${heightPx} điểm ở trang ${page}`;
      return ['TK636', `${image} chỉ có ${dpi} điểm một inch; cần từ ${COARSEST_IMAGE_DPI}.`];
    });
}

function printShopFaults({ variant, outputIntent, marks, transparency }: Measured): Fault[] {
  if (variant !== 'press') return [];
  const found: Fault[] = [];
  if (outputIntent === undefined)
    found.push(['TK637', 'Tệp cho nhà in không nêu điều kiện in (output intent) kèm hồ sơ màu.']);
  if (!marks.includes('PDF/X-4'))
    found.push(['TK637', 'Tệp cho nhà in không mang dấu hiệu PDF/X-4.']);
  // A soft mask mixes image and ground, and the mixture has no more ink than the one that has more.
  for (const { what, pages } of transparency) {
    if (what !== MASKED_IMAGE)
      found.push(['TK639', `Có ${what} ở ${pageRanges(pages)}: mực chồng nhau không tính được.`]);
  }
  return found;
}

const SPACE_LABELS: Readonly<Record<SpaceFact['space'], string>> = {
  gray: 'xám',
  rgb: 'RGB',
  cmyk: 'CMYK',
  Separation: 'màu pha (Separation)',
  DeviceN: 'màu pha (DeviceN)',
  Indexed: 'bảng màu (Indexed)',
  Lab: 'Lab',
  Pattern: 'mẫu tô (Pattern)',
  unknown: 'không rõ',
};

function isAllowed(
  { variant }: Measured,
  { space, colourful }: Pick<SpaceFact, 'space' | 'colourful'>,
): boolean {
  switch (variant) {
    case 'screen':
      return true;
    case 'office':
      return space === 'gray' && !colourful;
    case 'press':
      return space === 'cmyk' || space === 'gray';
    default:
      return variant satisfies never;
  }
}

/** What is wrong with the boxes, or undefined. */
function wrongPrintShopBox({ media, crop, bleed, trim }: BoxGroup): string | undefined {
  if (trim === undefined) return 'Không có TrimBox';
  if (!isWholeMm(trim.width) || !isWholeMm(trim.height))
    return `TrimBox ${size(trim)} không phải khổ giấy tròn mm`;
  if (bleed === undefined) return 'Không có BleedBox';
  const bleeds = [
    -bleed.left,
    -bleed.top,
    bleed.width + bleed.left - trim.width,
    bleed.height + bleed.top - trim.height,
  ];
  if (bleeds.some((width) => Math.abs(width - BLEED_MM) > 0.01))
    return `Phần chờ xén là ${bleeds.map(figure).join(', ')} mm; cần ${BLEED_MM} mm ở cả bốn cạnh`;
  if (!encloses(media, bleed)) return 'MediaBox không chứa hết BleedBox';
  if (!encloses(crop, bleed)) return 'CropBox cắt mất BleedBox';
  return undefined;
}

function wrongPlainBox({ media }: BoxGroup): string | undefined {
  const [short, long] = [Math.min(media.width, media.height), Math.max(media.width, media.height)];
  return Math.abs(short - 210) > ROUNDING_MM || Math.abs(long - 297) > ROUNDING_MM
    ? `Khổ trang ${size(media)} không phải A4`
    : undefined;
}

const isWholeMm = (length: number): boolean => Math.abs(length - Math.round(length)) <= 0.01;
const encloses = (outer: BoxMm, inner: BoxMm): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.left + outer.width >= inner.left + inner.width &&
  outer.top + outer.height >= inner.top + inner.height;
const size = ({ width, height }: BoxMm): string => `${figure(width)} × ${figure(height)} mm`;

/** `7,26` */
export const figure = (value: number): string =>
  String(Math.round(value * 100) / 100)
    .replace('-', '−')
    .replace('.', ',');
