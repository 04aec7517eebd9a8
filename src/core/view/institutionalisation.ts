import { byId } from '../by-id.ts';
import { compareText } from '../compare-text.ts';
import type { Language } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Commitment, Instrument, LegalDocument, Report } from '../model.ts';
import { COMMITMENT_KINDS, type CommitmentKind } from '../schema/vocabulary.ts';
import { formatCount } from './format.ts';

export type InstrumentEntry = { readonly instrument: Instrument; readonly document: LegalDocument };
export type CommitmentEntry = {
  readonly commitment: Commitment;
  readonly instruments: readonly InstrumentEntry[];
};

/** What became law of a resolution, seen from both sides: by viewpoint or task, and by document. */
export type Institutionalisation = {
  readonly groups: readonly {
    readonly kind: CommitmentKind;
    readonly title: string;
    readonly entries: readonly CommitmentEntry[];
  }[];
  readonly documents: readonly {
    readonly document: LegalDocument;
    readonly commitments: readonly Commitment[];
  }[];
  readonly gaps: readonly Commitment[];
  /** One sentence on how much is covered. */
  readonly summary: string;
};

/** Commitments in table order by kind, instruments by date of their document. */
export function institutionalisation(
  { registers, documents }: Pick<Report, 'registers' | 'documents'>,
  language: Language = 'vi',
): Institutionalisation {
  const { commitments, instruments } = registers;
  const { labels, sentences } = messagesIn(language);
  const count = (all: number): string => formatCount(all, language);
  const known = byId(documents);
  const entries = commitments.map(
    (commitment): CommitmentEntry => ({
      commitment,
      instruments: instruments
        .filter((one) => one.viewpoint_or_task === commitment.id)
        .flatMap((instrument) => {
          const document = known.get(instrument.document);
          return document === undefined ? [] : [{ instrument, document }];
        })
        .sort((a, b) => byDate(a.document, b.document)),
    }),
  );
  const used = new Set(instruments.map(({ document }) => document));
  const gaps = entries
    .filter((entry) => entry.instruments.length === 0)
    .map(({ commitment }) => commitment);
  return {
    groups: COMMITMENT_KINDS.map((kind) => ({
      kind,
      title: labels.commitmentKind[kind],
      entries: entries.filter(({ commitment }) => commitment.kind === kind),
    })).filter((group) => group.entries.length > 0),
    documents: documents
      .filter(({ id }) => used.has(id))
      .sort(byDate)
      .map((document) => ({
        document,
        commitments: entries
          .filter((entry) => entry.instruments.some((one) => one.document === document))
          .map(({ commitment }) => commitment),
      })),
    gaps,
    summary: `${sentences.covered(count(commitments.length - gaps.length), count(commitments.length), count(used.size))}${gaps.length === 0 ? '' : sentences.gaps(count(gaps.length), gaps.map(({ id }) => id).join(', '))}.`,
  };
}

const UNDATED = '9999';
const byDate = (a: LegalDocument, b: LegalDocument): number =>
  compareText(a.date ?? UNDATED, b.date ?? UNDATED);
