import { parseReview } from '../../../src/core/parse/review.ts';
import type { ProseRuleInput } from '../../../src/core/validate/prose-rule.ts';
import { withFiles } from '../build.ts';
import { CONTENT, miniReview } from '../mini-review.ts';

export const SAMPLE_FILE = `${CONTENT}/09-thu.mdx`;

/** The small review with one more section: `text` below a head of its own (results, unless a head is given). */
export function proseInput(text: string): { readonly input: ProseRuleInput; readonly lines: readonly string[] } {
  const body = text.startsWith('---\n') ? text : `---\nrole: results\ntitle: Phần thử\ntheme: land\n---\n\n${text}\n`;
  const { parsed } = parseReview(withFiles(miniReview(), { [SAMPLE_FILE]: body }));
  if (parsed.head === undefined) throw new Error('the small review has no head');
  return { input: { head: parsed.head, sections: parsed.sections, documents: parsed.documents }, lines: body.split('\n') };
}
