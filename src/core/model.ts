/** The review as plain, readonly data, in the words of the field. */

import type { Root } from 'mdast';

import type { Decimal } from './decimal.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Period } from './period.ts';
import type { PictureFacts } from './picture.ts';
import type { Place } from './place.ts';
import type { Attributes, ComponentName } from './schema/components.ts';
import type { EditionFile } from './schema/editions.ts';
import type { PublishedReport } from './schema/publication.ts';
import type { Allowance, RequirementFile } from './schema/requirements.ts';
import type { ReviewFile } from './schema/review.ts';
import type { Cells, FigureTableName, RegisterName, TableName } from './schema/tables.ts';
import type {
  AppendixKind,
  IndicatorScope,
  ProfileId,
  Qualifier,
  Role,
  Slip,
  Verdict,
} from './schema/vocabulary.ts';
import type { ReadAddress } from './web-address.ts';

type Placed = { readonly place: Place };

/** One text file of a review root; `path` is relative to the root, with `/`. */
export type SourceFile = { readonly path: string; readonly text: string };

export type RawFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** How many bytes the file has, where it was too large to be read. */
  readonly size?: number;
};

/** The files of one review as bytes, before anything is known of them. */
export type RawReview = {
  readonly id: string;
  readonly files: readonly RawFile[];
  /** Paths of files and folders that are there but that the disk did not give; said already. */
  readonly unread?: readonly string[];
};

/** The files of one review, by role. */
export type ReviewSources = {
  readonly id: string;
  readonly files: readonly SourceFile[];
  /** What is in its folder of pictures, as bytes. */
  readonly pictures?: readonly RawFile[];
  /**
   * Paths of files and folders that are there but could not be read, or whose bytes are no text;
   * said already, so not called missing.
   */
  readonly unreadable?: readonly string[];
};

/** Rows of a table with the place of each of their cells. */
export type Rows<Row> = {
  readonly rows: readonly Row[];
  readonly placeOf: (
    row: Row,
    column: Exclude<keyof Row & string, 'place' | 'qualifier' | 'nth'>,
  ) => Place;
  /** The cell as written in the file. */
  readonly textOf: (
    row: Row,
    column: Exclude<keyof Row & string, 'place' | 'qualifier' | 'nth'>,
  ) => string;
};

/** `profile` is the one written, or else the one that holds for the family on the date of the report. */
export type ReviewHead = Omit<ReviewFile, 'family' | 'profile'> & { readonly profile: ProfileId };
/** A row of a table: its cells as the registry types them, and where it stands. */
export type Row<Name extends TableName> = Cells<Name> &
  Placed &
  (Name extends 'observations' ? Qualified : unknown);
/** What word the source wrote before the figure, if any. */
type Qualified = {
  readonly qualifier?: Qualifier;
  /** Of several rows of one key with different figures: which of them, from the second on. */
  readonly nth?: number;
};

export type Indicator = Row<'indicators'>;
export type Target = Row<'targets'>;
/** What another document asks for of the same thing; never judged. */
export type RelatedTarget = Row<'relatedTargets'>;
export type Observation = Row<'observations'>;
export type Source = Row<'sources'>;
export type LegalDocument = Row<'documents'>;
export type Area = Row<'areas'>;
export type Body = Row<'bodies'>;
export type Commitment = Row<'commitments'>;
export type Instrument = Row<'instruments'>;
export type Contribution = Row<'contributions'>;
export type ReviewComment = Row<'comments'>;
export type Milestone = Row<'milestones'>;
export type ConsultationEvent = Row<'events'>;

/** What readers were given of the review at an earlier date (of its file's name), to hold the report against. */
export type Publication = Placed & { readonly date: string; readonly content: PublishedReport };

/** The tables that figures are made of, by name. */
export type FigureTables = { readonly [Name in FigureTableName]: readonly Row<Name>[] };

/** The registers of a review: tables it may do without, then empty. */
export type Registers = { readonly [Name in RegisterName]: readonly Row<Name>[] };

/** The latest day a figure can count up to (a whole or partial ISO date), and what says so. */
export type CountedUntil = { readonly date: string; readonly by: 'row' | 'source' | 'review' };

/**
 * What is known of one indicator in one area and period. `value` is in the indicator's unit.
 * A conflict has no value: nobody has said which of the candidates holds.
 */
export type SeriesPoint = {
  readonly period: Period;
  readonly used: Observation | undefined;
  readonly value: Decimal | undefined;
  /** Until when the used figure was counted, where that leaves out part of the period it adds up over. */
  readonly cut?: CountedUntil | undefined;
  /** Everything reported for this point, the used one among them, in file order. */
  readonly candidates: readonly Observation[];
};

/** Two neighbouring points reckoned in different ways: no line is drawn and no change taken across. */
export type SeriesBreak = {
  readonly before: Period;
  readonly after: Period;
  /** Methods on either side; undefined is the indicator's own. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The bounds of the area change, not the method. */
  readonly bounds?: true;
};

export type Series = {
  readonly indicator: string;
  readonly area: string;
  /** By end of period, then start; years without a figure are absent. */
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
  /** Figures someone means to reach; never among the points. */
  readonly plans: readonly Observation[];
};

/** One figure that a reconciliation takes, in the unit of the figure it is held against. */
export type Operand = {
  readonly indicator: string;
  readonly area: string;
  readonly value: Decimal;
  /** As the row has it, in the row's own unit. */
  readonly written: Decimal;
  /** What one unit of its last written digit is worth: how finely it was told. */
  readonly step: Decimal;
  readonly place: Place;
};

/**
 * A figure held against others of the same period: the parts of an indicator against the whole,
 * numerator over denominator against the published share, areas against the area they make up.
 */
export type Reconciliation = {
  readonly kind: 'parts' | 'ratio' | 'children' | 'predecessors';
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly stated: Operand | undefined;
  /** Absent where something is missing, or where shares cannot be put together for want of a denominator. */
  readonly reckoned: Decimal | undefined;
  readonly operands: readonly Operand[];
  /** Ids of the indicators or areas without a figure for the period. */
  readonly missing: readonly string[];
  /** `reckoned` less `stated`. */
  readonly gap: Decimal | undefined;
  /** Whether the gap is no more than rounding explains; absent without a gap. */
  readonly fits: boolean | undefined;
  /** Figures in which one slip of the pen would close the gap. */
  readonly suspects: readonly Suspect[];
};

/** A figure that fits once one digit is changed, two are swapped, or one is put in or left out. */
export type Suspect = { readonly operand: Operand; readonly needed: Decimal; readonly slip: Slip };

/** Why a verdict was refused. */
export type Refusal =
  | { readonly kind: 'noIndicator' }
  | { readonly kind: 'noObservation' }
  | { readonly kind: 'notDue'; readonly horizon: number; readonly asOf: string }
  | { readonly kind: 'noObservationAtHorizon'; readonly horizon: number; readonly latest: Period }
  | { readonly kind: 'baselineMissing'; readonly year: number }
  | { readonly kind: 'scenarioMissing'; readonly year: number }
  | { readonly kind: 'referenceNotPositive'; readonly value: Decimal }
  | { readonly kind: 'periodTooShort'; readonly period: Period }
  | { readonly kind: 'yearsMissing'; readonly years: readonly number[] }
  | { readonly kind: 'conflict'; readonly period: Period }
  | {
      readonly kind: 'periodIncomplete';
      readonly period: Period;
      readonly asOf: string;
      /** What says so: the row, the date of its source, or the day of the review's figures. */
      readonly by: CountedUntil['by'];
    }
  /** Values that fit the word before the figure would give different verdicts. */
  | { readonly kind: 'imprecise'; readonly qualifier: Qualifier; readonly period: Period }
  | { readonly kind: 'methodsDiffer'; readonly methods: readonly (string | undefined)[] }
  | { readonly kind: 'unitDiffers'; readonly found: string; readonly expected: string }
  | { readonly kind: 'definitionUnclear'; readonly gaps: readonly string[] }
  /** The indicator measures something else than the target asks of, and the verdict hangs on that. */
  | { readonly kind: 'otherNotion'; readonly scope: IndicatorScope }
  /** People judged by nothing but the word of the body that answers for the target. */
  | { readonly kind: 'ownClaim'; readonly source: string }
  | { readonly kind: 'notJudged' };

/** One figure that a verdict rests on, in the target's unit. */
export type UsedValue = {
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly value: Decimal;
  readonly unit: string;
  /** What the source wrote before the figure, if anything. */
  readonly qualifier?: Qualifier | undefined;
  /** How it was reckoned, where not by the indicator's own definition. */
  readonly method?: string | undefined;
  /** How what was measured lies to what the target asks of, where not the same. */
  readonly scope?: IndicatorScope | undefined;
  readonly asOf?: string | undefined;
  /** As the point it was taken from. */
  readonly cut?: CountedUntil | undefined;
  readonly source: string;
  readonly place: Place;
};

/** What a verdict was reckoned from: enough to print the formula in words and in figures. */
export type Formula =
  | {
      readonly kind: 'compare';
      readonly operator: '>=' | '>' | '<=' | '<' | '=' | 'keep';
      readonly observed: UsedValue;
      readonly bound: Decimal;
      readonly unit: string;
    }
  | {
      readonly kind: 'range';
      readonly observed: UsedValue;
      readonly low: Decimal;
      readonly high: Decimal;
      readonly unit: string;
    }
  | {
      readonly kind: 'reduction';
      readonly against: 'baseline' | 'scenario';
      readonly reference: UsedValue;
      readonly observed: UsedValue;
      readonly reduction: Decimal;
      readonly low: Decimal;
      readonly high: Decimal;
    }
  | { readonly kind: 'zeroNew'; readonly observed: UsedValue }
  | {
      readonly kind: 'trend';
      readonly direction: 'down' | 'up';
      readonly first: Decimal;
      readonly second: Decimal;
      readonly firstPeriod: Period;
      readonly secondPeriod: Period;
      readonly unit: string;
      readonly observed: UsedValue;
      readonly years: readonly UsedValue[];
    }
  | { readonly kind: 'change'; readonly direction: 'down' | 'up'; readonly observed: UsedValue }
  | {
      readonly kind: 'yearly';
      readonly operator: '>=' | '>' | '<=' | '<' | '=';
      readonly bound: Decimal;
      readonly unit: string;
      readonly years: readonly UsedValue[];
      readonly failing: readonly UsedValue[];
    };

/** How far from the target, in `unit`; `favourable` when on the right side of it. */
export type Distance = {
  readonly value: Decimal;
  readonly unit: string;
  readonly favourable: boolean;
};

export type Remark =
  /** No figure for the deadline year itself: the next one after it was taken. */
  | { readonly kind: 'laterYearUsed'; readonly horizon: number; readonly used: Period }
  /** Missed at the deadline, reached afterwards. */
  | {
      readonly kind: 'reachedLater';
      readonly period: Period;
      readonly value: Decimal;
      readonly unit: string;
      readonly qualifier?: Qualifier;
    }
  /** Met at the deadline, no longer met afterwards. */
  | {
      readonly kind: 'lostLater';
      readonly period: Period;
      readonly value: Decimal;
      readonly unit: string;
      readonly qualifier?: Qualifier;
    }
  /** The newest figure would turn the verdict, but is reckoned in another way; methods of the figure judged and of it. */
  | {
      readonly kind: 'laterOtherMethod';
      readonly period: Period;
      readonly value: Decimal;
      readonly unit: string;
      readonly qualifier?: Qualifier;
      readonly methods: readonly (string | undefined)[];
    }
  /** The source gives the figure with a word such as «khoảng». */
  | { readonly kind: 'qualified'; readonly qualifier: Qualifier }
  | { readonly kind: 'otherMethod'; readonly method: string }
  /** The indicator is not the target's own notion, which does not matter to this verdict. */
  | { readonly kind: 'scope'; readonly scope: IndicatorScope }
  /** The source of a judgement concludes from this very review. */
  | { readonly kind: 'restsOnReview'; readonly source: string }
  /** A judgement names no source. */
  | { readonly kind: 'noSource' }
  /** The figure was taken before its year was over. */
  | { readonly kind: 'beforeYearEnd'; readonly period: Period; readonly asOf: string }
  | { readonly kind: 'conditional'; readonly condition: string };

export type Assessment = {
  readonly target: string;
  readonly verdict: Verdict;
  /** `computed` from figures, `judged` by people with a reason, `combined` from the parts. */
  readonly basis: 'computed' | 'judged' | 'combined';
  readonly used: UsedValue | undefined;
  readonly formula: Formula | undefined;
  readonly distance: Distance | undefined;
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
  readonly judgement: { readonly reason: string; readonly source: string | undefined } | undefined;
  /** Latest figure known, when it is not the one used. */
  readonly latest: UsedValue | undefined;
  readonly parts: readonly Assessment[];
};

/** `path` is its place in the section, counted from 1: `[2]`, or `[2, 3]` for the third below the second. */
export type Heading = {
  readonly level: 2 | 3;
  readonly text: string;
  readonly id: string;
  readonly path: readonly number[];
  /** Its place in a summary, without gaps; undefined where a summary leaves it out. */
  readonly summaryPath: readonly number[] | undefined;
};

/** A component as written, its attributes typed; `core/document/component-keys.ts` says what its key is made of. */
export type NarrativeElement<Name extends ComponentName = ComponentName> = {
  [Each in Name]: Placed & {
    readonly key: string;
    readonly section: string;
    readonly name: Each;
    readonly attributes: Attributes<Each>;
    readonly placeOf: Readonly<Record<string, Place>>;
  };
}[Name];

/** Characters of a block from offset `at` on stand one after another from `line`, `column`, up to the next run. */
export type ProseRun = { readonly at: number; readonly line: number; readonly column: number };

/** `title`, `summary` and `caption` are texts of heads and attributes, where no component can stand. */
export type ProseKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'title' | 'summary' | 'caption';

/** Running text of one paragraph, list item, table cell, heading or text attribute. */
export type ProseBlock = Placed & {
  /** ASCII, unique in the review, and lasting: `core/document/passage-ids.ts` says what it is made of. */
  readonly id: string;
  /** `section--scope--p2`, counted within the scope: another name for it, which moves with what stands before. */
  readonly byPlace: string;
  /** The finding or else the heading it stands under, as a slug; `dau` before the first heading. */
  readonly scope: string;
  readonly kind: ProseKind;
  /** A component within the line is one U+FFFC. */
  readonly text: string;
  readonly runs: readonly ProseRun[];
  /** Components by their offset in the text; those that could not be read are missing here. */
  readonly elements: readonly { readonly at: number; readonly element: NarrativeElement }[];
  /** Stretches in other people's words: within quotation marks, or the whole of a block quote. */
  readonly quotes: readonly { readonly from: number; readonly to: number }[];
  readonly finding: { readonly id: string; readonly kind: FindingKind } | undefined;
  /** For items: the list, by the id of its first block, and how many items it has. */
  readonly list: { readonly id: string; readonly size: number } | undefined;
  /** For cells: the texts at the head of its column and of its row. */
  readonly headers: readonly string[];
  /** For a title or caption: the component it is an attribute of; undefined when that could not be read. */
  readonly of: NarrativeElement | undefined;
};

/** A link in the prose, leading where such a link may. */
export type ProseLink = Placed & {
  readonly address: Exclude<ReadAddress, { readonly kind: 'refused' }>;
  readonly written: string;
};

/** A picture in the prose, by the name of its file. */
export type ProsePicture = Placed & { readonly name: string };

/** A picture that the prose shows: the very bytes that were read, and the name that pages ask for it by. */
export type Picture = PictureFacts & {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
};

export type Section = Placed & {
  readonly id: string;
  readonly order: number;
  readonly role: Role;
  readonly title: string;
  readonly theme: string | undefined;
  readonly summary: string | undefined;
  /** Still being written: its file says so, and the public build leaves it out. */
  readonly draft: boolean;
  readonly headings: readonly Heading[];
  readonly elements: readonly NarrativeElement[];
  /** Keys of the elements that also stand in a summary. */
  readonly summarised: readonly string[];
  readonly prose: readonly ProseBlock[];
  /** What a page renders, with the marks of `core/document/marks.ts`. */
  readonly body: Root;
  readonly links: readonly ProseLink[];
  readonly pictures: readonly ProsePicture[];
};

export type NumberedAppendix = { readonly kind: AppendixKind; readonly number: number };

/** An edition put together by the office, with the id its file gives it. */
export type OwnEdition = EditionFile & Placed & { readonly id: string };

export type FindingKind = 'Result' | 'Limitation' | 'Cause' | 'Lesson' | 'Task';
export type Finding = {
  [Each in FindingKind]: Placed & {
    readonly kind: Each;
    readonly id: string;
    readonly section: string;
    readonly title: string;
    readonly attributes: Attributes<Each>;
  };
}[FindingKind];

/** What a component in the prose shows, resolved against the data once for every output. */
export type Binding =
  | {
      readonly kind: 'value';
      readonly indicator: string;
      readonly point: SeriesPoint;
      readonly observation: Observation;
      readonly value: Decimal;
      readonly withUnit: boolean;
    }
  | {
      readonly kind: 'change';
      readonly indicator: string;
      readonly from: SeriesPoint | undefined;
      readonly to: SeriesPoint;
      readonly amount: Decimal;
      readonly unit: string;
      readonly form: 'verb' | 'amount';
    }
  /** `illustrative`: made-up rows are among what is counted. */
  | { readonly kind: 'count'; readonly count: number; readonly illustrative: boolean }
  | { readonly kind: 'see'; readonly to: 'section' | 'finding' | 'appendix'; readonly id: string }
  | {
      readonly kind: 'verdict';
      readonly target: string;
      readonly verdict: Verdict;
      /** Of the figure it rests on, where that stands in for the year asked for. */
      readonly standIn?: Period;
    }
  | { readonly kind: 'cite'; readonly document: string; readonly form: 'full' | 'short' }
  | {
      readonly kind: 'chart';
      readonly number: number;
      readonly series: readonly Series[];
      readonly title: string;
      readonly chartKind: 'line' | 'bar';
      readonly caption: string | undefined;
      readonly targets: readonly string[];
    }
  | {
      readonly kind: 'targetTable';
      readonly number: number;
      readonly targets: readonly string[];
      readonly theme: string | undefined;
    };

/** Everything that answers or explains one target, by finding id. */
export type TargetLinks = {
  readonly results: readonly string[];
  readonly limitations: readonly string[];
  readonly causes: readonly string[];
  readonly lessons: readonly string[];
  readonly tasks: readonly string[];
};

/** What those who ordered the review asked of it; `place` is its row in requirements.yaml. */
export type Requirement = RequirementFile & Placed;
export type Allowed = Allowance & Placed;

export type RequirementState = {
  readonly requirement: string;
  /** What the rules found: no rules, a table they need is not there, places that fail, or nothing against it. */
  readonly machine: 'none' | 'lacksData' | 'fails' | 'holds';
  readonly places: readonly Place[];
  /** Confirmed by a person, and nothing has come against it. */
  readonly confirmed: boolean;
};

/** A finding set aside, and who answers for that. */
export type AllowedFinding = {
  readonly finding: Diagnostic;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
};

export type Report = FigureTables & {
  readonly review: ReviewHead;
  /** Newest first. */
  readonly publications: readonly Publication[];
  readonly registers: Registers;
  readonly series: readonly Series[];
  readonly reconciliations: readonly Reconciliation[];
  /** One per target without a parent, in table order; parts inside. */
  readonly assessments: readonly Assessment[];
  readonly sections: readonly Section[];
  /** Narratives of papers beside the report, such as the letter that submits it. */
  readonly papers: readonly Section[];
  /** Those that sections and papers show, by name. */
  readonly pictures: readonly Picture[];
  /** Numbered through all papers of the review. */
  readonly appendices: readonly NumberedAppendix[];
  readonly editions: readonly OwnEdition[];
  readonly findings: readonly Finding[];
  /** By element key. */
  readonly bindings: Readonly<Record<string, Binding>>;
  /** By target id. */
  readonly links: Readonly<Record<string, TargetLinks>>;
  readonly requirements: readonly Requirement[];
  readonly requirementStates: readonly RequirementState[];
  readonly allowedFindings: readonly AllowedFinding[];
};

export type { Place, Verdict };
