import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import * as main from '../../src/paginate/in-page/main.ts';
import { inPageScript, SCRIPT_NAME } from '../../src/paginate/in-page-script.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const ROOM = join(TOOL_ROOT, 'src', 'paginate');

test('the script that a page is given holds every function that is called there', async () => {
  const called = readdirSync(ROOM)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(ROOM, name), 'utf8').matchAll(/\binPage\(\s*page,\s*(\w+)/g),
    ])
    .map(([, name = '']) => name);
  expect(called.length).toBeGreaterThan(10);
  expect(Object.keys(main)).toEqual(expect.arrayContaining(called));
  const held = new Function(`${await inPageScript()}\nreturn Object.keys(${SCRIPT_NAME});`);
  expect(held()).toEqual(expect.arrayContaining(called));
});

test('the script is the same text wherever the tool stands', async () => {
  expect(await inPageScript()).not.toContain(TOOL_ROOT);
  expect(await inPageScript()).toContain('// in-page/breaker.ts');
});
