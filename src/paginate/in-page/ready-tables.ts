import { fixColumns } from './fix-columns.ts';
import { textHeights } from './measures.ts';
import { RowSplitter } from './split-rows.ts';

/**
 * Gives the tables of a source what lets them go over pages: column widths as the whole table would
 * have them (a table broken over pages is several tables to the browser, each with its own idea of
 * widths), and rows in place of a row that is higher than a page. `rules`: how both look.
 */
export function readyTables(rules: string): void {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = rules;
  const tables = [...document.querySelectorAll('table')];
  for (const table of tables) fixColumns(table);
  const heights = textHeights();
  const splitter = new RowSplitter();
  for (const table of tables)
    splitter.splitTall(table, table.closest('.turned') === null ? heights.upright : heights.turned);
}
