import { join } from 'node:path';

import { dictionary as dictionaryText } from '../core/view/dictionary.ts';
import { readFile, writeFile } from '../io/disk.ts';
import { ruleReference } from '../site/rule-reference.ts';
import type { Command } from './command.ts';
import { TOOL_ROOT } from './tool-root.ts';

const BEGIN = '<!-- từ điển: phần dưới do «npm run dictionary» viết, đừng sửa tay -->';

/** Codes of the rules whose examples are rows of a table: the rules that look at it. */
const rulesOn = (file: string): readonly string[] =>
  ruleReference()
    .flatMap(({ rules }) => rules)
    .filter(({ described }) => described?.examples.file === file)
    .map(({ code }) => code);

/** `data/README.md` with its generated part made anew; what people wrote above it stays. */
export const withDictionary = (readme: string): string => {
  const at = readme.indexOf(BEGIN);
  return `${at < 0 ? readme : readme.slice(0, at)}${BEGIN}\n\n${dictionaryText(rulesOn)}`;
};

/** Writes the data dictionary from the schemas. */
export const dictionary: Command = async (_options, terminal) => {
  const file = join(TOOL_ROOT, 'data', 'README.md');
  await writeFile(file, withDictionary(await readFile(file, 'utf8')));
  terminal.out('Đã viết lại data/README.md.');
  return 0;
};
