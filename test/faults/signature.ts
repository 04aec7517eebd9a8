import type { Effect } from '../../src/io/disk.ts';

/** How many callers tell two effects apart. */
const CALLERS = 3;

/**
 * Where in the program an effect comes from: its operation and the functions that led to it. Two
 * thousand effects of a build come from some hundred places; what holds for one of a place holds for all.
 */
export function signatureOf({ operation }: Effect): string {
  const holder: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 40;
  Error.captureStackTrace(holder, signatureOf);
  Error.stackTraceLimit = stackTraceLimit;
  const callers = [...(holder.stack ?? '').matchAll(/\/src\/([\w./-]+\.ts):(\d+):/g)]
    .map(([, file, line]) => `${file}:${line}`)
    .filter((one) => !one.startsWith('io/disk.ts'));
  return `${operation} ${callers.slice(0, CALLERS).join(' < ')}`;
}
