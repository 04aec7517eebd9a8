/** Where something stands in the sources of a review. */

import { compareText } from './compare-text.ts';

/** A point in a file of text: `file` relative to the review root with `/`; `line`, `column` 1-based. */
export type TextPlace = {
  readonly kind?: 'text';
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

/** A cell of a table, or a whole row of one where no column is named. */
export type CellPlace = {
  readonly kind: 'cell';
  readonly file: string;
  /** Of a file that holds several tables. */
  readonly sheet?: string;
  /** As a spreadsheet counts: 1 is the first row, which is the header in most files. */
  readonly row: number;
  /** What stands at the head of the column. */
  readonly name?: string;
  /** Where the cell begins, 1-based, in files that are text. */
  readonly line?: number;
  readonly column?: number;
};

/** A paragraph of a document whose format gives paragraphs ids of their own. */
export type PassagePlace = {
  readonly kind: 'passage';
  readonly file: string;
  readonly passage: string;
};

/** A file as a whole: one that is missing, or that has no lines. */
export type FilePlace = { readonly kind: 'file'; readonly file: string };

export type Place = TextPlace | CellPlace | PassagePlace | FilePlace;

export type Point = { readonly line: number; readonly column: number };

export const filePlace = (file: string): FilePlace => ({ kind: 'file', file });

/** The beginning of a file of text, for what is said of the text as a whole. */
export const startOf = (file: string): TextPlace => ({ file, line: 1, column: 1 });

/** A place where a reader that gives nodes a position found one; the beginning of the file where it gave none. */
export const textPlace = (file: string, point: Point | undefined): TextPlace => ({
  file,
  line: point?.line ?? 1,
  column: point?.column ?? 1,
});

/** Line and column of a place in a file that is text; undefined in any other. */
export function pointOf(place: Place): Point | undefined {
  switch (place.kind) {
    case undefined:
    case 'text':
      return place;
    case 'cell':
      return place.line === undefined ? undefined : { line: place.line, column: place.column ?? 1 };
    case 'passage':
    case 'file':
      return undefined;
    default:
      return place satisfies never;
  }
}

/** A place as people look it up: `tệp:dòng:cột` in a text, else what the file's own program shows. */
export function placeText(place: Place): string {
  const { file } = place;
  const point = pointOf(place);
  if (point !== undefined) return `${file}:${point.line}:${point.column}`;
  switch (place.kind) {
    case 'cell':
      return [
        file,
        ...(place.sheet === undefined ? [] : [`trang tính «${place.sheet}»`]),
        `hàng ${place.row}`,
        ...(place.name === undefined ? [] : [`cột «${place.name}»`]),
      ].join(', ');
    case 'passage':
      return `${file}, đoạn «${place.passage}»`;
    default:
      return file;
  }
}

/** The same without the column: `tệp:dòng`, or file and row. */
export function rowText(place: Place): string {
  const point = pointOf(place);
  if (point !== undefined) return `${place.file}:${point.line}`;
  if (place.kind !== 'cell') return placeText(place);
  const { name: _name, ...row } = place;
  return placeText(row);
}

/** Without the file and the column: `dòng 3`, `hàng 3`; undefined where there is neither. */
export function lineText(place: Place): string | undefined {
  const point = pointOf(place);
  if (point !== undefined) return `dòng ${point.line}`;
  return place.kind === 'cell' ? `hàng ${place.row}` : undefined;
}

/** A place as JSON gives it: what is there of line, column, row and passage, never how it is kept here. */
export type PlaceJson = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly row?: number;
  readonly columnName?: string;
  readonly passage?: string;
};

export function placeJson(place: Place): PlaceJson {
  const { file } = place;
  const point = pointOf(place);
  if (point !== undefined) return { file, line: point.line, column: point.column };
  switch (place.kind) {
    case 'cell': {
      const { sheet, row, name } = place;
      return {
        file,
        ...(sheet === undefined ? {} : { sheet }),
        row,
        ...(name === undefined ? {} : { columnName: name }),
      };
    }
    case 'passage':
      return { file, passage: place.passage };
    default:
      return { file };
  }
}

/** For `JSON.stringify`: every place within a value is written as `placeJson` gives it. */
export const placesAsJson = (key: string, value: unknown): unknown =>
  (key === 'place' || key === 'cause') && isPlace(value) ? placeJson(value) : value;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'file' in value;

/**
 * The one order of places: by file; what concerns a whole file first, then texts and tables from their
 * beginning, sheet by sheet, then passages by id.
 */
export function comparePlaces(a: Place, b: Place): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return (
    compareText(a.file, b.file) ||
    compareText(one.sheet, other.sheet) ||
    one.row - other.row ||
    one.column - other.column ||
    compareText(one.name, other.name)
  );
}

function sortKey(place: Place): {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
} {
  const point = pointOf(place);
  const start = { sheet: '', row: 0, column: 0, name: '' };
  if (point !== undefined) return { ...start, row: point.line, column: point.column };
  switch (place.kind) {
    case 'cell':
      return { ...start, sheet: place.sheet ?? '', row: place.row, name: place.name ?? '' };
    case 'passage':
      return { ...start, row: Number.POSITIVE_INFINITY, name: place.passage };
    default:
      return start;
  }
}

/** Whether two places are one: the same point of a text, however it was come by, or the same cell or passage. */
export const samePlace = (a: Place, b: Place): boolean =>
  a === b || (a.file === b.file && placeText(a) === placeText(b));

/** Whether a place stands in the same line of a text, or in the same row of a table, as another. */
export function isInSameRow(a: Place, b: Place): boolean {
  const [one, other] = [sortKey(a), sortKey(b)];
  return (
    a.file === b.file &&
    one.sheet === other.sheet &&
    one.row === other.row &&
    (one.row !== Number.POSITIVE_INFINITY || one.name === other.name)
  );
}
