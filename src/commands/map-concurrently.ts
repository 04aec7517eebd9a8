/**
 * Does the work for all items, `count` of them at once, and tells of each in the order of the items.
 * After a failure nothing more is begun; what was begun is waited for.
 * @throws what the first item that failed threw, in the order of the items.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  count: number,
  work: (item: Item) => Promise<Result>,
  tell: (item: Item, result: Result) => void,
): Promise<void> {
  const ended: PromiseSettledResult<Result>[] = [];
  let begun = 0;
  let toldCount = 0;
  let failed = false;
  const next = async (): Promise<void> => {
    while (begun < items.length && !failed) {
      const index = begun++;
      const [end] = await Promise.allSettled([work(items[index] as Item)]);
      ended[index] = end;
      failed ||= end.status === 'rejected';
      for (let done = ended[toldCount]; done?.status === 'fulfilled'; done = ended[toldCount])
        tell(items[toldCount++] as Item, done.value);
    }
  };
  await Promise.all(Array.from({ length: count }, next));
  for (const end of ended) if (end?.status === 'rejected') throw end.reason;
}
