import type { Indicator, Target } from '../model.ts';
import { keyOf } from '../text/orthography.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { COMMON_SYLLABLES, NAME_PREPOSITIONS } from './lexicon/subject.ts';

/** An indicator or a target as a passage may call it. */
export type Topic = {
  readonly kind: 'indicator' | 'target';
  readonly id: string;
  /** The syllables that tell it from others, each once. */
  readonly core: readonly string[];
  /** Those of the core that come after a preposition: a text soon drops them. */
  readonly tail: ReadonlySet<string>;
  /** Neighbouring syllables of the core, joined by a blank. */
  readonly words: readonly string[];
  /** Of indicators named alike the plain national one is meant: lower comes first. */
  readonly rank: number;
};

/** A topic found in a passage: `score` 1 when every syllable of its core is there. */
export type TopicMention = {
  readonly topic: Topic;
  readonly score: number;
  readonly first: number;
  readonly last: number;
  /** Others that the same words name just as well: nobody can tell which is meant. */
  readonly rivals: readonly string[];
};

export type TopicIndex = {
  readonly topics: readonly Topic[];
  readonly bySyllable: ReadonlyMap<string, readonly Topic[]>;
  readonly weight: ReadonlyMap<string, number>;
  /** Words of two syllables that stand in the names of one indicator, or of one target, alone. */
  readonly telling: ReadonlyMap<string, Topic>;
};

/** Syllables that stand in the names of all kinds of things. */
const COMMON = new Set(COMMON_SYLLABLES.map(keyOf));

/** Names of every indicator and target; a target's name also calls its indicator when no other target shares it. */
export function topicIndex(
  indicators: readonly Indicator[],
  targets: readonly Target[],
): TopicIndex {
  const users = Map.groupBy(targets, ({ indicator }) => indicator);
  const topics = [
    ...indicators.flatMap(({ id, name, kind, measure }): Topic[] => {
      const own = users.get(id) ?? [];
      const names = [name, ...(own.length === 1 ? [own[0]!.name] : [])];
      const rank = (kind === 'national' ? 0 : 1) + (measure === 'level' ? 0 : 2);
      return names.map((one) => ({ kind: 'indicator', id, rank, ...coreOf(one) }));
    }),
    ...targets.flatMap(({ id, name, indicator }): Topic[] => {
      const known = indicators.find((one) => one.id === indicator);
      const names = [
        name,
        ...(known !== undefined && users.get(indicator)?.length === 1 ? [known.name] : []),
      ];
      return names.map((one) => ({ kind: 'target', id, rank: 0, ...coreOf(one) }));
    }),
  ].filter(({ core }) => core.length > 0);
  const bySyllable = new Map<string, Topic[]>();
  for (const topic of topics) {
    for (const syllable of topic.core) {
      const list = bySyllable.get(syllable);
      if (list === undefined) bySyllable.set(syllable, [topic]);
      else list.push(topic);
    }
  }
  const weight = new Map(
    [...bySyllable].map(([syllable, list]) => [syllable, 1 / Math.sqrt(list.length)]),
  );
  return { topics, bySyllable, weight, telling: tellingWords(topics) };
}

/** Two neighbouring syllables of a name, both of its core: in Vietnamese mostly a word. */
function tellingWords(topics: readonly Topic[]): ReadonlyMap<string, Topic> {
  const users = new Map<string, Topic | undefined>();
  for (const topic of topics)
    for (const word of topic.words) {
      const key = `${topic.kind} ${word}`;
      const known = users.get(key);
      const isShared = users.has(key) && known?.id !== topic.id;
      users.set(key, isShared ? undefined : topic);
    }
  return new Map(
    [...users].flatMap(([word, topic]) => (topic === undefined ? [] : [[word, topic]])),
  );
}

/** Words in brackets tell sources and scopes apart; nobody repeats them in running text. */
function coreOf(name: string): Pick<Topic, 'core' | 'tail' | 'words'> {
  const keys = tokenise(name.replace(/\([^)]*\)/g, ' '))
    .filter(({ kind }) => kind === 'word')
    .map(({ key }) => key);
  const turn = keys.findIndex((key, index) => index > 1 && PREPOSITIONS.has(key));
  const own = keys.filter((key) => !COMMON.has(key));
  const core = [...new Set(own.length > 1 ? own : keys)];
  const head = new Set(turn < 0 ? keys : keys.slice(0, turn));
  const tail = core.filter((key) => !head.has(key));
  const words = keys
    .slice(1)
    .flatMap((key, index) =>
      COMMON.has(key) || COMMON.has(keys[index]!) ? [] : [`${keys[index]!} ${key}`],
    );
  return { core, words, tail: new Set(tail.length < core.length ? tail : []) };
}

const PREPOSITIONS = new Set(NAME_PREPOSITIONS.map(keyOf));
/** Worth of a syllable of the tail beside one of the head. */
const TAIL = 0.35;

const worthOf = ({ tail }: Topic, syllable: string, weight: ReadonlyMap<string, number>): number =>
  (weight.get(syllable) ?? 0) * (tail.has(syllable) ? TAIL : 1);

/** Least part of a core that still names its topic. */
const LEAST = 0.62;

/** Topics named among tokens `first` to `last`, the more fully named of overlapping ones only. */
export function topicsIn(
  index: TopicIndex,
  tokens: readonly Token[],
  first: number,
  last: number,
  kind: Topic['kind'],
): readonly TopicMention[] {
  const found = [...mentionsIn(index, tokens, first, last, kind)];
  found.sort(
    (a, b) =>
      b.score - a.score || b.worth - a.worth || a.topic.rank - b.topic.rank || a.first - b.first,
  );
  const kept: (Mention & { rivals: string[] })[] = [];
  for (const one of found) {
    const rival = kept.find((other) => one.first <= other.last && one.last >= other.first);
    if (rival === undefined) kept.push({ ...one, rivals: [] });
    else if (
      rival.topic.id !== one.topic.id &&
      rival.topic.rank === one.topic.rank &&
      Math.abs(rival.score - one.score) + Math.abs(rival.worth - one.worth) < 1e-9
    )
      rival.rivals.push(one.topic.id);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** A topic that a passage may name, with what the whole of its name is worth. */
export type Mention = Omit<TopicMention, 'rivals'> & { readonly worth: number };

/** How surely one word that no other name has speaks for its topic, and two such words. */
const BY_ONE_WORD = 0.55;
const BY_TWO_WORDS = 0.7;

/** Topics of which the tokens have a word that stands in no other name. */
export function toldByWord(
  { telling, weight }: TopicIndex,
  tokens: readonly Token[],
  first: number,
  last: number,
  kind: Topic['kind'],
): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (let at = Math.max(first, 0); at < last; at += 1) {
    const topic = telling.get(`${kind} ${tokens[at]!.key} ${tokens[at + 1]!.key}`);
    if (topic === undefined) continue;
    const before = found.get(topic.id);
    found.set(topic.id, {
      topic,
      score: before === undefined ? BY_ONE_WORD : BY_TWO_WORDS,
      worth: topic.core.reduce((sum, syllable) => sum + worthOf(topic, syllable, weight), 0),
      first: before?.first ?? at,
      last: at + 1,
    });
  }
  return [...found.values()];
}

/** Every topic that the tokens may name by at least that part of its core, those that others name as well or better among them. */
export function mentionsIn(
  { bySyllable, weight }: TopicIndex,
  tokens: readonly Token[],
  first: number,
  last: number,
  kind: Topic['kind'],
  least = LEAST,
): readonly Mention[] {
  const places = new Map<Topic, number[]>();
  for (let at = first; at <= last; at += 1) {
    for (const topic of bySyllable.get(tokens[at]!.key) ?? []) {
      if (topic.kind !== kind) continue;
      const list = places.get(topic);
      if (list === undefined) places.set(topic, [at]);
      else list.push(at);
    }
  }
  return [...places].flatMap(([topic, list]) => {
    const best = tightest(topic, list, tokens, weight);
    return best.score >= least ? [{ topic, ...best }] : [];
  });
}

/** The stretch that holds most of a topic's core, the shortest of equals. */
function tightest(
  topic: Topic,
  places: readonly number[],
  tokens: readonly Token[],
  weight: ReadonlyMap<string, number>,
) {
  const whole = topic.core.reduce((sum, syllable) => sum + worthOf(topic, syllable, weight), 0);
  const reach = topic.core.length * 2 + 3;
  let best = { score: 0, worth: whole, first: 0, last: 0 };
  for (const [index, from] of places.entries()) {
    const seen = new Set<string>();
    let sum = 0;
    let to = from;
    for (let next = index; next < places.length && places[next]! - from < reach; next += 1) {
      const { key } = tokens[places[next]!]!;
      if (seen.has(key)) continue;
      seen.add(key);
      sum += worthOf(topic, key, weight);
      to = places[next]!;
    }
    const score = sum / whole;
    if (
      score > best.score + 1e-9 ||
      (Math.abs(score - best.score) < 1e-9 && to - from < best.last - best.first)
    )
      best = { score, worth: whole, first: from, last: to };
  }
  return best;
}
