import type { Language } from '../language.ts';
import type { Finding, FindingKind, Report } from '../model.ts';
import { named, quoted, unquoted } from './quotation.ts';

export const CHAIN_COLUMNS = ['target', 'Limitation', 'Cause', 'Task'] as const;
export type ChainColumn = (typeof CHAIN_COLUMNS)[number];

export type ChainNode = {
  readonly column: ChainColumn;
  readonly id: string;
  /** As the page names it; what the report says is quoted. */
  readonly title: string;
  /** Ids on the side of the targets that this one answers or explains. */
  readonly towardsTargets: readonly string[];
  /** Ids on the side of the tasks. */
  readonly towardsTasks: readonly string[];
};

/** The chain from targets to tasks as a graph; lessons stand beside it, each with what it was drawn from. */
export type Chain = {
  readonly nodes: readonly ChainNode[];
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly from: readonly string[];
  }[];
};

export function chainOf(
  report: Pick<Report, 'targets' | 'findings'>,
  language: Language = 'vi',
): Chain {
  const of = <Kind extends FindingKind>(kind: Kind): readonly Extract<Finding, { kind: Kind }>[] =>
    report.findings.filter((one): one is Extract<Finding, { kind: Kind }> => one.kind === kind);
  const said = ({ id, title }: Finding): { readonly id: string; readonly title: string } => ({
    id,
    title: quoted(title, language),
  });
  const roots = new Map(report.targets.map(({ id, parent }) => [id, parent ?? id]));
  const edges: (readonly [left: string, right: string])[] = [
    ...of('Limitation').flatMap(({ id, attributes }) =>
      [...new Set((attributes.targets ?? []).map((target) => roots.get(target) ?? target))].map(
        (target) => [target, id] as const,
      ),
    ),
    ...of('Cause').flatMap(({ id, attributes }) =>
      attributes.of.map((limitation) => [limitation, id] as const),
    ),
    ...of('Task').flatMap(({ id, attributes }) =>
      attributes.addresses.map((answered) => [answered, id] as const),
    ),
  ];
  const left = Map.groupBy(edges, ([, to]) => to);
  const right = Map.groupBy(edges, ([from]) => from);
  const node = (
    column: ChainColumn,
    { id, title }: { readonly id: string; readonly title: string },
  ): ChainNode => ({
    column,
    id,
    title,
    towardsTargets: (left.get(id) ?? []).map(([from]) => from),
    towardsTasks: (right.get(id) ?? []).map(([, to]) => to),
  });
  return {
    nodes: [
      ...report.targets
        .filter(({ id, parent }) => parent === undefined && right.has(id))
        .map((one) => node('target', { id: one.id, title: named(one, language) })),
      ...of('Limitation').map((one) => node('Limitation', said(one))),
      ...of('Cause').map((one) => node('Cause', said(one))),
      ...of('Task').map((one) => node('Task', said(one))),
    ],
    lessons: of('Lesson').map(({ id, title, attributes }) => ({
      id,
      title: quoted(title, language),
      from: attributes.from,
    })),
  };
}

export type ChainRow = {
  readonly limitation: ChainNode;
  readonly targets: readonly ChainNode[];
  readonly causes: readonly ChainNode[];
  readonly tasks: readonly ChainNode[];
};

/** One row per limitation: the targets it speaks of, its causes, and the tasks that answer it or one of its causes. */
export function chainRows(
  report: Pick<Report, 'targets' | 'findings'>,
  language: Language = 'vi',
): readonly ChainRow[] {
  const { nodes } = chainOf(report, language);
  const known = new Map(nodes.map((node) => [node.id, node]));
  const pick = (ids: readonly string[], column: ChainColumn): readonly ChainNode[] =>
    ids.flatMap((id) => known.get(id) ?? []).filter((one) => one.column === column);
  return nodes
    .filter(({ column }) => column === 'Limitation')
    .map((limitation) => {
      const causes = pick(limitation.towardsTasks, 'Cause');
      const answers = new Set([
        ...limitation.towardsTasks,
        ...causes.flatMap(({ towardsTasks }) => towardsTasks),
      ]);
      return {
        limitation,
        targets: pick(limitation.towardsTargets, 'target'),
        causes,
        tasks: nodes.filter(({ id, column }) => column === 'Task' && answers.has(id)),
      };
    });
}

/** Targets that a task works for, by way of the limitations it answers and those its causes explain. */
export function targetsOfTask(task: ChainNode, { nodes }: Chain): readonly ChainNode[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const limitations = new Set(
    task.towardsTargets.flatMap((id) =>
      known.get(id)?.column === 'Limitation' ? [id] : (known.get(id)?.towardsTargets ?? []),
    ),
  );
  const targets = new Set([...limitations].flatMap((id) => known.get(id)?.towardsTargets ?? []));
  return nodes.filter(({ id, column }) => column === 'target' && targets.has(id));
}

const WIDTH = 1080;
const ROW = 40;
const HEAD = 34;
const BOX = { width: 216, height: 30 } as const;

export type ChainPicture = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly {
    readonly node: ChainNode;
    readonly x: number;
    readonly y: number;
    readonly label: string;
  }[];
  /** Curves between boxes; `skips` where a task answers a limitation directly, past the column of causes. */
  readonly lines: readonly {
    readonly from: string;
    readonly to: string;
    readonly path: string;
    readonly skips: boolean;
  }[];
  readonly box: typeof BOX;
};

/** Letters of a title that fit a box beside its id. */
const FITTING = 22;

const fitting = (title: string): string =>
  title.length > FITTING ? `${title.slice(0, FITTING - 1).trimEnd()}…` : title;

/** The chain drawn in four columns, each spread over the height of the longest. */
export function chainPicture({ nodes }: Chain): ChainPicture {
  const columns = CHAIN_COLUMNS.map((column) => nodes.filter((one) => one.column === column));
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const height = HEAD + tallest * ROW;
  const step = (WIDTH - BOX.width) / (CHAIN_COLUMNS.length - 1);
  const boxes = columns.flatMap((column, index) =>
    column.map((node, row) => ({
      node,
      x: Math.round(index * step),
      y: Math.round(HEAD + ((row + 0.5) * tallest * ROW) / column.length - BOX.height / 2),
      label: fitting(unquoted(node.title)),
    })),
  );
  const places = new Map(boxes.map((box) => [box.node.id, box]));
  const lines = boxes.flatMap((box) =>
    box.node.towardsTasks.flatMap((id) => {
      const other = places.get(id);
      if (other === undefined) return [];
      const [x1, y1, x2, y2] = [
        box.x + BOX.width,
        box.y + BOX.height / 2,
        other.x,
        other.y + BOX.height / 2,
      ];
      const bend = Math.round((x2 - x1) / 2);
      return [
        {
          from: box.node.id,
          to: id,
          path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
          skips: x2 - x1 > step,
        },
      ];
    }),
  );
  return { width: WIDTH, height, boxes, lines, box: BOX };
}

/** Who leads the tasks that a target's limitations and causes call for, each once. */
export const leadBodies = (
  { findings, links }: Pick<Report, 'findings' | 'links'>,
  target: string,
): readonly string[] => {
  const tasks = new Set(links[target]?.tasks);
  return [
    ...new Set(
      findings.flatMap((one) =>
        one.kind === 'Task' && tasks.has(one.id) ? [one.attributes.lead] : [],
      ),
    ),
  ];
};
