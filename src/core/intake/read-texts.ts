import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { RawFile, RawReview, ReviewSources, SourceFile } from '../model.ts';
import { PICTURE_FOLDER } from '../picture.ts';
import { decode } from './decode.ts';
import type { DecodeProblem, DecodeRepair, Encoding } from './encoding.ts';

const LEGACY_LABELS = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
  'windows-1258': 'Windows-1258',
} as const;

/** What a file was before it was read; no encoding where it could not be read as text. */
export type FileOrigin = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Encoding | undefined;
};

export type ReadTexts = {
  readonly sources: ReviewSources;
  readonly origins: readonly FileOrigin[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Every file of a review as text, but for its pictures, which stay bytes. A file that is no text, or text
 * nobody can be sure of, is reported and left aside; `declared` says what an officer knows of a table's encoding.
 */
export function readTexts(
  raw: RawReview,
  declared: Readonly<Record<string, Encoding | undefined>>,
): ReadTexts {
  const origins: FileOrigin[] = [];
  const files: SourceFile[] = [];
  const unreadable: string[] = [...(raw.unread ?? [])];
  const diagnostics: Diagnostic[] = [];
  const pictures: RawFile[] = [];
  for (const file of raw.files) {
    const { path, bytes, sha256 } = file;
    if (path.startsWith(`content/${raw.id}/${PICTURE_FOLDER}/`)) {
      pictures.push(file);
      continue;
    }
    const decoded = decode(bytes, declared[path]);
    origins.push({
      path,
      sha256,
      bytes: bytes.length,
      encoding: decoded.ok ? decoded.encoding : undefined,
    });
    if (decoded.ok) {
      files.push({ path, text: withLineEnds(path, decoded.text) });
      diagnostics.push(...decoded.repairs.flatMap((repair) => tellRepair(path, repair)));
    } else if (decoded.problem.kind === 'empty') files.push({ path, text: '' });
    else {
      unreadable.push(path);
      diagnostics.push(tellProblem(path, decoded.problem));
    }
  }
  return { sources: { id: raw.id, files, pictures, unreadable }, origins, diagnostics };
}

/**
 * A lone CR ends a line for tables, prose and editors, yet not for YAML: settings and the heads of prose
 * have LF there instead. Every letter keeps its place.
 */
const withLineEnds = (path: string, text: string): string =>
  path.endsWith('.csv') ? text : text.replace(/\r(?!\n)/g, '\n');

function tellRepair(file: string, repair: DecodeRepair): readonly Diagnostic[] {
  switch (repair.kind) {
    case 'composed':
      return [
        diagnostic('TK104', `Có ${repair.count} chữ tiếng Việt dựng từ nhiều mã (NFD).`, {
          file,
          line: repair.line,
          column: repair.column,
        }),
      ];
    case 'capitalsLost':
      return [
        diagnostic(
          'TK117',
          `Có ${repair.count} chữ thường mà phông chữ hoa .VnTimeH có thể đã hiện thành chữ hoa.`,
          { file, line: repair.line, column: repair.column },
        ),
      ];
    case 'byteOrderMark':
    case 'transcoded':
      return [];
  }
}

function tellProblem(file: string, problem: Exclude<DecodeProblem, { kind: 'empty' }>): Diagnostic {
  const start = { file, line: 1, column: 1 };
  switch (problem.kind) {
    case 'invalidBytes':
      return diagnostic('TK102', `Tệp có byte không phải chữ: ${problem.bytes}.`, {
        file,
        line: problem.line,
        column: problem.column,
      });
    case 'cutOff':
      return diagnostic(
        'TK102',
        `Tệp bị cắt cụt giữa một chữ, byte cuối là ${problem.bytes}.`,
        { file, line: problem.line, column: problem.column },
        {
          hint: 'Tệp chép hoặc tải về chưa hết nên các dòng cuối có thể đã mất; lấy lại tệp từ nơi gửi.',
        },
      );
    case 'nul':
      return diagnostic('TK102', 'Tệp có ký tự rỗng (NUL), không phải tệp chữ.', {
        file,
        line: problem.line,
        column: problem.column,
      });
    case 'spreadsheet':
      return diagnostic('TK114', 'Tệp là bảng tính Excel đổi đuôi, không phải CSV.', start);
    case 'html':
      return diagnostic('TK114', 'Tệp là trang web (HTML) đổi đuôi, không phải CSV.', start);
    case 'pdf':
      return diagnostic('TK114', 'Tệp là PDF đổi đuôi, không phải CSV.', start);
    case 'legacy':
      return diagnostic(
        'TK115',
        `Chữ viết bằng bảng mã cũ ${LEGACY_LABELS[problem.encoding]}; nếu đúng, dòng này đọc là «${problem.preview}».`,
        { file, line: problem.line, column: problem.column },
        {
          hint: `Xem câu đọc thử; nếu đúng, ghi trong intake.yaml cùng thư mục: files: { ${file.split('/').at(-1)}: { encoding: ${problem.encoding} } }.`,
        },
      );
    case 'foreignLetter':
      return diagnostic(
        'TK115',
        `Tệp được khai là ${LEGACY_LABELS[problem.encoding]} nhưng có chữ «${problem.letter}» mà bảng mã ấy không có.`,
        { file, line: problem.line, column: problem.column },
        { hint: 'Xem lại mục encoding của tệp này trong intake.yaml; tệp Unicode thì bỏ mục ấy.' },
      );
    case 'lossy':
      return diagnostic('TK116', `Chữ tiếng Việt đã mất dấu khi lưu: «${problem.text}».`, {
        file,
        line: problem.line,
        column: problem.column,
      });
  }
}
