import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { brokenInstall } from '../../src/commands/broken-install.ts';
import { CODES } from '../../src/core/diagnostic-codes.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const WINDOWS = { platform: 'win32', arch: 'x64' };
const fault = (
  message: string,
  more: { readonly code?: string; readonly cause?: unknown; readonly errors?: unknown } = {},
): Error => Object.assign(new Error(message), more);
const absent = (): boolean => false;
/** Each told before the next: the last one tried stands outermost. */
const chain = (...messages: readonly string[]): Error | undefined =>
  messages.reduce<Error | undefined>((cause, message) => fault(message, { cause }), undefined);

describe('a package that is not there', () => {
  test.each([
    [
      '@napi-rs/canvas-win32-x64-msvc',
      fault('Cannot find native binding. npm has a bug', {
        cause: [
          fault("Cannot find module './skia.win32-x64-msvc.node'"),
          fault("Cannot find module '@napi-rs/canvas-win32-x64-msvc'", {
            code: 'MODULE_NOT_FOUND',
          }),
        ],
      }),
    ],
    [
      '@rolldown/binding-win32-x64-msvc',
      chain(
        "Cannot find module '../rolldown-binding.win32-x64-msvc.node'",
        "Cannot find module '@rolldown/binding-win32-x64-msvc'",
        "Cannot find module '@rolldown/binding-wasm32-wasi'",
        'Cannot find native binding.',
      ),
    ],
    [
      'lightningcss-win32-x64-msvc',
      fault('Build failed', {
        errors: [
          fault(
            "[lightningcss minify] Cannot find module '../lightningcss.win32-x64-msvc.node'\nRequire stack:\n- C:\\a\\node_modules\\lightningcss\\node\\index.js",
          ),
        ],
      }),
    ],
    [
      'zod',
      fault("Cannot find package 'zod' imported from C:\\a\\src\\core\\parse\\review.ts", {
        code: 'ERR_MODULE_NOT_FOUND',
      }),
    ],
    [
      '@astrojs/mdx',
      fault("Cannot find package '@astrojs/mdx/server.js' imported from C:\\a\\x.ts", {
        code: 'ERR_MODULE_NOT_FOUND',
      }),
    ],
    [
      'zod',
      fault(
        "Cannot find module 'C:\\Báo cáo (1)\\node_modules\\zod\\v4\\index.js' imported from C:\\a",
        { code: 'ERR_MODULE_NOT_FOUND' },
      ),
    ],
    [
      '@img/sharp-win32-x64',
      fault('Could not load the "sharp" module using the win32-x64 runtime'),
    ],
    [
      '@esbuild/win32-x64',
      fault('The package "@esbuild/win32-x64" could not be found, and is needed by esbuild.'),
    ],
  ])('%s is named, with why and what to do', (name, error) => {
    expect(brokenInstall(error, WINDOWS, absent)).toBe(
      `LỖI TK801 · Thiếu gói phần mềm\n  Không tìm thấy gói «${name}» trong node_modules: việc cài chưa xong, npm bỏ sót gói của hệ điều hành này, hoặc thư mục được chép từ máy khác hệ điều hành.\n  Cách sửa: ${CODES.TK801.hint}`,
    );
  });
});

describe('a library that does not load', () => {
  test.each([
    [
      fault(
        'The specified module could not be found.\r\n\\\\?\\C:\\Báo cáo\\node_modules\\@napi-rs\\canvas-win32-x64-msvc\\skia.win32-x64-msvc.node',
        { code: 'ERR_DLOPEN_FAILED' },
      ),
    ],
    [
      chain(
        "Cannot find module './skia.win32-x64-msvc.node'",
        'C:\\a\\node_modules\\@napi-rs\\canvas-win32-x64-msvc\\skia.win32-x64-msvc.node is not a valid Win32 application.',
        'Cannot find native binding.',
      ),
    ],
    [chain("Cannot find module '@napi-rs/canvas-win32-x64-msvc'", 'Cannot find native binding.')],
  ])('is told apart from one that is missing: %s', (error) => {
    const told = brokenInstall(
      error,
      WINDOWS,
      (name) => name === '@napi-rs/canvas-win32-x64-msvc',
    )!.split('\n');
    expect(told).toHaveLength(3);
    expect(told[0]).toBe('LỖI TK802 · Thư viện không nạp được');
    expect(told[1]).toContain(
      'Gói «@napi-rs/canvas-win32-x64-msvc» có trong node_modules nhưng thư viện của nó không nạp được.',
    );
    expect(told[2]).toContain('Microsoft Visual C++ Redistributable');
  });
});

test.each([
  [
    fault("Cannot find module '/a/src/commands/biuld.ts' imported from /a/src/cli.ts", {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
  ],
  [fault("Cannot find module './biuld.ts'", { code: 'MODULE_NOT_FOUND' })],
  [fault("ENOENT: no such file or directory, open 'data/a.csv'", { code: 'ENOENT' })],
  [new TypeError("Cannot read properties of undefined (reading 'zod')")],
  ["Cannot find module 'zod'"],
  [undefined],
])('every other error stays what it is: %s', (error) => {
  expect(brokenInstall(error, WINDOWS, absent)).toBeUndefined();
});

test('an error that causes itself comes to an end', () => {
  const error = fault("Cannot find package 'zod' imported from /a");
  error.cause = error;
  expect(brokenInstall(error, WINDOWS, absent)).toContain('«zod»');
});

describe('the tool without its packages', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tong-ket-trống-'));
    await cp(join(TOOL_ROOT, 'src'), join(folder, 'src'), { recursive: true });
    await cp(join(TOOL_ROOT, 'package.json'), join(folder, 'package.json'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = () =>
    spawnSync(process.execPath, ['src/start.mjs', 'check'], { cwd: folder, encoding: 'utf8' });

  test('says so in three lines and ends with 1', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^LỖI TK801 · /),
      expect.stringMatching(/^ {2}Không tìm thấy gói «[^»]+»/),
      expect.stringMatching(/^ {2}Cách sửa: Chạy «npm ci»/),
    ]);
  });

  test('still shows a fault of its own as it is', async () => {
    await mkdir(join(folder, 'src'), { recursive: true });
    await writeFile(join(folder, 'src/cli.ts'), "throw new TypeError('lỗi lập trình');\n");
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('TypeError: lỗi lập trình');
    expect(stderr).toContain('cli.ts:1');
  });
});
