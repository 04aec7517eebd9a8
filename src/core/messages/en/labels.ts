import type { Alike } from '../alike.ts';
import type { labels as vi } from '../vi/labels.ts';
import { client } from './client.ts';

export const labels = {
  verdict: {
    exceeded: 'exceeded',
    met: 'met',
    partlyMet: 'partly met',
    notMet: 'not met',
    notDue: 'not due yet',
    noData: 'insufficient data',
    notAssessable: 'not assessable',
  },
  status: {
    preliminary: 'preliminary',
    estimate: 'estimate',
    final: 'final',
    revised: 'revised',
    plan: 'planned',
  },
  qualifier: {
    about: 'about',
    nearly: 'nearly',
    over: 'over',
    under: 'under',
    atLeast: 'at least',
    atMost: 'at most',
  },
  indicatorKind: {
    national: 'national statistics',
    international: 'international database',
    model: 'model estimate',
  },
  measure: {
    level: 'level at a point in time',
    flow: 'total over the period',
    change: 'change from the previous period',
  },
  sourceGround: {
    claim: 'what the responsible body reports of itself',
    review: 'rests on this very review',
  },
  indicatorScope: {
    narrower: 'narrower than what the target asks for',
    broader: 'broader than what the target asks for',
    partial: 'only part of what the target is about',
    different: 'not what the target asks for',
  },
  sourceKind: {
    official: 'published by the responsible body',
    press: 'quoted from the press',
    international: 'international database',
  },
  role: {
    context: 'Context',
    institutionalisation: 'Legislation',
    results: 'Results',
    limitations: 'Limitations',
    causes: 'Causes',
    lessons: 'Lessons',
    tasks: 'Tasks and solutions',
    implementation: 'Implementation',
    submission: 'Letter of submission',
  },
  causeKind: { objective: 'external', subjective: 'internal' },
  causeGroup: {
    awareness: 'awareness',
    institutions: 'institutions',
    organisation: 'implementation',
    resources: 'resources',
    science: 'science and technology',
  },
  findingKind: {
    Result: 'Result',
    Limitation: 'Limitation',
    Cause: 'Cause',
    Lesson: 'Lesson',
    Task: 'Task',
  },
  slip: {
    digit: 'has one wrong digit',
    swap: 'has two digits exchanged',
    extra: 'has one digit too many',
    lost: 'lacks one digit',
  },
  commitmentKind: { viewpoint: 'Viewpoints', task: 'Key tasks', solution: 'Solutions' },
  variant: {
    screen: 'For reading on screen',
    office: 'For office printers',
    press: 'For the press',
  },
  entryKind: client.search.kind,
} as const satisfies Alike<typeof vi>;
