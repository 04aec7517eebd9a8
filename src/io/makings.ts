/**
 * What a run makes, step by step: each making is named by its step and its subject, and keyed by the
 * hashes of its declared inputs. One that was made before from the same inputs is taken from the
 * store. Of each the inputs of the last time are remembered, so that a run can say why it made a
 * thing again.
 */
import { hashOf, keyOf, openStore } from './store.ts';

export type Step<Input extends string = string> = {
  readonly name: string;
  /** What is made, in the words of the user. */
  readonly label: string;
  /** Every input, in the words of the user. */
  readonly inputs: Readonly<Record<Input, string>>;
};

export type Making<Input extends string = string> = {
  readonly step: Step<Input>;
  /** Which of the things that the step makes; the same from run to run. */
  readonly subject: string;
  /** The inputs really read, as they are or by their hash. */
  readonly inputs: Readonly<Record<Input, string>>;
  /** Inputs whose number is not known beforehand, such as the files read: hashes by name. */
  readonly files?: ReadonlyMap<string, string>;
};

/** Why something was made; `before` and `after` are hashes, undefined where the input was not there. */
export type Reason =
  | { readonly kind: 'first' | 'swept' | 'damaged' | 'not stored' | 'store unused' }
  | {
      readonly kind: 'input';
      readonly label: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    };

export type Outcome = {
  readonly label: string;
  readonly subject: string;
  readonly key: string;
  /** Empty where it was taken from the store. */
  readonly reasons: readonly Reason[];
};

export type Makings = {
  /**
   * What was made before from the same inputs. `changed` looks at inputs that are known only from
   * the stored thing itself; with any of them it is made anew.
   */
  readonly take: (
    making: Making,
    changed?: (stored: Buffer) => Promise<readonly Reason[]>,
  ) => Promise<Buffer | undefined>;
  readonly keep: (making: Making, content: Uint8Array | string) => Promise<void>;
  /** Tells of something that is made in every run, with what of its inputs changed. */
  readonly note: (making: Making) => Promise<void>;
  /** Whether the step ever made the subject, as far as that was remembered. */
  readonly isKnown: (step: Step, subject: string) => Promise<boolean>;
  readonly remember: (step: Step, subject: string) => Promise<void>;
  readonly prune: () => Promise<void>;
};

export type MakingsOptions = {
  /** The folder of the store; nothing is kept without. */
  readonly dir: string | undefined;
  /** Parts things of the same name in several roots. */
  readonly scope?: string;
  readonly onOutcome?: (outcome: Outcome) => void;
};

/** Never rejects on account of the store. */
export function openMakings({ dir, scope = '', onOutcome }: MakingsOptions): Makings {
  const store = openStore(dir);
  const recordKey = (step: Step, subject: string): string =>
    keyOf('record', scope, step.name, subject);

  async function recordOf(step: Step, subject: string): Promise<Hashes | undefined> {
    const found = await store.look(recordKey(step, subject));
    if (typeof found === 'string') return undefined;
    return new Map(JSON.parse(found.toString('utf8')) as [string, string][]);
  }

  /** Compares the inputs with those of the last time, and remembers them for the next. */
  async function compare(making: Making): Promise<readonly Reason[] | undefined> {
    const { step, subject } = making;
    const [before, after] = [await recordOf(step, subject), hashesOf(making)];
    const changes = before === undefined ? undefined : changesBetween(before, after);
    if (changes === undefined || changes.length > 0)
      await store.put(recordKey(step, subject), JSON.stringify([...after]));
    return changes;
  }

  const tell = (making: Making, reasons: readonly Reason[]): void =>
    onOutcome?.({
      label: making.step.label,
      subject: making.subject,
      key: keyOfMaking(making),
      reasons,
    });

  return {
    async take(making, changed) {
      const found = await store.look(keyOfMaking(making));
      const since = await compare(making);
      if (typeof found !== 'string') {
        const reasons = (await changed?.(found)) ?? [];
        tell(making, reasons);
        return reasons.length === 0 ? found : undefined;
      }
      tell(making, dir === undefined ? [{ kind: 'store unused' }] : whyNot(found, since));
      return undefined;
    },
    keep: (making, content) => store.put(keyOfMaking(making), content),
    async note(making) {
      const since = await compare(making);
      if (since === undefined) tell(making, [{ kind: 'first' }]);
      else tell(making, since.length > 0 ? since : [{ kind: 'not stored' }]);
    },
    isKnown: async (step, subject) => (await recordOf(step, subject)) !== undefined,
    remember: (step, subject) => store.put(recordKey(step, subject), '[]'),
    prune: store.prune,
  };
}

/** Inputs of a making by their label. */
type Hashes = ReadonlyMap<string, string>;

const hashesOf = ({ step, inputs, files }: Making): Hashes =>
  new Map([
    ...Object.entries(inputs).map(
      ([input, value]) => [step.inputs[input] ?? input, hashOf(value)] as const,
    ),
    ...(files ?? []),
  ]);

const keyOfMaking = (making: Making): string =>
  keyOf(making.step.name, ...[...hashesOf(making)].map(([label, hash]) => `${label} ${hash}`));

const changesBetween = (before: Hashes, after: Hashes): readonly Reason[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((label) =>
    before.get(label) === after.get(label)
      ? []
      : [{ kind: 'input' as const, label, before: before.get(label), after: after.get(label) }],
  );

function whyNot(
  state: 'missing' | 'damaged',
  since: readonly Reason[] | undefined,
): readonly Reason[] {
  if (state === 'damaged') return [{ kind: 'damaged' }];
  if (since === undefined) return [{ kind: 'first' }];
  return since.length > 0 ? since : [{ kind: 'swept' }];
}
