/** What the tests see of `launcher.mjs`, which is plain JavaScript for any Node. */
type Packages = Readonly<
  Record<
    string,
    {
      readonly version?: string;
      readonly integrity?: string;
      readonly optional?: boolean;
      readonly dev?: boolean;
      readonly link?: boolean;
      readonly os?: readonly string[];
      readonly cpu?: readonly string[];
      readonly libc?: readonly string[];
    }
  >
>;
type Lock = { readonly packages: Packages };
type System = { readonly platform: string; readonly arch: string };
type Env = Readonly<Record<string, string | undefined>>;
type Choice = 'preview' | 'check' | 'build' | 'public' | 'guide' | 'folder' | 'leave';

export function runsTool(version: string): boolean;
export function installState(
  facts: System & {
    readonly lock: Lock;
    readonly installed: Lock | undefined;
    readonly started: boolean;
    readonly hasFolder: (path: string) => boolean;
  },
): {
  readonly kind: 'ready' | 'none' | 'unfinished' | 'changed' | 'gaps';
  readonly names: readonly string[];
};
export function packageCount(facts: System & { readonly lock: Lock }): number;
export function npmCommand(machine: {
  readonly platform: string;
  readonly env: Env;
  readonly execPath: string;
  readonly exists: (path: string) => boolean;
  readonly realPath: (path: string) => string | undefined;
}): { readonly node: string; readonly cli: string } | undefined;
export function nodesFor(
  machine: System & {
    readonly root: string;
    readonly execPath: string;
    readonly version: string;
    readonly exists: (path: string) => boolean;
  },
): readonly string[];
export function progressIn(log: string): {
  readonly fetched: number;
  readonly failed: string | undefined;
};
export function tornIn(log: string): string | undefined;
export function explainInstall(
  log: string,
  where: {
    readonly platform: string;
    readonly proxy?: string | undefined;
    readonly folder: string;
  },
): { readonly what: string; readonly todo: readonly string[] };
export function menuText(root: string, toolRoot: string): string;
export function choiceOf(answer: string): Choice | undefined;
export function commandFor(choice: Choice, root: string, siteUrl?: string): readonly string[];
export function outcomeText(choice: Choice, code: number): string | undefined;
export function folderFrom(
  answer: string,
  desk: { readonly platform: string; readonly home: string },
): string | undefined;
export function openCommand(
  target: string,
  platform: string,
  env: Env,
): {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Env;
  readonly verbatim?: boolean;
};
export function addressIn(printed: string): string | undefined;
