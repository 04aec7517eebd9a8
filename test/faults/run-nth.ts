/**
 * Runs the tool while one effect on the disk fails or ends the process:
 * `node run-nth.ts '{"mode":"fail","signature":"…","occurrence":0}' build …`; mode `count` lets all
 * through and writes into the file `counts` how often each was met.
 */
import { writeFileSync } from 'node:fs';

import { main } from '../../src/cli.ts';
import { type Effect, interfered } from '../../src/io/disk.ts';
import { signatureOf } from './signature.ts';

export type NthFault =
  | { readonly mode: 'count'; readonly counts: string }
  | { readonly mode: 'fail' | 'kill'; readonly signature: string; readonly occurrence: number };

/** What a disk would say to each. */
const ERRORS: Readonly<Record<Effect['operation'], string>> = {
  open: 'EIO',
  read: 'EIO',
  write: 'ENOSPC',
  list: 'EACCES',
  create: 'ENOSPC',
  move: 'EIO',
  remove: 'EIO',
  look: 'EIO',
};

const [text = '', ...argv] = process.argv.slice(2);
const fault = JSON.parse(text) as NthFault;
const counts = new Map<string, number>();

const before = (effect: Effect): void => {
  const signature = signatureOf(effect);
  const met = counts.get(signature) ?? 0;
  counts.set(signature, met + 1);
  if (fault.mode === 'count' || signature !== fault.signature || met !== fault.occurrence) return;
  if (fault.mode === 'kill') process.kill(process.pid, 'SIGKILL');
  const code = ERRORS[effect.operation];
  throw Object.assign(new Error(`${code}: refused by the test`), { code });
};

process.exitCode = await interfered({ before, wait: async () => undefined }, () => main(argv));
if (fault.mode === 'count') writeFileSync(fault.counts, JSON.stringify([...counts]));
