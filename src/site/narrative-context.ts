import { byId } from '../core/by-id.ts';
import type {
  Binding,
  Indicator,
  LegalDocument,
  Observation,
  Report,
  Source,
  Target,
  UsedValue,
} from '../core/model.ts';
import { placeText } from '../core/place.ts';
import type { EditionOutline } from '../core/view/edition.ts';

/** What components in the prose look things up in; one per report, for screen or paper. */
export type NarrativeContext = {
  readonly report: Report;
  readonly medium: 'screen' | 'paper';
  /** The edition whose pages these are, on paper. */
  readonly edition?: EditionOutline;
  /** The edition that chapters are numbered by: on paper its own, on screen the whole report. */
  readonly numbering: EditionOutline;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly documents: ReadonlyMap<string, LegalDocument>;
  readonly targets: ReadonlyMap<string, Target>;
  /** The row that a verdict's figure was read from. */
  readonly rowOf: (used: UsedValue) => Observation | undefined;
};

export function narrativeContext(
  report: Report,
  numbering: EditionOutline,
  medium: NarrativeContext['medium'],
): NarrativeContext {
  const rows = new Map(report.observations.map((row) => [placeText(row.place), row]));
  return {
    report,
    medium,
    numbering,
    ...(medium === 'paper' ? { edition: numbering } : {}),
    rowOf: ({ place }) => rows.get(placeText(place)),
    indicators: byId(report.indicators),
    sources: byId(report.sources),
    documents: byId(report.documents),
    targets: byId(report.targets),
  };
}

/** The resolved content of a component; its absence is a fault of the program, not of an author. */
export function bindingAt<Kind extends Binding['kind']>(
  context: NarrativeContext | undefined,
  at: string,
  kind: Kind,
): { readonly context: NarrativeContext; readonly binding: Extract<Binding, { kind: Kind }> } {
  const binding = context?.report.bindings[at];
  if (context === undefined || binding?.kind !== kind)
    throw new Error(`no ${kind} is bound at ${at}`);
  return { context, binding: binding as Extract<Binding, { kind: Kind }> };
}
