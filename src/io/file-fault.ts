import { type Diagnostic, diagnostic } from '../core/diagnostic.ts';
import type { DiagnosticCode } from '../core/diagnostic-codes.ts';

/** What was being done, in words that fit «Không … được». */
const OPERATIONS = {
  open: 'mở',
  read: 'đọc',
  write: 'ghi',
  list: 'xem',
  create: 'tạo',
  move: 'đổi tên',
  remove: 'xóa',
  look: 'xem',
} as const;
export type Operation = keyof typeof OPERATIONS;

/** Something the disk refused: with its path, and what the officer can do about it. */
export class FileFault extends Error {
  readonly operation: Operation;
  readonly path: string;
  /** As the system names it, for instance `EBUSY`. */
  readonly errno: string;
  readonly code: DiagnosticCode;

  constructor(operation: Operation, path: string, errno: string, options?: ErrorOptions) {
    super(`${operation} ${path}: ${errno}`, options);
    this.name = 'FileFault';
    this.operation = operation;
    this.path = path;
    this.errno = errno;
    this.code = codeOf(errno, path);
  }

  /** For a list of findings; `file` where the path is known by a shorter name there. */
  diagnostic(file = this.path): Diagnostic {
    return diagnostic(
      this.code,
      `Không ${OPERATIONS[this.operation]} được «${file}»: ${REASONS[this.code] ?? 'hệ thống không cho biết lý do'} (${this.errno}).`,
      { file, line: 1, column: 1 },
    );
  }
}

/** Windows counts 260 letters of a path and then says that there is no such file. */
const LONGEST_WINDOWS_PATH = 259;

function codeOf(errno: string, path: string): DiagnosticCode {
  if (errno === 'ENOENT' && path.length > LONGEST_WINDOWS_PATH && /^[A-Za-z]:|^\\\\/.test(path))
    return 'TK814';
  return CODES_OF[errno] ?? 'TK819';
}

const CODES_OF: Readonly<Record<string, DiagnosticCode>> = {
  EBUSY: 'TK810',
  ETXTBSY: 'TK810',
  EAGAIN: 'TK810',
  ENOTEMPTY: 'TK810',
  ENOENT: 'TK811',
  EACCES: 'TK812',
  EPERM: 'TK812',
  ENOSPC: 'TK813',
  EDQUOT: 'TK813',
  EFBIG: 'TK813',
  ENAMETOOLONG: 'TK814',
  EROFS: 'TK815',
  EMFILE: 'TK816',
  ENFILE: 'TK816',
  ENOTDIR: 'TK817',
  EISDIR: 'TK817',
  EEXIST: 'TK817',
  ELOOP: 'TK817',
  EIO: 'TK818',
  ETIMEDOUT: 'TK818',
  EHOSTDOWN: 'TK818',
  EHOSTUNREACH: 'TK818',
  ENETUNREACH: 'TK818',
  ENETDOWN: 'TK818',
  ENXIO: 'TK818',
  ENODEV: 'TK818',
  ESTALE: 'TK818',
  EREMOTEIO: 'TK818',
  UNKNOWN: 'TK818',
};

const REASONS: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  TK810: 'chương trình khác đang mở',
  TK811: 'không có ở đó',
  TK812: 'không có quyền',
  TK813: 'đĩa đầy hoặc hết hạn mức',
  TK814: 'đường dẫn quá dài',
  TK815: 'ổ đĩa chỉ cho đọc',
  TK816: 'máy đang mở quá nhiều tệp',
  TK817: 'ở đó là một thứ khác (thư mục thay vì tệp, hay ngược lại)',
  TK818: 'đĩa hoặc mạng không trả lời',
  TK819: 'hệ thống tệp từ chối',
};

/** The calls that libraries make on the disk, by what they are for. */
const SYSTEM_CALLS: Readonly<Record<string, Operation>> = {
  open: 'open',
  read: 'read',
  write: 'write',
  scandir: 'list',
  opendir: 'list',
  mkdir: 'create',
  mkdtemp: 'create',
  rename: 'move',
  link: 'move',
  symlink: 'create',
  copyfile: 'write',
  cp: 'write',
  unlink: 'remove',
  rmdir: 'remove',
  rm: 'remove',
  stat: 'look',
  lstat: 'look',
  access: 'look',
  realpath: 'look',
  readlink: 'look',
  utime: 'write',
  chmod: 'write',
  ftruncate: 'write',
  watch: 'look',
  fstat: 'look',
  fsync: 'write',
  close: 'write',
  uv_cwd: 'look',
};

/** The fault of the disk in an error of whoever met it, however deep it is wrapped; undefined for any other error. */
export function fileFaultIn(error: unknown): FileFault | undefined {
  for (
    let inner: unknown = error, depth = 0;
    inner instanceof Error && depth < 10;
    inner = inner.cause, depth++
  ) {
    if (inner instanceof FileFault) return inner;
    const { code, syscall, path } = inner as NodeJS.ErrnoException;
    const operation = syscall === undefined ? undefined : SYSTEM_CALLS[syscall];
    if (code !== undefined && operation !== undefined)
      return new FileFault(operation, path ?? '', code, { cause: inner });
  }
  return undefined;
}
