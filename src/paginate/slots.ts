/** How many tabs work at once, over all editions that are made beside each other. */
export type Slots = {
  /** Waits for a free slot; `first`: before all others that wait. @returns what gives it back, to be called once. */
  readonly take: (order: 'first' | 'last') => Promise<() => void>;
};

/** Two processor cores are what the smallest machine has; more tabs than that only wait for each other. */
export const TABS = 2;

export function openSlots(count = TABS): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    async take(order) {
      if (free > 0) free -= 1;
      // Whoever gives a slot back hands it to the next who waits: nobody can come in between.
      else
        await new Promise<void>(
          (resolve) => void (order === 'first' ? waiting.unshift(resolve) : waiting.push(resolve)),
        );
      return () => {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      };
    },
  };
}
