/**
 * Runs the tool and has it sent a signal as soon as it says something: `node run-stopped.ts SIGTERM 'Dàn trang' build …`.
 * Sent from another process, on a busy machine the signal might come when all is done.
 */
import { main } from '../../src/cli.ts';

const [signal = '', at = '', ...argv] = process.argv.slice(2);
let sent = false;
process.exitCode = await main(argv, {
  out: (line) => {
    console.log(line);
    if (sent || !line.includes(at)) return;
    sent = true;
    process.kill(process.pid, signal);
  },
  err: (line) => console.error(line),
});
