import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';

import { inject } from 'vitest';

import type { Refusal } from './io/refusing.ts';
import type { Outcome } from './run-tool.ts';
import type { Run } from './warm-tools.ts';

/** Runs the tool in a process that is loaded already. */
export const runWarm = (...argv: readonly string[]): Promise<Outcome> => ask({ argv });

/** The same on a disk that refuses. */
export const runWarmRefused = (refusal: Refusal, ...argv: readonly string[]): Promise<Outcome> =>
  ask({ argv, refusal });

async function ask(run: Run): Promise<Outcome> {
  const asked = request(inject('warmTools'), { method: 'POST', agent: false });
  asked.end(JSON.stringify(run));
  const [answer] = await once(asked, 'response');
  return JSON.parse(await text(answer)) as Outcome;
}
