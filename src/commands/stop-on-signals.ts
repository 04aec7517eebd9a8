import { haltDisk } from '../io/disk.ts';
import { OwnFolder } from '../io/own-folder.ts';
import type { Terminal } from './command.ts';

/** Ctrl+C, an end asked for by the system, a closed window; Ctrl+Break on Windows. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
/** 128 and the number of the signal, as shells tell it. */
const EXIT_CODES: Readonly<Record<(typeof SIGNALS)[number], number>> = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 129,
  SIGBREAK: 149,
};

/**
 * Until the returned function is called, a signal ends this process at once: what it was building is
 * removed, what stood before stays. Browsers are ended with the process by their driver.
 */
export function stopOnSignals(terminal: Terminal): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    const code = EXIT_CODES[signal as keyof typeof EXIT_CODES];
    // Whoever asks a second time does not wait for anything.
    for (const again of SIGNALS) process.once(again, () => process.exit(code));
    terminal.err('\nĐã dừng theo yêu cầu; những gì đã dựng trước đó được giữ nguyên.');
    void haltDisk(() => OwnFolder.removeLive()).finally(() => process.exit(code));
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
