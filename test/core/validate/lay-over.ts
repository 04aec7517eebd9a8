import { parse } from 'csv-parse/sync';

import { TABLES } from '../../../src/core/schema/tables.ts';

/** A file of the small review with a piece laid over it, as `FileExamples` says; the piece alone where there is no such file. */
export function layOver(file: string, base: string | undefined, piece: string): string {
  if (base === undefined || piece.startsWith('---\n')) return `${piece.trimEnd()}\n`;
  if (file.endsWith('.csv')) return overTable(file, base, piece);
  return file.endsWith('.yaml') ? overYaml(base, piece) : overSection(base, piece);
}

type Row = Record<string, string>;

function overTable(file: string, base: string, piece: string): string {
  const schema = TABLES.find((table) => table.file === file);
  const key = schema?.unique.includes('id') === true ? ['id'] : (schema?.key ?? []);
  const read = (text: string): Row[] => parse(text, { columns: true });
  const rows = read(base);
  const keyOf = (row: Row): string => JSON.stringify(key.map((column) => row[column] ?? ''));
  // Two rows of the piece with one key are two rows.
  const free = new Set(rows);
  for (const row of read(piece)) {
    const same = [...free].find((one) => keyOf(one) === keyOf(row));
    if (same === undefined) rows.push(row);
    else {
      Object.assign(same, row);
      free.delete(same);
    }
  }
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string): string =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

/** Top keys with all that stands below them. */
function overYaml(base: string, piece: string): string {
  const blocks = (text: string): [string, string][] =>
    text
      .trimEnd()
      .split(/\n(?=\S)/)
      .map((block) => [block.slice(0, block.indexOf(':')), block]);
  return `${[...new Map([...blocks(base), ...blocks(piece)]).values()].join('\n')}\n`;
}

const FINDING = /<(Result|Limitation|Cause|Lesson|Task) id="([^"]+)"[\s\S]*?<\/\1>/g;

function overSection(base: string, piece: string): string {
  const laid = new Map([...piece.matchAll(FINDING)].map(([block, , id]) => [id, block]));
  const replaced = new Set<string>();
  const body = base.replace(FINDING, (block: string, _kind: string, id: string) => {
    const other = laid.get(id);
    if (other === undefined) return block;
    replaced.add(other);
    return other;
  });
  const added = piece
    .replace(FINDING, (block: string) => (replaced.has(block) ? '' : block))
    .trim();
  return `${body.trimEnd()}\n${added === '' ? '' : `\n${added}\n`}`;
}
