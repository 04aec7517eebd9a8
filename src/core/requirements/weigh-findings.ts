import { type Diagnostic, diagnostic, type Severity } from '../diagnostic.ts';
import { CODES } from '../diagnostic-codes.ts';
import type { Allowed, AllowedFinding, Requirement, RequirementState } from '../model.ts';
import { isInSameRow, type Place } from '../place.ts';
import type { Stage } from '../schema/requirements.ts';

export type WeighingInput = {
  readonly stage: Stage;
  readonly requirements: readonly Requirement[];
  readonly allowed: readonly Allowed[];
  /** Files of the review, by name without folder. */
  readonly files: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
};

export type WeighingResult = {
  /** Everything found, weighed as the requirements ask at this stage, without what somebody answers for. */
  readonly diagnostics: readonly Diagnostic[];
  readonly states: readonly RequirementState[];
  readonly allowedFindings: readonly AllowedFinding[];
};

/**
 * Holds what was found against what was asked: a finding that serves a requirement weighs as much as
 * that requirement says at this stage; findings that somebody answers for are set aside and listed.
 */
export function weighFindings({
  stage,
  requirements,
  allowed,
  files,
  diagnostics,
}: WeighingInput): WeighingResult {
  const missing = requirements.flatMap((one) =>
    one.tables
      .filter((table) => !files.has(table))
      .map((table) => ({
        one,
        found: diagnostic('TK209', `Yêu cầu ${one.id} cần bảng «${table}».`, one.place),
      })),
  );
  const weights = new Map<string, Severity>();
  for (const one of requirements)
    for (const code of one.rules)
      weights.set(code, heavier(weights.get(code), one.severity[stage]));
  const weighed = [
    ...diagnostics.map((found) => weigh(found, weights.get(found.code))),
    ...missing.map(({ one, found }) => weigh(found, one.severity[stage])),
  ];
  const used = new Set<Allowed>();
  const allowedFindings: AllowedFinding[] = [];
  const standing = weighed.filter((found) => {
    const allowance = isSilenceable(found) ? allowed.find((one) => covers(one, found)) : undefined;
    if (allowance === undefined) return true;
    used.add(allowance);
    allowedFindings.push({
      finding: found,
      reason: allowance.reason,
      by: allowance.by,
      date: allowance.date,
    });
    return false;
  });
  const idle = allowed
    .filter((one) => !used.has(one))
    .map((one) =>
      diagnostic(
        'TK208',
        `Không còn thông báo ${one.code} nào ở ${one.file} chứa «${one.contains}».`,
        one.place,
      ),
    );
  const faults = standing.filter((found) => !isOffer(found));
  const places = Map.groupBy(faults, ({ code }) => code as string);
  const lacking = new Set(missing.map(({ one }) => one.id));
  return {
    diagnostics: [...standing, ...idle],
    states: requirements.map((one) => stateOf(one, places, lacking.has(one.id))),
    allowedFindings,
  };
}

/** A broken file cannot be answered for; what a rule of meaning or wording says can. */
const isSilenceable = ({ code }: Diagnostic): boolean =>
  /^TK(?:3[1-9]|4|5)/.test(code) && CODES[code].severity !== 'error';

const covers = ({ code, file, contains }: Allowed, found: Diagnostic): boolean =>
  found.code === code && found.place.file.endsWith(`/${file}`) && found.message.includes(contains);

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const heavier = (a: Severity | undefined, b: Severity): Severity =>
  a !== undefined && RANK[a] > RANK[b] ? a : b;

/** An offer: of a code that otherwise warns, but nothing here is wrong. */
const isOffer = ({ code, severity }: Diagnostic): boolean =>
  severity === 'info' && CODES[code].severity !== 'info';

/** A fault of the file stays an error whatever the stage, and an offer an offer. */
const weigh = (found: Diagnostic, weight: Severity | undefined): Diagnostic =>
  weight === undefined ||
  CODES[found.code].severity === 'error' ||
  found.severity === weight ||
  isOffer(found)
    ? found
    : { ...found, severity: weight };

/** What stands in the list of requirements says something of the requirement at its place alone. */
const isOfAnother = ({ place }: Requirement, found: Place): boolean =>
  found.file === place.file && !isInSameRow(found, place);

function stateOf(
  one: Requirement,
  found: ReadonlyMap<string, readonly Diagnostic[]>,
  lacksTable: boolean,
): RequirementState {
  const places = one.rules
    .flatMap((code) => found.get(code) ?? [])
    .map(({ place }) => place)
    .filter((place) => !isOfAnother(one, place));
  const { confirmed } = one;
  const machine = lacksTable ? 'lacksData' : verdictOf(one, places);
  return {
    requirement: one.id,
    machine,
    places,
    confirmed: confirmed !== undefined && machine !== 'fails' && machine !== 'lacksData',
  };
}

/** A machine never says «met»: where its rules hold, a person still confirms what they cannot see. */
function verdictOf(
  { rules }: Requirement,
  places: readonly Place[],
): Exclude<RequirementState['machine'], 'lacksData'> {
  if (rules.length === 0) return 'none';
  return places.length > 0 ? 'fails' : 'holds';
}
