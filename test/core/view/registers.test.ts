import { describe, expect, test } from 'vitest';
import { isIllustrative } from '../../../src/core/illustrative.ts';
import type { Report } from '../../../src/core/model.ts';
import { buildReport } from '../../../src/core/report.ts';
import { commentRegister } from '../../../src/core/view/comment-register.ts';
import { contributionRegister } from '../../../src/core/view/contribution-register.ts';
import { institutionalisation } from '../../../src/core/view/institutionalisation.ts';
import { findPassage, passagesCsv } from '../../../src/core/view/passage.ts';
import { progress } from '../../../src/core/view/progress.ts';
import { withFiles } from '../build.ts';
import { DATA, miniReview } from '../mini-review.ts';

/** The small review with tables of these lines. */
function reportWith(tables: Readonly<Record<string, readonly string[]>> = {}): Report {
  const files = Object.fromEntries(
    Object.entries(tables).map(([name, lines]) => [`${DATA}/${name}.csv`, `${lines.join('\n')}\n`]),
  );
  const { report, diagnostics } = buildReport(withFiles(miniReview(), files));
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

const DOCUMENTS = [
  'id,type,number,issuer,date,title,short,alias,verified,note',
  'nq01-2020,Nghị quyết,01-NQ/MH,Ban Chấp hành minh họa,2020-01-09,về giữ rừng,Nghị quyết số 01-NQ/MH,,yes,',
  'luat-rung,Luật,16/2017/QH14,Quốc hội,2017-11-15,Luật Lâm nghiệp,Luật Lâm nghiệp,,yes,',
  'luat-dat,Luật,31/2024/QH15,Quốc hội,2024-01-18,Luật Đất đai,Luật Đất đai,,yes,',
  'luat-lu,Luật,60/2020/QH14,Quốc hội,2020-06-17,Luật Phòng lũ,Luật Phòng lũ,,yes,',
];
const COMMITMENTS = [
  'id,kind,text,document,clause,theme,verified,note',
  'NV1,task,Giữ đất lúa,nq01-2020,,land,yes,',
  'QD1,viewpoint,Giữ rừng là giữ nước,nq01-2020,,forest,yes,',
  'NV2,task,Phòng lũ,nq01-2020,,land,yes,',
];
const INSTRUMENTS = [
  'id,document,article,viewpoint_or_task,effect,verified,note',
  'TC1,luat-dat,,NV1,Giữ ổn định đất lúa,yes,',
  'TC2,luat-lu,,NV1,Dành đất trữ lũ,yes,',
  'TC3,luat-lu,,NV2,Lập quỹ phòng lũ,yes,',
];

describe('institutionalisation', () => {
  const view = institutionalisation(
    reportWith({ documents: DOCUMENTS, commitments: COMMITMENTS, instruments: INSTRUMENTS }),
  );

  test('has viewpoints before tasks, each with its instruments from the oldest on', () => {
    expect(
      view.groups.map(({ title, entries }) => [
        title,
        entries.map(({ commitment, instruments }) => [
          commitment.id,
          instruments.map(({ document }) => document.id),
        ]),
      ]),
    ).toEqual([
      ['Quan điểm', [['QD1', []]]],
      [
        'Nhiệm vụ trọng tâm',
        [
          ['NV1', ['luat-lu', 'luat-dat']],
          ['NV2', ['luat-lu']],
        ],
      ],
    ]);
  });

  test('turns round: each document with what it serves', () => {
    expect(
      view.documents.map(({ document, commitments }) => [
        document.id,
        commitments.map(({ id }) => id),
      ]),
    ).toEqual([
      ['luat-lu', ['NV1', 'NV2']],
      ['luat-dat', ['NV1']],
    ]);
  });

  test('names the gaps', () => {
    expect(view.gaps.map(({ id }) => id)).toEqual(['QD1']);
    expect(view.summary).toBe(
      '02 trong 03 quan điểm, nhiệm vụ, giải pháp đã có văn bản thể chế hóa, với 02 văn bản; 01 nội dung chưa có: QD1.',
    );
  });
});

const AREAS = [
  'id,name,level,parent,valid_from,valid_to,predecessors,note',
  'all,Toàn vùng,region,,,,,',
  'south,Phía Nam,region,,,,,',
  'bac,Tỉnh Bắc,province,,,,,',
  'dong,Tỉnh Đông,province,,,,,',
  'tay,Tỉnh Tây,province,,,,,',
  'trung,Tỉnh Trung,province,,,,,',
];
const CONTRIBUTIONS = [
  'id,body,area,kind,asked_on,paper_number,received_on,file,status,figures,sections,note',
  'DG1,,bac,province,2024-01-10,,2024-02-01,,agreed,,,số liệu minh họa',
  'DG2,,dong,province,2024-01-10,,,,missing,,,',
  'DG3,,tay,province,,,2023-12-01,,received,forest-cover,ket-qua,',
  'DG4,Bộ A,,ministry,2024-01-10,12/A,2024-02-01,,late,,,',
];

describe('contributionRegister', () => {
  const view = contributionRegister(reportWith({ areas: AREAS, contributions: CONTRIBUTIONS }));

  test('says of every kind who was asked, who answered and who did not', () => {
    expect(view.groups.map(({ summary }) => summary)).toEqual([
      'Đã xin ý kiến 02 địa phương, nhận 01 (thống nhất 01), thiếu 01: Tỉnh Đông. Không qua văn bản xin ý kiến, 01 địa phương đã gửi: Tỉnh Tây.',
      'Đã xin ý kiến 01 bộ, ngành, nhận 01 (gửi muộn 01), không thiếu.',
    ]);
    expect([view.asked, view.received, view.agreed]).toEqual([3, 2, 1]);
  });

  test('keeps who did not answer, and names the provinces nobody asked', () => {
    expect(view.groups[0]?.entries.map(({ name }) => name)).toEqual([
      'Tỉnh Bắc',
      'Tỉnh Đông',
      'Tỉnh Tây',
    ]);
    expect(view.unasked).toEqual(['Tỉnh Trung']);
  });

  test('shows what rests on a contribution', () => {
    const [, , third] = view.groups[0]?.entries ?? [];
    expect([third?.indicators.map(({ id }) => id), third?.sections.map(({ id }) => id)]).toEqual([
      ['forest-cover'],
      ['ket-qua'],
    ]);
  });

  test('asks no province where the register has none', () => {
    expect(
      contributionRegister(
        reportWith({ areas: AREAS, contributions: [CONTRIBUTIONS[0]!, CONTRIBUTIONS[4]!] }),
      ).unasked,
    ).toEqual([]);
  });
});

const COMMENTS = [
  'id,body,paper_number,date,passage,comment,response,reply,note',
  'GY1,Bộ A,,2024-10-01,ket-qua--kq01--p1,Nói rõ năm,accepted,Đã ghi năm.,',
  'GY2,Bộ B,,2024-10-01,,Rút gọn,open,,',
  'GY3,Bộ A,,2024-10-01,ket-qua,Thêm bảng,explained,Bảng đã có ở phụ lục về mục tiêu.,số liệu minh họa',
  'GY4,Bộ A,,2024-10-01,boi-canh,Nêu thêm bối cảnh,partlyAccepted,Chỉ thêm bối cảnh trong nước vì phần quốc tế đã đủ.,',
];

describe('commentRegister', () => {
  const view = commentRegister(reportWith({ comments: COMMENTS }));

  test('has comments on the whole first, then by section, the section before its paragraphs, numbered through', () => {
    expect(
      view.groups.map(({ id, entries }) => [
        id,
        entries.map(({ number, comment }) => `${number} ${comment.id}`),
      ]),
    ).toEqual([
      ['', ['1 GY2']],
      ['boi-canh', ['2 GY4']],
      ['ket-qua', ['3 GY3', '4 GY1']],
    ]);
  });

  test('counts by kind of response', () => {
    expect(view.summary).toBe(
      '04 ý kiến của 02 nơi góp ý: tiếp thu 01; tiếp thu một phần 01; giải trình, giữ nguyên 01; chưa trả lời 01.',
    );
    expect(view.illustrative).toBe(true);
  });
});

describe('findPassage', () => {
  const { sections } = reportWith();
  const found = (id: string): unknown => {
    const passage = findPassage(sections, id);
    return passage === undefined ? undefined : [passage.section.id, passage.anchor];
  };

  test('leads to the element that bears the text', () => {
    const blocks = sections.flatMap(({ prose }) => prose);
    const first = (kind: string): string => blocks.find((block) => block.kind === kind)!.id;
    expect(found('ket-qua')).toEqual(['ket-qua', '']);
    expect(found(first('paragraph'))).toEqual([sections[0]?.id, first('paragraph')]);
    expect(found('ket-qua--kq01--t1')).toEqual(['ket-qua', 'KQ01']);
    const heading = blocks.find(
      ({ kind, id }) => kind === 'heading' && id.startsWith('ket-qua--'),
    )!;
    expect(found(heading.id)).toEqual([
      'ket-qua',
      sections.find(({ id }) => id === 'ket-qua')?.headings[0]?.id,
    ]);
    expect(found('ket-qua--dau--t1')).toEqual(['ket-qua', '']);
    expect(found('ket-qua--kq01--p9')).toBeUndefined();
  });

  test('quotes enough to find it again, with … for what is reckoned', () => {
    for (const block of sections.flatMap(({ prose }) => prose)) {
      const excerpt = findPassage(sections, block.id)?.excerpt ?? '';
      expect(excerpt.length).toBeGreaterThan(0);
      expect(excerpt.length).toBeLessThanOrEqual(91);
      expect(excerpt).not.toMatch(/\ufffc|\s{2}/);
    }
  });

  test('lists every section and block once for those who comment', () => {
    const lines = passagesCsv({ sections }).trim().split('\r\n');
    expect(lines).toHaveLength(1 + sections.length + sections.flatMap(({ prose }) => prose).length);
    expect(passagesCsv({ sections })).toMatch(/^\ufeffpassage,section,text,code\r\n/);
  });
});

describe('progress', () => {
  test('states every milestone on the date of the review', () => {
    const milestones = [
      'id,name,due,done,note',
      'M1,A,2024-03-01,2024-03-01,',
      'M2,B,2024-04-01,2024-04-02,',
      'M3,C,2024-12-30,,',
      'M4,D,2024-12-31,,',
    ];
    expect(progress(reportWith({ milestones })).milestones.map(({ state }) => state)).toEqual([
      'done',
      'doneLate',
      'overdue',
      'pending',
    ]);
  });

  test('counts what is done of what there is, and only that', () => {
    const counts = (report: Report): unknown =>
      progress(report).counts.map(({ what, done, all, illustrative }) => [
        what,
        done,
        all,
        illustrative,
      ]);
    expect(counts(reportWith())).toEqual([
      ['targets', 4, 4, false],
      ['links', 2, 4, false],
    ]);
    expect(
      counts(
        reportWith({
          documents: DOCUMENTS,
          commitments: COMMITMENTS,
          instruments: INSTRUMENTS,
          areas: AREAS,
          contributions: CONTRIBUTIONS,
          comments: COMMENTS,
        }),
      ),
    ).toEqual([
      ['targets', 4, 4, false],
      ['links', 2, 4, false],
      ['institutionalisation', 2, 3, false],
      ['contributions', 2, 3, true],
      ['comments', 3, 4, true],
    ]);
  });
});

test('a row is illustrative when its note says so, in whatever case', () => {
  expect(
    [undefined, 'số thật', 'Số liệu minh họa', 'tỉnh gửi; số liệu minh họa'].map((note) =>
      isIllustrative({ note }),
    ),
  ).toEqual([false, false, true, true]);
});
