import type { Binding, NarrativeElement } from '../model.ts';

type Bindings = Readonly<Record<string, Binding>>;

/**
 * Bindings as one paper or edition tells them, `elements` being what it gives, in its order: its figures and
 * tables are numbered from 1, and what it is the first to cite it cites in full.
 */
export function numberBindings(
  bindings: Bindings,
  elements: readonly NarrativeElement[],
): Bindings {
  const own: Record<string, Binding> = { ...bindings };
  const cited = new Set<string>();
  const last = { chart: 0, targetTable: 0 };
  for (const element of elements) {
    const binding = bindings[element.key];
    if (binding?.kind === 'chart' || binding?.kind === 'targetTable')
      own[element.key] = { ...binding, number: (last[binding.kind] += 1) };
    if (element.name !== 'Cite' || binding?.kind !== 'cite') continue;
    const first = !cited.has(binding.document);
    cited.add(binding.document);
    own[element.key] = { ...binding, form: element.attributes.form ?? (first ? 'full' : 'short') };
  }
  return own;
}
