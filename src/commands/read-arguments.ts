import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

import { nearest } from '../core/nearest.ts';
import { COMMANDS, type CommandEntry } from './command-table.ts';
import { type GivenOptions, OPTIONS, type OptionName } from './options.ts';

export type Arguments = { readonly options: GivenOptions; readonly rest: readonly string[] };

/**
 * What stands behind the name of a command, as that command takes it.
 * @returns a message in Vietnamese where something is wrong.
 */
export function readArguments(
  name: string,
  entry: CommandEntry,
  args: readonly string[],
): Arguments | { readonly fault: string } {
  if (entry.passesOn === true) return { options: {}, rest: args };
  const known = Object.keys(entry.options) as OptionName[];
  const { tokens } = parseArgs({
    args: [...args],
    options: shape(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, unknown> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find((candidate) => candidate === token.name);
    if (option === undefined) return { fault: unknownOption(name, known, token.rawName) };
    if (option in options) return { fault: `--${option} được ghi hai lần.` };
    const reading = readOption(option, token.value);
    if ('fault' in reading) return reading;
    options[option] = reading.value;
  }
  const surplus = surplusFault(name, entry, rest);
  return surplus === undefined ? { options: options as GivenOptions, rest } : { fault: surplus };
}

type OptionReading = { readonly value: unknown } | { readonly fault: string };

/** @param text what was given with the option, if anything was. */
function readOption(option: OptionName, text: string | undefined): OptionReading {
  const { sign, read } = OPTIONS[option] as {
    readonly sign?: string;
    readonly read: (text: string) => OptionReading;
  };
  if (sign !== undefined && text === undefined)
    return { fault: `--${option} cần một giá trị: --${option} ${sign}.` };
  if (sign === undefined && text !== undefined)
    return { fault: `--${option} không nhận giá trị nào.` };
  const reading = read(text ?? '');
  return 'fault' in reading ? { fault: `--${option} ${reading.fault}` } : reading;
}

function surplusFault(
  name: string,
  { argument }: CommandEntry,
  rest: readonly string[],
): string | undefined {
  const [surplus] = rest.slice(argument === undefined ? 0 : 1);
  if (surplus === undefined) return undefined;
  const allowed = argument === undefined ? '' : `; chỉ một ${argument.sign}`;
  return `Lệnh ${name} không nhận «${surplus}»${allowed}.`;
}

/** Of all commands: an option of another one takes its value with it, too. */
const shape = (): ParseArgsOptionsConfig =>
  Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { sign }]: [string, { readonly sign?: string }]) => [
      name,
      { type: sign === undefined ? 'boolean' : 'string' },
    ]),
  );

function unknownOption(command: string, known: readonly OptionName[], written: string): string {
  const others = Object.entries(COMMANDS)
    .filter(([, { options }]) => Object.hasOwn(options, written.replace(/^--?/, '')))
    .map(([name]) => name);
  if (others.length > 0)
    return `Lệnh ${command} không có tùy chọn «${written}»; tùy chọn ấy dùng với ${others.join(', ')}.`;
  const close = nearest(
    written,
    known.map((option) => `--${option}`),
  );
  return `Lệnh ${command} không có tùy chọn «${written}»${close === undefined ? '.' : `; có phải ý là «${close}»?`}`;
}

/** What all commands are for, or how one of them is called. */
export function usage(name?: string): string {
  const entry = name === undefined ? undefined : COMMANDS[name];
  return name === undefined || entry === undefined ? usageOfAll() : usageOf(name, entry);
}

const usageOfAll = (): string =>
  [
    'Cách dùng: npm run <lệnh> -- [tùy chọn]',
    '',
    ...aligned(
      Object.entries(COMMANDS).map(([command, { summary, argument }]) => [
        spaced(scriptOf(command), argument?.sign),
        summary,
      ]),
    ),
    '',
    'Tùy chọn của một lệnh: npm run <lệnh> -- --help',
  ].join('\n');

function usageOf(name: string, { summary, argument, options, exits }: CommandEntry): string {
  const rows = [
    ...(argument === undefined ? [] : [[argument.sign, argument.help] as const]),
    ...Object.entries(options).map(
      ([option, help]) => [spaced(`--${option}`, signOf(option as OptionName)), help] as const,
    ),
  ];
  const given = spaced(argument?.sign, rows.length > 0 ? '[tùy chọn]' : undefined);
  return [
    spaced(`npm run ${scriptOf(name)}`, given === '' ? undefined : `-- ${given}`),
    `  ${summary}`,
    ...(rows.length === 0 ? [] : ['', ...aligned(rows)]),
    '',
    'Mã thoát:',
    ...aligned(Object.entries(exits)),
  ].join('\n');
}

const signOf = (option: OptionName): string | undefined =>
  (OPTIONS[option] as { readonly sign?: string }).sign;

const spaced = (...words: readonly (string | undefined)[]): string =>
  words.filter(Boolean).join(' ');

/** What npm calls it. */
const scriptOf = (command: string): string => (command === 'template' ? 'data:template' : command);

function aligned(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
