import type { Image } from 'mdast';

import { forward, type ProseSource, ProseWriter } from './prose-writer.ts';

/** The words of a picture, each where it stands: for those who cannot see it, and below it. */
export function captionsOf(
  { alt, title, position }: Image,
  source: ProseSource,
): readonly ProseWriter[] {
  const { text } = source;
  const start = position?.start;
  if (start?.offset === undefined) return [];
  const label = new ProseWriter(source);
  const bracket = start.offset + '!['.length;
  const behind = label.copy(alt ?? '', forward(text, start, bracket), position?.end.offset);
  if (typeof title !== 'string') return [label];
  const below = new ProseWriter(source);
  const destination = text.indexOf('](', behind) + ']('.length;
  const before = /^\s*(?:<[^<>]*>|\S+)\s+./.exec(text.slice(destination))?.[0].length ?? 0;
  below.copy(title, forward(text, start, destination + before), position?.end.offset);
  return [label, below];
}
