import { join } from 'node:path';

import { CODES } from '../core/diagnostic-codes.ts';
import { existsNow } from '../io/disk.ts';
import { TOOL_ROOT } from './tool-root.ts';

type Machine = { readonly platform: string; readonly arch: string };

/** A fault as Node and the loaders of native libraries throw it. */
type Fault = { readonly code: string; readonly message: string };

/** A bundler and loaders of native libraries hand Node's words on in errors of their own, without its code. */
const NOT_FOUND = /^(?:Error: )?(?:\[[^\]\n]+\] )?Cannot find (?:module|package) '([^']+)'/m;

/**
 * What to tell of an error that comes of packages not being in place: one is missing, or its native library does not
 * load. Undefined for every other error, which is a fault of the tool and shown as such. Needs no package itself.
 */
export function brokenInstall(
  error: unknown,
  machine: Machine,
  isInstalled = inNodeModules,
): string | undefined {
  const faults = faultsIn(error);
  const unloadable = faults.find(
    ({ code, message }) =>
      code === 'ERR_DLOPEN_FAILED' ||
      (/node_modules[\\/].*\.node\b/.test(message) && !NOT_FOUND.test(message)),
  );
  if (unloadable !== undefined) {
    const reason = unloadable.message.replace(/\s*\r?\n\s*/g, ' ').slice(0, 300);
    return doesNotLoad(packageIn(unloadable.message), ` Hệ điều hành báo: ${reason}`);
  }
  const names = faults.flatMap(missingIn);
  if (names.length === 0) return undefined;
  // A loader tries one name after another: the one of this machine is what should be there.
  const own = names.filter((name) => name.includes(`${machine.platform}-${machine.arch}`));
  const name =
    own.find((name) => name.startsWith('@')) ??
    own[0] ??
    names.find((name) => name.includes('/')) ??
    names[0] ??
    '';
  // Some loaders forget why the package did not load and tell only of the place they tried last.
  if (own.length > 0 && isInstalled(name)) return doesNotLoad(name, '');
  return toldText(
    'TK801',
    `Không tìm thấy gói «${name}» trong node_modules: việc cài chưa xong, npm bỏ sót gói của hệ điều hành này, hoặc thư mục được chép từ máy khác hệ điều hành.`,
  );
}

const inNodeModules = (name: string): boolean =>
  existsNow(join(TOOL_ROOT, 'node_modules', name, 'package.json'));

const doesNotLoad = (name: string | undefined, reason: string): string =>
  toldText(
    'TK802',
    `${name === undefined ? 'Một gói' : `Gói «${name}»`} có trong node_modules nhưng thư viện của nó không nạp được.${reason}`,
  );

const toldText = (code: 'TK801' | 'TK802', message: string): string =>
  `LỖI ${code} · ${CODES[code].title}\n  ${message}\n  Cách sửa: ${CODES[code].hint}`;

/** The error with all it says it was caused by: a cause, a chain or a list of them. */
function faultsIn(error: unknown, seen = new Set<unknown>()): readonly Fault[] {
  if (typeof error !== 'object' || error === null || seen.has(error)) return [];
  seen.add(error);
  if (Array.isArray(error)) return error.flatMap((inner) => faultsIn(inner, seen));
  const { code, message, cause, errors } = error as {
    readonly [key in 'code' | 'message' | 'cause' | 'errors']?: unknown;
  };
  return [
    { code: String(code ?? ''), message: String(message ?? '') },
    ...faultsIn(cause, seen),
    ...faultsIn(errors, seen),
  ];
}

/** The packages one fault says are missing. */
function missingIn({ message }: Fault): readonly string[] {
  const sharp = /Could not load the "sharp" module using the (\S+) runtime/.exec(message)?.[1];
  if (sharp !== undefined) return [`@img/sharp-${sharp}`];
  const esbuild = /The package "([^"]+)" could not be found, and is needed by esbuild/.exec(
    message,
  )?.[1];
  if (esbuild !== undefined) return [esbuild];
  const wanted = NOT_FOUND.exec(message)?.[1] ?? '';
  if (/^\.{1,2}[\\/].*\.node$/.test(wanted))
    return [wanted.slice(wanted.search(/[^\\/]+$/), -'.node'.length).replace('.', '-')];
  if (/^(?:[\\/]|[A-Za-z]:|file:)/.test(wanted)) return [packageIn(wanted) ?? []].flat();
  // A path without a package in it is a file of the tool itself.
  return /^(?:\.|node:|#|$)/.test(wanted)
    ? []
    : [
        wanted
          .split('/')
          .slice(0, wanted.startsWith('@') ? 2 : 1)
          .join('/'),
      ];
}

/** The package a path leads into. */
const packageIn = (path: string): string | undefined =>
  [...path.matchAll(/node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/\s]+)/g)]
    .at(-1)?.[1]
    ?.replace('\\', '/');
