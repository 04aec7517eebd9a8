import type { Binding, Report } from '../model.ts';
import type { AppendixKind } from '../schema/vocabulary.ts';
import { appendixId, appendixName, type EditionOutline, elementsOf } from './edition.ts';

export type Whereabouts = {
  /** What it is called where it cannot be led to. */
  readonly name: string;
  /** The section to open for it on the site; absent for an appendix. */
  readonly section: string | undefined;
  /** Its element in the edition at hand; absent where that does not print it. */
  readonly anchor: string | undefined;
};

/** Where a reference leads: on the site by its section, on paper by an element whose page is then printed. */
export function whereIs(
  report: Report,
  { to, id }: Extract<Binding, { kind: 'see' }>,
  edition?: EditionOutline,
): Whereabouts {
  const sections =
    edition?.parts.flatMap(({ chapters }) => chapters.map(({ section }) => section.id)) ?? [];
  switch (to) {
    case 'appendix': {
      const kind = id as AppendixKind;
      const printed = edition?.appendices.some((one) => one.kind === kind) === true;
      return {
        name: appendixName(report, kind, edition?.profile ?? report.review.profile),
        section: undefined,
        anchor: printed ? appendixId(kind) : undefined,
      };
    }
    case 'section':
      return {
        name: `mục «${report.sections.find((one) => one.id === id)?.title ?? id}»`,
        section: id,
        anchor: sections.includes(id) ? id : undefined,
      };
    case 'finding': {
      const finding = report.findings.find((one) => one.id === id);
      const printed =
        edition !== undefined &&
        elementsOf(edition).some(({ attributes }) => 'id' in attributes && attributes.id === id);
      return {
        name: `đoạn «${finding?.title ?? id}»`,
        section: finding?.section,
        anchor: printed ? id : undefined,
      };
    }
    default:
      return to satisfies never;
  }
}
