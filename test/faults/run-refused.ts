/**
 * Runs the tool on a disk that refuses: `node run-refused.ts '{"errno":"EPERM","operation":"move","path":"dist$"}' dev …`.
 * The exit code and what is said are the tool's own.
 */
import { main } from '../../src/cli.ts';
import { interfered } from '../../src/io/disk.ts';
import { type Refusal, refusingDisk } from '../io/refusing.ts';

const [refusal = '{}', ...argv] = process.argv.slice(2);
process.exitCode = await interfered(refusingDisk(JSON.parse(refusal) as Refusal), () => main(argv));
