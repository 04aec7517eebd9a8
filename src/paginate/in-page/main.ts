/**
 * What runs inside the browser's page, and is called from outside by its name: bundled into one script,
 * the only thing of this folder that a page is given.
 */

export { bindUnits } from './bind-units.ts';
export { cutSource } from './cut-source.ts';
export { draftMarks } from './draft-marks.ts';
export { readyFonts, releaseLayout } from './hold-layout.ts';
export { layOutPart } from './lay-out-part.ts';
export { markFragments } from './mark-fragments.ts';
export { numberNotes } from './number-notes.ts';
export { openPaginator } from './open-paginator.ts';
export { prepareSource } from './prepare-source.ts';
export { readShell } from './read-shell.ts';
export { readSource } from './read-source.ts';
export { readyTables } from './ready-tables.ts';
export { showPages } from './show-pages.ts';
