import type { Diagnostic } from '../core/diagnostic.ts';
import { CODES } from '../core/diagnostic-codes.ts';
import type { FileOrigin } from '../core/intake/read-texts.ts';
import type { SkippedRecord, TableIntake } from '../core/parse/table.ts';

/** One file as it came and, for a table, what became of its records. */
export type FileIntake = FileOrigin & { readonly table: TableIntake | undefined };

const DELIMITERS = { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'dấu tab' } as const;
const LOCALES = { vi: 'kiểu Việt Nam (1.234,5)', en: 'kiểu máy (1234.5)' } as const;
const SKIPPED: Readonly<Record<SkippedRecord['why'], string>> = {
  blank: 'dòng trống',
  labels: 'dòng nhãn',
  missing: 'ghi là chưa có số liệu',
  repeated: 'lặp lại y nguyên',
};

/** Repairs listed one by one; the JSON beside the page has them all. */
const MOST_REPAIRS = 200;

/** The page of `check --report`: every file, how it was read, every record accounted for, every repair. */
export function intakePage(files: readonly FileIntake[], diagnostics: readonly Diagnostic[], tokens: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Các tệp đã được hiểu thế nào</title>
<style>${tokens.replace(/@font-face[^}]*}/g, '')}
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); }
h1, h2 { font-family: var(--serif); line-height: 1.25; } h2 { margin-top: 2.5rem; font-size: 1.25rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; background: var(--surface); font-size: 0.9rem; }
th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; } .error { color: var(--bad); } .quiet { color: var(--ink-quiet); font-size: 0.85rem; }</style></head>
<body><h1>Các tệp đã được hiểu thế nào</h1>
<p>Mỗi tệp: bảng mã, cách ngăn ô, kiểu viết số, từng dòng đi đâu, và mọi chỗ được hiểu khác với chữ trong tệp. Tệp gốc không bị sửa.</p>
${tablesFirst(files).map((file) => section(file, diagnostics.filter(({ place }) => place.file === file.path))).join('\n')}
</body></html>
`;
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
  return `<section><h2>${escape(file.path)}</h2>
<table><tbody>${facts.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escape(value)}</td></tr>`).join('')}</tbody></table>
${found.length === 0 ? '' : `<h3>Đã nêu</h3><ul>${found.map(({ code, severity, message, place }) => `<li class="${severity}">${code} dòng ${place.line}, cột ${place.column}: ${escape(CODES[code].title)}. ${escape(message)}</li>`).join('')}</ul>`}
${file.table === undefined ? '' : repairs(file.table)}</section>`;
}

function tableFacts(table: TableIntake): (readonly [string, string])[] {
  const { delimiter, locale, records, used, faulty, skipped, labelled } = table;
  const proof = locale?.proof === undefined ? '' : `, theo «${locale.proof.text}» ở dòng ${locale.proof.place.line}`;
  const why = [...Map.groupBy(skipped, (one) => one.why)].map(([reason, ones]) => `${SKIPPED[reason]}: ${ones.map(({ line }) => line).join(', ')}`);
  return [
    ['Ngăn ô', delimiter === undefined ? 'không rõ' : DELIMITERS[delimiter.delimiter]],
    ['Kiểu viết số', locale === undefined ? 'không số nào cho biết' : `${LOCALES[locale.locale]}${locale.by === 'declared' ? ', do khai trong intake.yaml' : proof}`],
    ['Dòng', `${records} dòng = ${used} dùng + ${faulty} có lỗi + ${skipped.length} bỏ qua có lý do`],
    ...(why.length === 0 ? [] : [['Dòng bỏ qua', why.join('; ')] as const]),
    ...(labelled.length === 0 ? [] : [['Cột gọi bằng nhãn', labelled.join(', ')] as const]),
  ];
}

function repairs({ repairs: all }: TableIntake): string {
  if (all.length === 0) return '';
  const rows = all.slice(0, MOST_REPAIRS).map(({ place, before, after }) => `<tr><td>${place.line}</td><td>${place.column}</td><td>${escape(before)}</td><td>${escape(after)}</td></tr>`);
  const more = all.length > MOST_REPAIRS ? `<p class="quiet">Còn ${all.length - MOST_REPAIRS} ô nữa, xem intake.json.</p>` : '';
  return `<h3>Ô viết cách khác</h3><table><thead><tr><th scope="col">Dòng</th><th scope="col">Cột</th><th scope="col">Trong tệp</th><th scope="col">Hiểu là</th></tr></thead><tbody>${rows.join('')}</tbody></table>${more}`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
