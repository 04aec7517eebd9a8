import { diagnostic } from '../../../diagnostic.ts';
import { EVENT_KIND_LABELS, type EventKind } from '../../../schema/vocabulary.ts';
import type { GateRule } from '../../gate-rule.ts';

const ASKED: readonly EventKind[] = ['regional', 'thematic', 'consultation'];

export const kindsOfEvents: GateRule = {
  code: 'TK449',
  about: 'Chuyên gia, nhà khoa học tham gia rộng rãi: có ít nhất một hội thảo vùng, một hội thảo chuyên đề và một cuộc tham vấn.',
  check: ({ events }) => {
    const [first] = events.rows;
    const missing = ASKED.filter((kind) => !events.rows.some((one) => one.kind === kind));
    return first === undefined || missing.length === 0
      ? []
      : [diagnostic('TK449', `Sổ hội thảo, tham vấn chưa có ${missing.map((kind) => EVENT_KIND_LABELS[kind]).join(', ')}.`, events.placeOf(first, 'kind'))];
  },
};
