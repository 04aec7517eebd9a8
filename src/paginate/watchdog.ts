/**
 * Fails a piece of work during which nothing was seen for `patienceMs` milliseconds.
 * `seen` starts the wait anew; `race` settles as the work does, or rejects when patience ends.
 */
export function watchdog(patienceMs: number): {
  seen: () => void;
  race: <T>(work: Promise<T>) => Promise<T>;
} {
  let timer: NodeJS.Timeout | undefined;
  let expire: (error: Error) => void = () => undefined;
  const seen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => expire(new Error(`quá ${patienceMs / 1000} giây không có tiến triển`)),
      patienceMs,
    );
  };
  const race = async <T>(work: Promise<T>): Promise<T> => {
    const hung = new Promise<never>((_resolve, reject) => {
      expire = reject;
    });
    seen();
    try {
      return await Promise.race([work, hung]);
    } finally {
      clearTimeout(timer);
      // The loser of the race must not end the process.
      work.catch(() => undefined);
      hung.catch(() => undefined);
    }
  };
  return { seen, race };
}
