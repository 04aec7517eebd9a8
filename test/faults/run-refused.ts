/**
 * Runs the tool on a disk that refuses: `node run-refused.ts '{"errno":"EPERM","operation":"move","path":"dist$"}' build …`.
 * The exit code and what is said are the tool's own.
 */
import { existsSync } from 'node:fs';

import { main } from '../../src/cli.ts';
import { interfered, type Effect } from '../../src/io/disk.ts';
import { refusing } from '../io/refusing.ts';

export type Refusal = {
  readonly errno: string;
  /** Any without it. */
  readonly operation?: Effect['operation'];
  /** Pattern of the paths concerned, with `/` on every system. */
  readonly path: string;
  readonly platform?: NodeJS.Platform;
  /** Only while this file is there. */
  readonly while?: string;
};

const [refusal = '{}', ...argv] = process.argv.slice(2);
const { errno, operation, path, platform, while: flag } = JSON.parse(refusal) as Refusal;
const pattern = new RegExp(path);
const refused = refusing(errno, (effect) => (operation === undefined || effect.operation === operation) && pattern.test(effect.path.replaceAll('\\', '/')) && (flag === undefined || existsSync(flag)), platform);
process.exitCode = await interfered(refused, () => main(argv));
