import { diagnostic } from '../../../diagnostic.ts';
import { EVENT_KIND_LABELS, type EventKind } from '../../../schema/vocabulary.ts';
import { requirementRule } from '../../requirement-rule.ts';

const ASKED: readonly EventKind[] = ['regional', 'thematic', 'consultation'];

export const kindsOfEvents = requirementRule({
  code: 'TK449',
  about:
    'Chuyên gia, nhà khoa học tham gia rộng rãi: có ít nhất một hội thảo vùng, một hội thảo chuyên đề và một cuộc tham vấn.',
  examples: {
    file: 'events.csv',
    ok: [
      'id,name,kind,date\nHT01,Hội thảo vùng phía Nam,regional,2024-05-10\nHT02,Hội thảo về đất lúa,thematic,2024-06-14\nHT03,Tham vấn chuyên gia khí tượng,consultation,2024-07-02',
    ],
    notOk: [
      {
        text: 'id,name,kind,date\nHT01,Hội thảo vùng phía Nam,regional,2024-05-10\nHT02,Hội nghị góp ý dự thảo,conference,2024-09-05',
        at: 'regional',
        part: 'Sổ hội thảo, tham vấn chưa có hội thảo chuyên đề, tham vấn chuyên gia.',
      },
    ],
  },
  look: ({ events }) => {
    const [first] = events.rows;
    const missing = ASKED.filter((kind) => !events.rows.some((one) => one.kind === kind));
    return first === undefined || missing.length === 0
      ? []
      : [
          diagnostic(
            'TK449',
            `Sổ hội thảo, tham vấn chưa có ${missing.map((kind) => EVENT_KIND_LABELS[kind]).join(', ')}.`,
            events.placeOf(first, 'kind'),
          ),
        ];
  },
});
