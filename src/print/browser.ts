/**
 * The one way to a browser that prints.
 *
 * Order: the path in TONGKET_BROWSER, an installed Edge, Chrome or Chromium, the Chromium
 * carried by the package @sparticuz/chromium (Linux x64 only). The browser is started so that
 * it never tries to leave the machine.
 */

import { existsSync } from 'node:fs';

import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

import { unpackChromium } from './bundled-chromium.ts';

export type BrowserKind = 'environment' | 'installed' | 'bundled';

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
    super(`no browser could be started: ${tried.map((one) => `${one.name}: ${one.reason}`).join('; ')}`);
    this.name = 'BrowserMissing';
    this.tried = tried;
  }
}

export type BrowserOptions = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Which kinds may be tried; a release build may insist on the bundled one. */
  readonly kinds?: readonly BrowserKind[];
};

type Candidate = {
  readonly kind: BrowserKind;
  readonly name: string;
  /** Several ways to start the same browser, the plain one first. */
  readonly launches: readonly (() => Promise<LaunchOptions>)[];
};

/** Starts the first browser that works. @throws BrowserMissing when none does. */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const env = options.env ?? process.env;
  const tried: BrowserAttempt[] = [];
  for (const candidate of candidates(env)) {
    if (options.kinds !== undefined && !options.kinds.includes(candidate.kind)) continue;
    for (const launch of candidate.launches) {
      try {
        const browser = await chromium.launch({ args: [...FLAGS, ...sandboxFlags()], ...(await launch()) });
        return { browser, version: browser.version(), kind: candidate.kind };
      } catch (error) {
        tried.push({ name: candidate.name, reason: firstLine(error) });
      }
    }
    // A browser named by the user that does not start is a mistake to report, not to work around.
    if (candidate.kind === 'environment') break;
  }
  throw new BrowserMissing(tried);
}

const FLAGS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // Every page is answered from disk before a name is looked up; should one slip through, it finds nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
  '--disable-gpu',
];

const LINUX_PATHS: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

function candidates(env: Readonly<Record<string, string | undefined>>): Candidate[] {
  const wanted = env['TONGKET_BROWSER'];
  if (wanted !== undefined && wanted !== '') {
    return [{ kind: 'environment', name: `TONGKET_BROWSER=${wanted}`, launches: [async () => ({ executablePath: wanted })] }];
  }
  const channels = [
    ['msedge', 'Microsoft Edge'],
    ['chrome', 'Google Chrome'],
  ] as const;
  const installed = channels.map(
    ([channel, name]): Candidate => ({ kind: 'installed', name, launches: [async () => ({ channel })] }),
  );
  const paths = process.platform === 'linux' ? LINUX_PATHS.filter((path) => existsSync(path)) : [];
  const found = paths.map(
    (path): Candidate => ({ kind: 'installed', name: path, launches: [async () => ({ executablePath: path })] }),
  );
  return [...installed, ...found, bundled()];
}

function bundled(): Candidate {
  return {
    kind: 'bundled',
    name: 'Chromium kèm theo (@sparticuz/chromium)',
    launches: [false, true].map((withLibraries) => async (): Promise<LaunchOptions> => {
      const { executablePath, env } = await unpackChromium({ withLibraries });
      return { executablePath, env };
    }),
  };
}

/** Chromium refuses its own sandbox to the root user of Linux (containers); nobody else needs the flag. */
function sandboxFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const library = /error while loading shared libraries: [^\n]+/.exec(text);
  return library?.[0] ?? text.split('\n', 1)[0] ?? text;
}
