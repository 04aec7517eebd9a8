/**
 * The one way to a browser that prints.
 *
 * Order: the path in TONGKET_BROWSER, an installed Edge, Chrome or Chromium, the Chromium
 * carried by the package @sparticuz/chromium (Linux x64 only). The browser is started so that
 * it never tries to leave the machine.
 */

import { win32 } from 'node:path';

import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

import { type Diagnostic, diagnostic, type Place } from '../core/diagnostic.ts';
import { exists } from '../io/disk.ts';
import { fileFaultIn } from '../io/file-fault.ts';
import { OwnFolder } from '../io/own-folder.ts';
import { unpackChromium } from './bundled-chromium.ts';

type BrowserKind = 'environment' | 'installed' | 'bundled';

export type OpenBrowser = {
  readonly browser: Browser;
  /** As the browser names itself, for instance `153.0.7412.0`. */
  readonly version: string;
  readonly kind: BrowserKind;
};

/** One browser that was tried and did not start; `reason` is one line. */
export type BrowserAttempt = { readonly name: string; readonly reason: string };

/** No browser could be started; carries every attempt so that the message can name them. */
export class BrowserMissing extends Error {
  readonly tried: readonly BrowserAttempt[];

  constructor(tried: readonly BrowserAttempt[]) {
    super(
      `no browser could be started: ${tried.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}`,
    );
    this.name = 'BrowserMissing';
    this.tried = tried;
  }

  diagnostic(place: Place): Diagnostic {
    const tried = this.tried.map(({ name, reason }) => `${name} (${reason})`).join('; ');
    return diagnostic('TK602', `Không mở được trình duyệt nào. Đã thử: ${tried}.`, place);
  }
}

export type BrowserOptions = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Which kinds may be tried; a release build may insist on the bundled one. */
  readonly kinds?: readonly BrowserKind[];
  /** How long a program may take to show that it is a browser. */
  readonly launchMs?: number;
};

type Candidate = {
  readonly kind: BrowserKind;
  readonly name: string;
  /** Several ways to start the same browser, the plain one first. */
  readonly launches: readonly (() => Promise<LaunchOptions>)[];
  /** Whether there is no file of that name. */
  readonly unseen?: boolean;
};

/** Starts the first browser that works. @throws BrowserMissing when none does. */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const { env = process.env, launchMs = LAUNCH_MS } = options;
  const tried: BrowserAttempt[] = [];
  for (const candidate of await candidates(env)) {
    if (options.kinds !== undefined && !options.kinds.includes(candidate.kind)) continue;
    if (candidate.launches.length === 0)
      tried.push({ name: candidate.name, reason: 'không thấy trên máy' });
    for (const launch of candidate.launches) {
      try {
        const start = async (): Promise<Browser> =>
          chromium.launch({
            timeout: launchMs,
            args: [...FLAGS, ...sandboxFlags()],
            ...NO_SIGNALS,
            ...(await launch()),
          });
        const browser = await (candidate.unseen === true ? inPassingFolder(start) : start());
        return { browser, version: browser.version(), kind: candidate.kind };
      } catch (error) {
        tried.push({ name: candidate.name, reason: firstLine(error, launchMs) });
      }
    }
    // A browser named by the user that does not start is a mistake to report, not to work around.
    if (candidate.kind === 'environment') break;
  }
  throw new BrowserMissing(tried);
}

/** A browser is there within two seconds, on a busy machine within ten; a program that says nothing is none. */
const LAUNCH_MS = 30_000;

/** The driver ends the browser with the process; what a signal means is for the command to say. */
const NO_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

const FLAGS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // Pages are answered from disk before a name is looked up, or by this machine itself (a preview);
  // should one slip through, it finds nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // No way around the answers from disk: connections between browsers do not ask for pages.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--font-render-hinting=none',
  '--disable-gpu',
];

/** Where the makers' own installers put their browsers; the first of each that is there is taken. */
const INSTALLED: readonly {
  readonly name: string;
  readonly paths: (env: Environment) => readonly string[];
}[] = [
  {
    name: 'Microsoft Edge',
    paths: (env) => [
      ...windowsFolders(env).map((folder) =>
        win32.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ),
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/opt/microsoft/msedge/msedge',
    ],
  },
  {
    name: 'Google Chrome',
    paths: (env) => [
      ...windowsFolders(env).map((folder) =>
        win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/opt/google/chrome/chrome',
      '/usr/bin/google-chrome',
    ],
  },
  {
    name: 'Chromium',
    paths: () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  },
];

type Environment = Readonly<Record<string, string | undefined>>;

const windowsFolders = (env: Environment): readonly string[] =>
  ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);

async function candidates(env: Environment): Promise<readonly Candidate[]> {
  // Copied from a shortcut of Windows, a path comes in quotes.
  const wanted = env['TONGKET_BROWSER']?.trim().replace(/^(?<quote>["'])(.*)\k<quote>$/, '$2');
  if (wanted !== undefined && wanted !== '') {
    // Named by the user, it is asked also where nothing of that name is seen: what stands for the
    // driver may know better.
    const launch = async (): Promise<LaunchOptions> => ({ executablePath: wanted });
    return [
      {
        kind: 'environment',
        name: `TONGKET_BROWSER=${wanted}`,
        launches: [launch],
        unseen: !(await exists(wanted)),
      },
    ];
  }
  const installed = await Promise.all(
    INSTALLED.map(async ({ name, paths }): Promise<Candidate> => {
      for (const path of paths(env)) {
        const launches = await launchesOf(path);
        if (launches.length > 0) return { kind: 'installed', name, launches };
      }
      return { kind: 'installed', name, launches: [] };
    }),
  );
  return [...installed, bundled()];
}

/** The driver leaves folders behind when a program is not there: in one that goes with them. */
async function inPassingFolder<Result>(work: () => Promise<Result>): Promise<Result> {
  const folder = await OwnFolder.temporary('trinh-duyet');
  const before = TEMPORARY.map((name) => [name, process.env[name]] as const);
  for (const name of TEMPORARY) process.env[name] = folder.path;
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await folder.remove();
  }
}

/** Where systems keep the name of the folder for temporary files. */
const TEMPORARY = ['TMPDIR', 'TEMP', 'TMP'] as const;

/** One of the usual places is not asked in vain. */
const launchesOf = async (executablePath: string): Promise<Candidate['launches']> =>
  (await exists(executablePath)) ? [async () => ({ executablePath })] : [];

function bundled(): Candidate {
  return {
    kind: 'bundled',
    name: 'Chromium kèm theo (@sparticuz/chromium)',
    // As it was unpacked before; with libraries of its own; unpacked anew, should the copy be damaged.
    launches: [
      { withLibraries: false },
      { withLibraries: true },
      { withLibraries: false, anew: true },
      { withLibraries: true, anew: true },
    ].map((how) => async (): Promise<LaunchOptions> => {
      const { executablePath, env } = await unpackChromium(how);
      return { executablePath, env };
    }),
  };
}

/** Chromium refuses its own sandbox to the root user of Linux (containers); nobody else needs the flag. */
function sandboxFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** In Vietnamese where the reason is known. */
function firstLine(error: unknown, launchMs: number): string {
  const fault = fileFaultIn(error);
  if (fault !== undefined) return fault.diagnostic().message.replace(/\.$/, '');
  const text = error instanceof Error ? error.message : String(error);
  const library = /error while loading shared libraries: [^\n]+/.exec(text);
  if (/^\S+ Timeout \d+ms exceeded/.test(text))
    return `không mở được trong ${launchMs / 1000} giây`;
  if (/executable doesn't exist|ENOENT/.test(text)) return 'không thấy tệp này';
  if (/has been closed/.test(text) && library === null) return 'tự đóng ngay khi mở';
  return library?.[0] ?? text.split('\n', 1)[0] ?? text;
}
