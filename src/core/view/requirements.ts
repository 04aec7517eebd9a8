import type { Requirement, RequirementState } from '../model.ts';
import { placeText } from '../place.ts';
import { STAGE_LABELS, type Stage } from '../schema/requirements.ts';
import { formatDate } from './format.ts';

/** What the machine can say; it never says that a requirement is met. */
export const MACHINE_LABELS: Readonly<Record<RequirementState['machine'], string>> = {
  fails: 'chưa đạt',
  lacksData: 'thiếu bảng để xét',
  holds: 'không thấy điều trái',
  none: 'máy không xét',
};

/** Signs beside the words, so that a state never rests on colour; the fonts of page and paper have them all. */
export const MACHINE_SIGNS: Readonly<Record<RequirementState['machine'], string>> = {
  fails: '×',
  lacksData: '○',
  holds: '●',
  none: '–',
};

export type RequirementLine = {
  readonly requirement: Requirement;
  readonly state: RequirementState;
  readonly machine: string;
  /** What a person has still to do, or has done. */
  readonly human: string;
};

export const requirementLines = (
  requirements: readonly Requirement[],
  states: readonly RequirementState[],
): readonly RequirementLine[] =>
  requirements.flatMap((requirement, index) => {
    const state = states[index];
    if (state === undefined) return [];
    const places = state.places.length > 1 ? `, ${state.places.length} chỗ` : '';
    return [
      {
        requirement,
        state,
        machine: `${MACHINE_LABELS[state.machine]}${places}`,
        human: humanText(requirement, state),
      },
    ];
  });

function humanText({ confirmed, human }: Requirement, state: RequirementState): string {
  if (state.confirmed && confirmed !== undefined)
    return `${confirmed.by} xác nhận ngày ${formatDate(confirmed.date)}${confirmed.note === undefined ? '' : `: ${confirmed.note}`}`;
  const withdrawn =
    confirmed === undefined
      ? ''
      : ` (xác nhận ngày ${formatDate(confirmed.date)} không còn giá trị)`;
  return `cần người xác nhận${human === undefined ? '' : `: ${human}`}${withdrawn}`;
}

/** `39 yêu cầu, bước dự thảo: 20 không thấy điều trái, 6 chưa đạt, …`. */
export function requirementSummary(stage: Stage, states: readonly RequirementState[]): string {
  const counts = Map.groupBy(states, ({ machine }) => machine);
  const parts = (Object.keys(MACHINE_LABELS) as RequirementState['machine'][]).flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${MACHINE_LABELS[kind]}`];
  });
  return `${states.length} yêu cầu, bước ${STAGE_LABELS[stage]}: ${parts.join(', ')}; ${states.filter(({ confirmed }) => confirmed).length} đã có người xác nhận.`;
}

/** The table of the command line: one requirement a line, places of what fails below it. */
export function requirementTable(
  stage: Stage,
  lines: readonly RequirementLine[],
  most = 3,
): string {
  const rows = lines.flatMap(({ requirement, state, machine }) => [
    `  ${requirement.id.padEnd(4)} ${MACHINE_SIGNS[state.machine]} ${machine.padEnd(26)} ${state.confirmed ? 'đã xác nhận' : 'cần người xác nhận'}  ${short(requirement.wording)}`,
    ...state.places.slice(0, most).map((place) => `         ${placeText(place)}`),
    ...(state.places.length > most ? [`         … và ${state.places.length - most} chỗ nữa`] : []),
  ]);
  return [
    requirementSummary(
      stage,
      lines.map(({ state }) => state),
    ),
    ...rows,
    'Máy không thấy điều trái chưa phải là đạt: yêu cầu nào cũng cần người xác nhận.',
  ].join('\n');
}

const short = (text: string): string =>
  text.length > 72 ? `${text.slice(0, 71).trimEnd()}…` : text;
