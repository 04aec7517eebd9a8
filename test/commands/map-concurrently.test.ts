import { describe, expect, test } from 'vitest';

import { mapConcurrently } from '../../src/commands/map-concurrently.ts';

/** Work that ends when it is told to, and what was begun and told so far. */
function desk() {
  const ends = new Map<string, { readonly well: () => void; readonly ill: () => void }>();
  const told: string[] = [];
  const work = (item: string): Promise<string> =>
    new Promise((resolve, reject) =>
      ends.set(item, { well: () => resolve(`${item}!`), ill: () => reject(new Error(item)) }),
    );
  const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  return {
    ends,
    told,
    work,
    settle,
    tell: (item: string, result: string): void => void told.push(`${item} ${result}`),
  };
}

describe('work on several things at once', () => {
  test('begins no more than so many, and tells in the order of the things', async () => {
    const { ends, told, work, settle, tell } = desk();
    const all = mapConcurrently(['a', 'b', 'c'], 2, work, tell);
    expect([...ends.keys()]).toEqual(['a', 'b']);
    ends.get('b')?.well();
    await settle();
    expect([...ends.keys()]).toEqual(['a', 'b', 'c']);
    expect(told).toEqual([]);
    ends.get('a')?.well();
    await settle();
    expect(told).toEqual(['a a!', 'b b!']);
    ends.get('c')?.well();
    await all;
    expect(told).toEqual(['a a!', 'b b!', 'c c!']);
  });

  test('begins nothing after a failure, waits for what was begun, and throws the first failure in order', async () => {
    const { ends, told, work, settle, tell } = desk();
    const all = mapConcurrently(['a', 'b', 'c'], 2, work, tell);
    let over = false;
    const end = all.catch((error: unknown) => error).finally(() => (over = true));
    ends.get('b')?.ill();
    await settle();
    expect([...ends.keys()]).toEqual(['a', 'b']);
    expect(over).toBe(false);
    ends.get('a')?.ill();
    expect(await end).toEqual(new Error('a'));
    expect(told).toEqual([]);
  });
});
