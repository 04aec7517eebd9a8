import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { COMMANDS } from '../../src/commands/command-table.ts';
import { OPTIONS } from '../../src/commands/options.ts';
import { CODES } from '../../src/core/diagnostic-codes.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const FOLDER = join(TOOL_ROOT, 'content', 'huong-dan');
const pages = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => [name.replace('.mdx', ''), readFileSync(join(FOLDER, name), 'utf8')]),
);
const { scripts } = JSON.parse(readFileSync(join(TOOL_ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What a page gives to type or to look for, without the files for a server. */
const codeIn = (text: string): readonly string[] =>
  [
    ...text.replace(/```nginx[\s\S]*?```/g, '').matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/g),
  ].flatMap(([, block, span = '']) => (block ?? span).split('\n'));

/** Of npm, git and the programs that copy files. */
const OF_OTHERS = new Set(['--help', '--delete']);

const optionsIn = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|\s)(--[a-z][a-z-]*)/g)]
    .map(([, option = '']) => option)
    .filter((option) => !OF_OTHERS.has(option));

/** The command of the program that a script runs; undefined for scripts of other programs. */
const commandOf = (script: string): string | undefined =>
  /^node src\/start\.mjs (\S+)/.exec(scripts[script] ?? '')?.[1];

describe.each([...pages])('the manual, %s', (_name, text) => {
  test('every message code is one the program has', () => {
    const named = text.match(/\bTK\d+/g) ?? [];
    expect(named.filter((code) => !Object.hasOwn(CODES, code))).toEqual([]);
  });

  test('every npm script is one the project has', () => {
    const named = codeIn(text).flatMap((line) =>
      [...line.matchAll(/npm run ([a-z:-]*[a-z])/g)].map(([, script = '']) => script),
    );
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test('every option is one the program has, and one that the command before it knows', () => {
    for (const line of codeIn(text)) {
      const command = commandOf(/npm run ([a-z:-]*[a-z])/.exec(line)?.[1] ?? '');
      const known = command === undefined ? OPTIONS : (COMMANDS[command]?.options ?? {});
      const odd = optionsIn(line).filter((option) => !Object.hasOwn(known, option.slice(2)));
      expect(odd, line).toEqual([]);
    }
  });

  test('every file of the program is there', () => {
    const named = [...text.matchAll(/`((?:src|test)\/[^`…<*\s]+)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(TOOL_ROOT, path)))).toEqual([]);
  });
});

test('the page of commands has every command with every option it knows', () => {
  const text = pages.get('cac-lenh') ?? '';
  const common = text.slice(text.indexOf('## Tùy chọn chung'), text.indexOf('## Mã thoát'));
  const lacking = Object.entries(COMMANDS).flatMap(([command, { options }]) => {
    const own = new RegExp(`^## .*\\b${command}\\b.*\\n([\\s\\S]*?)(?=^## )`, 'm').exec(text)?.[1];
    if (own === undefined) return [command];
    return Object.keys(options)
      .filter((option) => !new RegExp(`[\`\\s]--${option}\\b`).test(`${own}${common}`))
      .map((option) => `${command} --${option}`);
  });
  expect(lacking).toEqual([]);
});
