import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import type { FindingKind } from '../model.ts';
import { COMPONENTS, isComponentName } from '../schema/components.ts';
import { FINDING_KIND_LABELS } from '../schema/vocabulary.ts';

/** The finding that a component is, by the id it was given, whatever else is wrong with it. */
export function findingOf(
  node: MdxJsxFlowElement | MdxJsxTextElement,
): { readonly id: string; readonly kind: FindingKind } | undefined {
  const kind = node.name ?? '';
  if (!isComponentName(kind) || COMPONENTS[kind].kind !== 'finding' || !isFindingKind(kind))
    return undefined;
  const id = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  )?.value;
  return typeof id === 'string' ? { id, kind } : undefined;
}

const isFindingKind = (name: string): name is FindingKind =>
  Object.hasOwn(FINDING_KIND_LABELS, name);
