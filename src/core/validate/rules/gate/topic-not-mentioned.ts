import { diagnostic } from '../../../diagnostic.ts';
import { ROLE_LABELS } from '../../../schema/vocabulary.ts';
import type { GateRule } from '../../gate-rule.ts';

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');

export const topicNotMentioned: GateRule = {
  code: 'TK418',
  about: 'Những nội dung mà yêu cầu kể ra (mục mentions) đều được nhắc tới, đúng phần khi yêu cầu nêu phần.',
  check: ({ requirements, sections }) => {
    const texts = sections.map(({ role, prose, elements }) => ({
      role,
      text: folded(prose.map(({ text }) => text).join('\n')),
      cited: new Set(elements.flatMap((element) => (element.name === 'Cite' ? [element.attributes.document] : []))),
    }));
    return requirements.flatMap(({ id, mentions, place }) =>
      mentions.flatMap(({ name, any, cites, role }) => {
        const within = texts.filter((one) => role === undefined || one.role === role);
        if (cites.some((document) => within.some(({ cited }) => cited.has(document)))) return [];
        if (any.some((phrase) => within.some(({ text }) => text.includes(folded(phrase))))) return [];
        return [diagnostic('TK418', `${id}: chưa nhắc tới «${name}»${role === undefined ? '' : ` trong phần ${ROLE_LABELS[role].toLocaleLowerCase('vi')}`}.`, place)];
      }),
    );
  },
};
