import type { Diagnostic } from '../core/diagnostic.ts';
import { CODES } from '../core/diagnostic-codes.ts';
import { alsoAt } from '../core/diagnostic-format.ts';
import type { FileOrigin } from '../core/intake/read-texts.ts';
import type { FigureOfTwo, SkippedRecord, TableIntake } from '../core/parse/table-intake.ts';
import { lineText, type Place, pointOf } from '../core/place.ts';
import { escapeHtml, plainPage } from '../core/plain-page.ts';
import { writtenFigure } from '../core/written-figure.ts';

/** One file as it came and, for a table, what became of its records. */
export type FileIntake = FileOrigin & { readonly table: TableIntake | undefined };

const DELIMITERS = { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'dấu tab' } as const;
const LOCALES = { vi: 'kiểu Việt Nam (1.234,5)', en: 'kiểu máy (1234.5)' } as const;
const DATE_ORDERS = { dmy: 'ngày trước, tháng sau', mdy: 'tháng trước, ngày sau' } as const;
const SETTLED: Readonly<Record<FigureOfTwo['by'], string>> = {
  declared: 'khai trong intake.yaml',
  own: 'đơn vị hoặc các số khác của chính chỉ số ấy',
  told: 'số của chỉ số khác, xem chỗ đã nêu',
};
const SKIPPED: Readonly<Record<SkippedRecord['why'], string>> = {
  blank: 'dòng trống',
  labels: 'dòng nhãn',
  layout: 'tên bảng, tên nhóm, lời ghi',
  missing: 'ghi là chưa có số liệu',
  repeated: 'lặp lại y nguyên',
};

/** Repairs and lines listed one by one; the JSON beside the page has more. */
const MOST_LISTED = 200;

/** The page of `check --report`: every file, how it was read, every record accounted for, every repair. */
export function intakePage(
  files: readonly FileIntake[],
  diagnostics: readonly Diagnostic[],
  tokens: string,
): string {
  const sections = tablesFirst(files).map((file) =>
    section(
      file,
      diagnostics.filter(({ place }) => place.file === file.path),
    ),
  );
  return plainPage({
    title: 'Các tệp đã được hiểu thế nào',
    tokens,
    body: `<p>Mỗi tệp: bảng mã, cách ngăn ô, kiểu viết số, từng dòng đi đâu, và mọi chỗ được hiểu khác với chữ trong tệp. Tệp gốc không bị sửa.</p>\n${sections.join('\n')}`,
  });
}

/** Tables are what people look for here. */
const tablesFirst = (files: readonly FileIntake[]): readonly FileIntake[] => [
  ...files.filter(({ table }) => table !== undefined),
  ...files.filter(({ table }) => table === undefined),
];

function section(file: FileIntake, found: readonly Diagnostic[]): string {
  const facts: (readonly [string, string])[] = [
    ['Bảng mã', file.encoding ?? 'không đọc được'],
    ['SHA-256 của tệp gốc', file.sha256],
    ...(file.table === undefined ? [] : tableFacts(file.table)),
  ];
  return `<section><h2>${escapeHtml(file.path)}</h2>
<table><tbody>${facts.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</tbody></table>
${found.length === 0 ? '' : `<h3>Đã nêu</h3><ul>${found.map(({ code, severity, message, place, also }) => `<li class="${severity}">${code} ${whereIn(place)}: ${escapeHtml(CODES[code].title)}. ${escapeHtml(message)}${also === undefined ? '' : ` ${escapeHtml(alsoAt(also))}`}</li>`).join('')}</ul>`}
${file.table === undefined ? '' : `${repairs(file.table)}${readings(file.table)}`}</section>`;
}

function tableFacts(table: TableIntake): (readonly [string, string])[] {
  const { delimiter, locale, dates, records, used, faulty, skipped, skippedCounts, labelled } =
    table;
  const proof =
    locale?.proof === undefined
      ? ''
      : `, theo «${locale.proof.text}» ở ${lineText(locale.proof.place)}`;
  const counts = Object.entries(skippedCounts) as (readonly [SkippedRecord['why'], number])[];
  const why = counts
    .filter(([, count]) => count > 0)
    .map(
      ([reason, count]) =>
        `${SKIPPED[reason]}: ${lines(
          skipped.filter(({ why }) => why === reason),
          count,
        )}`,
    );
  return [
    ['Ngăn ô', delimiter === undefined ? 'không rõ' : DELIMITERS[delimiter.delimiter]],
    [
      'Kiểu viết số',
      locale === undefined
        ? 'không số nào cho biết'
        : `${LOCALES[locale.locale]}${locale.by === 'declared' ? ', do khai trong intake.yaml' : proof}`,
    ],
    ...(dates === undefined
      ? []
      : [
          [
            'Thứ tự ngày, tháng',
            `${DATE_ORDERS[dates.order]}${dates.proof === undefined ? ', do khai trong intake.yaml' : `, theo «${dates.proof.text}» ở ${lineText(dates.proof.place)}`}`,
          ] as const,
        ]),
    [
      'Dòng',
      `${records} dòng = ${used} dùng + ${faulty} có lỗi + ${counts.reduce((sum, [, count]) => sum + count, 0)} bỏ qua có lý do`,
    ],
    ...(why.length === 0 ? [] : [['Dòng bỏ qua', why.join('; ')] as const]),
    ...(labelled.length === 0 ? [] : [['Cột gọi bằng nhãn', labelled.join(', ')] as const]),
  ];
}

/** Lines of some of `count` records. */
function lines(some: readonly SkippedRecord[], count: number): string {
  const listed = some.slice(0, MOST_LISTED).map(({ line }) => line);
  return `${listed.join(', ')}${count > listed.length ? ` và ${count - listed.length} dòng nữa` : ''}`;
}

function repairs({ repairs: some, repaired }: TableIntake): string {
  if (repaired === 0) return '';
  const rows = some
    .slice(0, MOST_LISTED)
    .map(
      ({ place, before, after }) =>
        `<tr>${cellsOf(place)}<td>${escapeHtml(before)}</td><td>${escapeHtml(after)}</td></tr>`,
    );
  const more =
    repaired > rows.length
      ? `<p class="quiet">Còn ${repaired - rows.length} ô nữa; intake.json ghi ${some.length} ô đầu.</p>`
      : '';
  return `<h3>Ô viết cách khác</h3><table><thead><tr><th scope="col">Dòng</th><th scope="col">Cột</th><th scope="col">Trong tệp</th><th scope="col">Hiểu là</th></tr></thead><tbody>${rows.join('')}</tbody></table>${more}`;
}

/** `dòng 3, cột 5`, or whatever else a place is told by beside its file. */
function whereIn(place: Place): string {
  const point = pointOf(place);
  return point === undefined
    ? (lineText(place) ?? 'cả tệp')
    : `dòng ${point.line}, cột ${point.column}`;
}

function cellsOf(place: Place): string {
  const point = pointOf(place);
  return `<td>${point?.line ?? escapeHtml(lineText(place) ?? '')}</td><td>${point?.column ?? ''}</td>`;
}

/** Figures that could have been others, with what settled each. */
function readings({ twoReadings: some, twoReadingsCount }: TableIntake): string {
  if (twoReadingsCount === 0) return '';
  const rows = some
    .slice(0, MOST_LISTED)
    .map(
      ({ place, text, value, other, by }) =>
        `<tr>${cellsOf(place)}<td>${escapeHtml(text)}</td><td>${writtenFigure(value)}</td><td>${writtenFigure(other)}</td><td>${SETTLED[by]}</td></tr>`,
    );
  const more =
    twoReadingsCount > rows.length
      ? `<p class="quiet">Còn ${twoReadingsCount - rows.length} ô nữa; intake.json ghi ${some.length} ô đầu.</p>`
      : '';
  return `<h3>Số có thể hiểu hai cách</h3><table><thead><tr><th scope="col">Dòng</th><th scope="col">Cột</th><th scope="col">Trong tệp</th><th scope="col">Đọc là</th><th scope="col">Không phải</th><th scope="col">Theo</th></tr></thead><tbody>${rows.join('')}</tbody></table>${more}`;
}
