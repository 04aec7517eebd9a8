/** A finished file laid open for measuring. */

import { HEADING_SCHEMES, type HeadingSchemeId } from '../../core/schema/vocabulary.ts';
import { type Element, elementsOf, within } from '../../html/element.ts';
import { readHtml } from '../../html/read-html.ts';
import { MM_PER_PT } from '../../pdf/file/lengths.ts';
import type { ComponentName, FormatProfile } from '../profile.ts';
import { type Line, type Located, locate, pageNumberOf } from './locate.ts';
import type { Letter, PageMarks } from './page-marks.ts';

export type Paper = {
  readonly profile: FormatProfile;
  /** The way to number headings that the page says it was written by; the profile's own where it says none. */
  readonly headings: HeadingSchemeId;
  readonly pages: readonly PageMarks[];
  /** Turned pages left out. */
  readonly upright: readonly PageMarks[];
  /** Whether pages with an even number are backs of leaves. */
  readonly twoSided: boolean;
  /** A volume that belongs to a paper, without letterhead and signature of its own. */
  readonly attached: boolean;
  readonly elements: readonly Element[];
  readonly located: ReadonlyMap<Element, Located>;
  /** Plain paragraphs of running text. */
  readonly body: readonly Located[];
  /** Page numbers by page. */
  readonly numbers: ReadonlyMap<number, readonly Letter[]>;
  /** Of running text, as found; the profile's own where there is none. */
  readonly pitchPt: number;
};

export type PaperInput = {
  readonly profile: FormatProfile;
  readonly html: string;
  readonly pages: readonly PageMarks[];
  readonly twoSided: boolean;
};

export function openPaper({ profile, html, pages, twoSided }: PaperInput): Paper {
  const root = readHtml(html);
  const elements = [...elementsOf(root)];
  const attached = !elements.some(
    ({ tag, attributes }) => tag === 'body' && attributes['data-frame'] === 'official',
  );
  const located = locate(root, pages);
  const body = elements.filter(isRunningText).flatMap((element) => located.get(element) ?? []);
  const numbers = new Map(
    pages.flatMap((page) => {
      const found = pageNumberOf(page);
      return found.length === 0 ? [] : [[page.number, found] as const];
    }),
  );
  const chosen = elements.find(({ tag }) => tag === 'body')?.attributes['data-headings'];
  const headings =
    HEADING_SCHEMES.find((scheme) => scheme === chosen) ?? profile.writing.headings.value.usual;
  return {
    profile,
    headings,
    pages,
    upright: pages.filter(({ widthMm, heightMm }) => widthMm < heightMm),
    twoSided,
    attached,
    elements,
    located,
    body,
    numbers,
    pitchPt: median(pitches(body).map(({ pt }) => pt)) ?? profile.body.linePitchPt.value,
  };
}

/** A paper beside the report has no parts, so its headings stand one level higher. */
const inPaperBody = (parent: Element | undefined): boolean =>
  parent?.classes.has('paper-body') === true;

/** Where headings bear no class of their own, their level tells what they are. */
const BY_PLACE: Readonly<Partial<Record<ComponentName, (element: Element) => boolean>>> = {
  'section-title': ({ tag, parent }) =>
    (tag === 'h3' && parent?.classes.has('chapter') === true) ||
    (tag === 'h2' && inPaperBody(parent)),
  'clause-title': ({ tag, parent }) => tag === (inPaperBody(parent) ? 'h3' : 'h4'),
  'point-title': ({ tag, parent }) => tag === (inPaperBody(parent) ? 'h4' : 'h5'),
  'appendix-number': ({ tag, parent }) => tag === 'h2' && parent?.classes.has('appendix') === true,
};

/** Every element that is this component, painted or not; without text there is nothing to paint. */
export const elementsNamed = (
  { elements }: Pick<Paper, 'elements'>,
  name: string,
): readonly Element[] =>
  elements.filter(
    (element) => element.classes.has(name) || BY_PLACE[name as ComponentName]?.(element) === true,
  );

/** Where a component is painted. */
export const componentAt = (paper: Paper, name: string): readonly Located[] =>
  elementsNamed(paper, name).flatMap((element) => paper.located.get(element) ?? []);

/** The one place of a component that stands in a paper once. */
export const onlyAt = (paper: Paper, name: string): Located | undefined =>
  componentAt(paper, name)[0];

const ASIDE: ReadonlySet<string> = new Set([
  'table',
  'figure',
  'li',
  'blockquote',
  'header',
  'nav',
]);
const ASIDE_CLASSES = ['signature', 'title-block', 'appendix'];

function isRunningText(element: Element): boolean {
  return (
    element.tag === 'p' &&
    element.classes.size === 0 &&
    !within(
      element,
      ({ tag, classes }) => ASIDE.has(tag) || ASIDE_CLASSES.some((name) => classes.has(name)),
    )
  );
}

/** Means of paragraphs long enough for roundings to even out. */
export function pitches(
  body: readonly Located[],
): readonly { readonly page: number; readonly pt: number }[] {
  return body.flatMap(({ lines }) =>
    [...Map.groupBy(lines, ({ page }) => page)].flatMap(([page, own]) => {
      const [first, last] = [own[0], own.at(-1)];
      return first === undefined || last === undefined || own.length < 4
        ? []
        : [{ page, pt: (last.yMm - first.yMm) / (own.length - 1) / MM_PER_PT }];
    }),
  );
}

/** Whether a page is the back of a leaf. */
export const isBack = ({ twoSided }: Paper, page: number): boolean => twoSided && page % 2 === 0;

/** Left and right edge of running text on pages like this one, as found; the profile's margins where there is none. */
export function edgesOn(
  paper: Paper,
  page: number,
): { readonly leftMm: number; readonly rightMm: number } {
  const marks = paper.pages[page - 1];
  const { margins, backMargins, turnedMargins } = paper.profile.page;
  const width = marks?.widthMm ?? 0;
  const turned = marks !== undefined && !paper.upright.includes(marks);
  const upright = isBack(paper, page) ? backMargins : margins;
  const { left, right } = (turned ? turnedMargins : upright).value;
  const sides = turned ? undefined : sidesOf(paper, isBack(paper, page));
  return { leftMm: sides?.leftMm ?? left, rightMm: sides?.rightMm ?? width - right };
}

/**
 * Where lines of running text begin and end on fronts or on backs: lines after a first one at the left edge,
 * lines before a last one at the right. Absent where most of them do not end at one edge.
 */
export function sidesOf(
  paper: Paper,
  back: boolean,
): { readonly leftMm: number | undefined; readonly rightMm: number | undefined } {
  const blocks = paper.body.map(({ lines }) =>
    lines.filter((line) => isBack(paper, line.page) === back),
  );
  return {
    leftMm: edge(blocks.flatMap((lines) => lines.slice(1)).map(({ leftMm }) => leftMm)),
    rightMm: edge(blocks.flatMap((lines) => lines.slice(0, -1)).map(({ rightMm }) => rightMm)),
  };
}

function edge(places: readonly number[]): number | undefined {
  const typical = median(places);
  return typical !== undefined &&
    places.filter((place) => Math.abs(place - typical) <= TOLERANCE.lengthMm).length >
      places.length / 2
    ? typical
    : undefined;
}

/** The middle between the edges of the text. */
export function middleOn(paper: Paper, page: number): number {
  const { leftMm, rightMm } = edgesOn(paper, page);
  return (leftMm + rightMm) / 2;
}

/** Height of a line's box above and below its baseline, by the metrics of Times New Roman and fonts as wide. */
const ASCENT = 0.891;
const DESCENT = 0.216;
const CAPITAL = 0.66;

/** Upper and lower edge of a line's box, millimetres from the upper edge of the page. */
export function lineBox(
  yMm: number,
  sizePt: number,
  pitchPt: number,
): { readonly topMm: number; readonly bottomMm: number } {
  const lead = (pitchPt - (ASCENT + DESCENT) * sizePt) / 2;
  return {
    topMm: yMm - (lead + ASCENT * sizePt) * MM_PER_PT,
    bottomMm: yMm + (lead + DESCENT * sizePt) * MM_PER_PT,
  };
}

/** Upper edge of capitals and digits. */
export const capitalTop = ({ yMm, sizePt }: Letter): number => yMm - CAPITAL * sizePt * MM_PER_PT;

export const descenderOf = ({ yMm, sizePt }: Letter): number => yMm + DESCENT * sizePt * MM_PER_PT;

export const middleOf = ({ leftMm, rightMm }: Line): number => (leftMm + rightMm) / 2;

export const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * How far a measurement may be off. Chromium rounds page boxes and baselines to whole pixels of 1/96 inch
 * (0.26 mm, 0.75 pt), letters to hundredths of one: a length may carry two such roundings, a pitch is a mean
 * over many lines, a size is exact but for the last digit.
 */
export const TOLERANCE = {
  lengthMm: 0.5,
  sizePt: 0.1,
  pitchPt: 0.3,
  gapPt: 0.3,
  share: 0.02,
} as const;

/** `12,5 mm`, `14 pt`: at most one decimal. */
export const measureText = (value: number, unit: string): string =>
  `${(Math.round(value * 10) / 10).toString().replace('.', ',')} ${unit}`;

/** A line set in the middle moves by half the width of a space or of a number not yet given. */
export const AXIS_MM = 1;
