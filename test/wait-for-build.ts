/** Runs before each file of tests that read the built site. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

import { inject } from 'vitest';

const note = inject('builtNote');
while (!existsSync(note)) await setTimeout(100);
const said = readFileSync(note, 'utf8');
if (said !== '') throw new Error(said);
