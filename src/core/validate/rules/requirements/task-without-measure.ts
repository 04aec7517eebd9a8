import { byId } from '../../../by-id.ts';
import { diagnostic } from '../../../diagnostic.ts';
import type { Finding } from '../../../model.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const taskWithoutMeasure = requirementRule({
  code: 'TK423',
  about:
    'Nhiệm vụ phải đánh giá được về sau: qua hạn chế, nguyên nhân nó trả lời phải tới được một mục tiêu có chỉ số.',
  examples: {
    file: '07-nhiem-vu.mdx',
    beside: {
      '04-han-che.mdx':
        '<Limitation id="HC01" theme="land" targets="T02" title="Đất lúa giảm">\n\nĐất lúa bị chuyển sang mục đích khác.\n\n</Limitation>\n\n<Limitation id="HC02" theme="land" title="Phối hợp chưa chặt chẽ">\n\nCác cơ quan chậm trao đổi số liệu.\n\n</Limitation>',
      'targets.csv': 'id,name,indicator\nT02,Giữ đất lúa,rice-land',
    },
    ok: [
      '<Task id="NV02" addresses="HC01" lead="Cơ quan đất đai minh họa" title="Giữ ổn định đất lúa">\n\nCắm mốc các vùng chuyên trồng lúa.\n\n</Task>',
    ],
    notOk: [
      {
        text: '<Task id="NV02" addresses="HC02" lead="Cơ quan đất đai minh họa" title="Tăng cường phối hợp">\n\nĐẩy mạnh trao đổi thông tin.\n\n</Task>',
        at: '<Task id="NV02"',
        part: 'Nhiệm vụ NV02 («Tăng cường phối hợp») không dẫn tới mục tiêu nào có chỉ số.',
      },
    ],
  },
  look: ({ findings, targets }) => {
    const known = byId(findings);
    const measured = new Set(
      targets.rows
        .filter(({ operator, indicator }) => operator === 'all' || indicator !== undefined)
        .map(({ id }) => id),
    );
    return findings.flatMap((task) => {
      if (task.kind !== 'Task') return [];
      const limitations = task.attributes.addresses.flatMap((id) =>
        limitationsOf(known.get(id), known),
      );
      if (
        limitations.some(
          (one) =>
            one.kind === 'Limitation' &&
            one.attributes.targets?.some((id) => measured.has(id)) === true,
        )
      )
        return [];
      return [
        diagnostic(
          'TK423',
          `Nhiệm vụ ${task.id} («${task.title}») không dẫn tới mục tiêu nào có chỉ số.`,
          task.place,
        ),
      ];
    });
  },
});

/** A limitation itself, or those a cause explains. */
function limitationsOf(
  finding: Finding | undefined,
  known: ReadonlyMap<string, Finding>,
): readonly Finding[] {
  if (finding === undefined) return [];
  return finding.kind === 'Cause'
    ? finding.attributes.of.flatMap((id) => known.get(id) ?? [])
    : [finding];
}
