/** Names of the variants, for pages and components, which take nothing from the printing itself. */
export { VARIANT_LABELS } from '../pdf/variants/output-variant.ts';
