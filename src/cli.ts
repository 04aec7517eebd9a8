import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Command, CommandOptions, ExitCode, Terminal } from './commands/command.ts';
import { folderArgument, folderArgumentFault } from './commands/folder-argument.ts';
import { siteUrl } from './commands/site-url.ts';
import { stopOnSignals } from './commands/stop-on-signals.ts';
import { TOOL_ROOT } from './commands/tool-root.ts';
import { formatUnplaced } from './core/diagnostic-format.ts';
import { nearest } from './core/nearest.ts';
import { AUDIENCES, PRESS_LINKS } from './core/schema/vocabulary.ts';
import { fileFaultIn } from './io/file-fault.ts';
import { FINISHES, type Finish } from './print/finish.ts';

/** Loaded when called, so that checking figures does not wait for the typesetter. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  dev: async () => (await import('./commands/dev.ts')).dev,
  dictionary: async () => (await import('./commands/dictionary.ts')).dictionary,
  format: async () => (await import('./commands/format.ts')).format,
  template: async () => (await import('./commands/template.ts')).template,
  test: async () => (await import('./commands/test.ts')).test,
  typeset: async () => (await import('./commands/typeset.ts')).typeset,
};

const USAGE = `Cách dùng: npm run <lệnh> -- [tùy chọn]

  build        dựng trang và bản in vào dist/
  check        kiểm tra số liệu và lời văn, không dựng
  dev          xem trước trên máy, tự dựng lại khi sửa tệp
  dictionary   viết lại từ điển số liệu data/README.md
  format       đo các bản in đã dựng, in bảng: quy định, yêu cầu, đo được
  template KỲ  tạo các bảng số liệu trống cho một kỳ mới (npm run data:template -- KỲ)
  test         chạy các phép thử của phần mềm
  typeset TỆP  dàn trang và in một tệp HTML bất kỳ, cùng các phép kiểm như bản in

  --root DIR      thư mục chứa data/ và content/ (mặc định: thư mục phần mềm)
  --out DIR       nơi đặt trang đã dựng (mặc định: dist trong --root; bản công khai: dist.cong-bo)
  --format json   check, format: in kết quả cho máy đọc
  --review KỲ     format: chỉ kỳ này
  --edition BẢN   format: chỉ bản in này, ví dụ bao-cao-tong-ket
  --report DIR    check: ghi báo cáo từng tệp đã được hiểu thế nào (HTML và JSON)
  --delimiter S   template: dấu ngăn ô, một trong ; , tab (mặc định ; như Excel tiếng Việt)
  --editions A,B  build: chỉ in các bản này (mặc định: mọi bản in của kỳ)
  --finishes A,B  build: chỉ làm các thành phẩm này, trong screen, office, press
  --sections A,B  build: in riêng các phần này của báo cáo thành một bản trích
  --audience AI   build: internal (mặc định, có cả tài liệu nội bộ) hoặc public (chỉ điều công khai)
  --site-url URL  build: địa chỉ trang sẽ đặt, ví dụ https://tongket.example.gov.vn/ hay https://example.gov.vn/tong-ket/
  --links drop    build, typeset: gỡ hết liên kết khỏi bản cho nhà in (nhà in đòi đúng PDF/X-4)
  --fresh         build: dàn lại mọi trang, không dùng các phần giữ từ lần trước
  --profile MÃ    typeset: bộ quy định thể thức
  --finish LOẠI   typeset, format: screen (mặc định), office hoặc press
  --port N        dev: cổng trên máy (mặc định 4321)
  --poll          dev: tự xem lại các tệp mỗi hai giây, khi --root nằm ở ổ mạng không báo tệp đổi`;

const TERMINAL: Terminal = { out: (line) => console.log(line), err: (line) => console.error(line) };

export async function main(argv: readonly string[], terminal: Terminal = TERMINAL): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || argv.includes('--help')) {
    terminal.out(USAGE);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const close = nearest(name, Object.keys(COMMANDS));
    terminal.err(`Không có lệnh «${name}»${close === undefined ? '' : `; có phải ý là «${close}»?`}\n\n${USAGE}`);
    return 2;
  }
  const options = readOptions(name, args, terminal);
  if (options === undefined) return 2;
  // These two end by themselves when they are told to.
  const release = name === 'dev' || name === 'test' ? undefined : stopOnSignals(terminal);
  try {
    return await (await load())(options, terminal);
  } catch (error) {
    const fault = fileFaultIn(error);
    if (fault === undefined) throw error;
    terminal.err(formatUnplaced(fault.diagnostic()));
    return 1;
  } finally {
    release?.();
  }
}

function readOptions(name: string, args: readonly string[], terminal: Terminal): CommandOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: ['test', 'template', 'typeset'].includes(name),
      options: {
        root: { type: 'string' },
        out: { type: 'string' },
        format: { type: 'string', default: 'text' },
        report: { type: 'string' },
        delimiter: { type: 'string' },
        editions: { type: 'string' },
        finishes: { type: 'string' },
        sections: { type: 'string' },
        links: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        profile: { type: 'string' },
        finish: { type: 'string' },
        review: { type: 'string' },
        edition: { type: 'string' },
        audience: { type: 'string' },
        'site-url': { type: 'string' },
        port: { type: 'string', default: '4321' },
        poll: { type: 'boolean', default: false },
      },
    });
    const { format } = values;
    if (format !== 'text' && format !== 'json') {
      terminal.err(`--format chỉ nhận text hoặc json, không nhận «${format}».`);
      return undefined;
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      terminal.err(`--port cần một số từ 1 đến 65535, không nhận «${values.port}».`);
      return undefined;
    }
    const audience = AUDIENCES.find((one) => one === (values.audience ?? 'internal'));
    if (audience === undefined || (values.audience !== undefined && name !== 'build')) {
      terminal.err(audience === undefined ? `--audience chỉ nhận ${AUDIENCES.join(', ')}, không nhận «${values.audience}».` : '--audience chỉ dùng với lệnh build.');
      return undefined;
    }
    const address = values['site-url'] === undefined ? undefined : siteUrl(values['site-url']);
    if (values['site-url'] !== undefined && (address === undefined || name !== 'build')) {
      terminal.err(address === undefined ? `--site-url cần địa chỉ đầy đủ, ví dụ https://tongket.example.gov.vn/, không nhận «${values['site-url']}».` : '--site-url chỉ dùng với lệnh build.');
      return undefined;
    }
    const links = PRESS_LINKS.find((one) => one === values.links);
    if (values.links !== undefined && links === undefined) {
      terminal.err(`--links chỉ nhận ${PRESS_LINKS.join(', ')}, không nhận «${values.links}».`);
      return undefined;
    }
    const finishes = listed(values.finishes);
    const odd = finishes?.find((one) => !FINISHES.some((known) => known === one));
    if (odd !== undefined) {
      terminal.err(`--finishes chỉ nhận ${FINISHES.join(', ')}, không nhận «${odd}».`);
      return undefined;
    }
    const print = { editions: listed(values.editions), finishes: finishes as readonly Finish[] | undefined, sections: listed(values.sections), links, fresh: values.fresh };
    for (const option of ['root', 'out', 'report'] as const) {
      const fault = values[option] === undefined ? undefined : folderArgumentFault(values[option]);
      if (fault !== undefined) {
        terminal.err(`--${option} ${fault}`);
        return undefined;
      }
    }
    const root = values.root === undefined ? TOOL_ROOT : folderArgument(values.root);
    return { root, out: values.out === undefined ? join(root, audience === 'public' ? 'dist.cong-bo' : 'dist') : folderArgument(values.out), audience, siteUrl: address, format, report: values.report === undefined ? undefined : folderArgument(values.report), port, poll: values.poll, delimiter: values.delimiter, profile: values.profile, finish: values.finish, links, print, review: values.review, edition: values.edition, rest: positionals };
  } catch (error) {
    const unknown = /'(--?[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    terminal.err(`Tùy chọn ${unknown === undefined ? '' : `«${unknown}» `}không đúng.\n\n${USAGE}`);
    return undefined;
  }
}

/** Names parted by commas; undefined where nothing was said. */
const listed = (text: string | undefined): readonly string[] | undefined => text?.split(',').map((one) => one.trim()).filter((one) => one !== '');
