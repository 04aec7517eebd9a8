import { byId } from '../by-id.ts';
import { compareText } from '../compare-text.ts';
import { type Language, REPORT_LANGUAGE } from '../language.ts';
import type { LegalDocument, RelatedTarget, Report, Source, Target } from '../model.ts';
import { horizonText, targetBound } from './assessment.ts';

/** One document's wording of what a target asks for. */
export type HistoryRow = {
  /** Id of its row: of `targets.csv` for the reviewed target, of `related_targets.csv` for others. */
  readonly id: string;
  readonly document: LegalDocument;
  readonly text: string;
  readonly bound: string;
  readonly horizon: string;
  readonly conditional: string | undefined;
  readonly verified: boolean;
  readonly evidence: string;
  /** Where the wording was read, when not in the document. */
  readonly source: Source | undefined;
  /** In what it differs from the reviewed target. */
  readonly note: string | undefined;
  readonly reviewed: boolean;
};

/** A target among those of other documents for the same thing, by date of document, undated ones last; nothing when it stands alone. */
export function targetHistory(
  { relatedTargets, documents, sources }: Report,
  target: Target,
  language: Language = REPORT_LANGUAGE,
): readonly HistoryRow[] {
  const others = relatedTargets.filter((one) => one.target === target.id);
  if (others.length === 0) return [];
  const papers = byId(documents);
  const known = byId(sources);
  const row = (one: Target | RelatedTarget, reviewed: boolean): HistoryRow => ({
    id: one.id,
    document: papers.get(one.document)!,
    text: one.text,
    bound: targetBound(one, language),
    horizon: horizonText(one, language),
    conditional: one.conditional,
    verified: one.verified,
    evidence: one.evidence,
    reviewed,
    source: 'source' in one && one.source !== undefined ? known.get(one.source) : undefined,
    note: 'note' in one ? one.note : undefined,
  });
  // The target itself first, so that it leads those of its own document.
  return [row(target, true), ...others.map((one) => row(one, false))].sort((a, b) =>
    compareText(dateOf(a), dateOf(b)),
  );
}

const UNDATED = '9999';
const dateOf = ({ document: { date } }: HistoryRow): string => date ?? UNDATED;
