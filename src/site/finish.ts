/** Names of the finishes, for pages and components, which take nothing from the printing itself. */
export { FINISH_LABELS } from '../print/finish.ts';
