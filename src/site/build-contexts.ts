/**
 * The contexts of the builds that this process is making, by the id of the build. Bundled pages
 * reach it through Node's own loader (see `contextModule`), so that commands and pages share it.
 */
import type { BuildContext } from './build-context.ts';

const contexts = new Map<string, BuildContext>();
let builds = 0;

export type OpenContext = {
  /** Names the build among those of this process; never used twice. */
  readonly id: string;
  /** From now on pages of the build see this. */
  readonly provide: (context: BuildContext) => void;
  readonly close: () => void;
};

export function openContext(): OpenContext {
  builds += 1;
  const id = String(builds);
  return {
    id,
    provide: (context) => void contexts.set(id, context),
    close: () => void contexts.delete(id),
  };
}

/** @throws Error when the build has nothing to show, or is over. */
export function contextOf(id: string): BuildContext {
  const context = contexts.get(id);
  if (context === undefined) throw new Error(`no context of build ${id}`);
  return context;
}
