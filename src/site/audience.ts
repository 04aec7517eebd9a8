import type { Audience } from '../core/schema/vocabulary.ts';
import { buildContext } from './build-context.ts';

/** Who pages are for, by what they show; every other page is public. Internal ones give no paths in a public build. */
export const AUDIENCE = {
  institutionalisation: 'public',
  contributions: 'internal',
  comments: 'internal',
  passages: 'internal',
  progress: 'internal',
  requirements: 'internal',
  dossier: 'internal',
  rules: 'internal',
  manual: 'internal',
} as const satisfies Record<string, Audience>;

/** Whether this run makes the working site, with everything. */
export const isInternalBuild = (): boolean => buildContext().audience === 'internal';

/** Whether this run makes a page. */
export const isBuilt = (page: keyof typeof AUDIENCE): boolean =>
  AUDIENCE[page] === 'public' || isInternalBuild();

/** Whether pages are shown by a development server, which sends header fields of its own. */
export const isPreview = (): boolean => buildContext().preview;
