/** A period by itself and within a sentence: `2020` and `năm 2020`. */
export type When = { readonly plain: string; readonly within: string };

type Comparison = '>=' | '>' | '<=' | '<' | '=' | 'keep';

const comparison: Readonly<Record<Comparison, string>> = {
  '>=': 'từ',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'đúng',
  keep: 'giữ ít nhất',
};

/** What is reckoned and found, in sentences; figures come as printed. */
export const sentences = {
  bound: {
    '>=': (one: string): string => `từ ${one} trở lên`,
    '>': (one: string): string => `trên ${one}`,
    '<=': (one: string): string => `không quá ${one}`,
    '<': (one: string): string => `dưới ${one}`,
    keep: (one: string): string => `giữ ${one}`,
    baseline: (pair: string, year: string): string => `giảm ${pair} so với năm ${year}`,
    reduction: (pair: string): string => `giảm ${pair}`,
    scenario: (pair: string): string => `giảm ${pair} so với kịch bản phát triển thông thường`,
    zeroNew: 'không phát sinh mới',
    down: 'giảm dần',
    up: 'tăng dần',
    qualitative: 'định tính',
    all: 'gồm nhiều ý',
  },
  horizon: {
    none: 'không nêu thời hạn',
    yearly: 'hằng năm',
    year: (year: number): string => `năm ${year}`,
  },
  span: (from: string, to: string): string => `${from}-${to}`,
  formula: {
    subject: (name: string, when: When): string => `${name} ${when.within}`,
    compare: (subject: string, operator: Comparison, bound: string): string =>
      `Lấy ${subject} so với mức phải đạt: ${comparison[operator]} ${bound}.`,
    range: (subject: string): string =>
      `Lấy ${subject} so với khoảng phải đạt; đạt đầu dưới là đạt, qua đầu trên là vượt.`,
    against: (figure: string, bound: string): string => `${figure} so với ${bound}`,
    scenario: 'kịch bản phát triển thông thường',
    baseline: (when: When): string => when.within,
    reduction: (subject: string, against: string, asked: string): string =>
      `Mức giảm của ${subject} so với ${against}, tính bằng phần trăm của ${against}; phải đạt ${asked}%.`,
    required: (asked: string): string => `cần ${asked}%`,
    zeroNew: (subject: string): string => `Lấy ${subject}; phải bằng 0.`,
    trend: (name: string, direction: 'down' | 'up'): string =>
      `So bình quân năm của ${name} giữa hai nửa kỳ bằng nhau, đủ số liệu: nửa sau phải ${direction === 'down' ? 'thấp' : 'cao'} hơn nửa đầu.`,
    change: (subject: string, direction: 'down' | 'up'): string =>
      `Đọc dấu của ${subject}: mức thay đổi phải ${direction === 'down' ? 'âm (giảm)' : 'dương (tăng)'}.`,
    yearly: (operator: Comparison, bound: string): string =>
      `Xét từng năm trong kỳ: năm nào cũng phải ${comparison[operator]} ${bound}.`,
    yearsMet: (met: number, all: number): string => `${met}/${all} năm đạt`,
    failing: (years: string): string => `không đạt: ${years}`,
  },
  standIn: {
    instead: (period: string, missing: number): string => `${period}, thay năm ${missing}`,
    by: (period: When): string => `theo số ${period.within}`,
  },
  distance: {
    on: 'đúng mức mục tiêu',
    onlyOn: 'bằng mức nêu trong mục tiêu nhưng chưa qua mức đó',
    past: (figure: string): string => `hơn mức mục tiêu ${figure}`,
    short: (figure: string): string => `còn cách mục tiêu ${figure}`,
  },
  refusal: {
    noIndicator: 'Chưa gắn chỉ số nào với mục tiêu.',
    notDue: (horizon: number, asOf: string): string =>
      `Mục tiêu đặt ra cho năm ${horizon}; số liệu của báo cáo tính đến ${asOf}.`,
    noObservation: 'Chưa có số liệu nào của chỉ số chính.',
    noObservationAtHorizon: (horizon: number, latest: When): string =>
      `Chưa có số liệu của năm ${horizon} hoặc sau đó; số liệu gần nhất là ${latest.within}.`,
    baselineMissing: (year: number): string => `Thiếu số liệu năm gốc ${year}.`,
    scenarioMissing: (year: number): string =>
      `Thiếu giá trị kịch bản phát triển thông thường của năm ${year}.`,
    referenceNotPositive: (value: string): string =>
      `Giá trị gốc ${value} không dương nên không tính được mức giảm theo phần trăm.`,
    periodTooShort: (period: When): string =>
      `Giai đoạn ${period.plain} quá ngắn để so hai nửa kỳ.`,
    yearsMissing: (years: string): string => `Thiếu số liệu các năm ${years}.`,
    conflict: (period: When): string =>
      `Các nguồn cho giá trị khác nhau ${period.within} và chưa rõ giá trị nào đúng.`,
    periodIncomplete: {
      row: (period: When, asOf: string): string =>
        `Số của ${period.within} chỉ tính đến ${asOf}, chưa trọn kỳ.`,
      source: (period: When, date: string): string =>
        `Số của ${period.within} lấy từ nguồn công bố ${date}, khi kỳ chưa hết.`,
      review: (period: When, date: string): string =>
        `Số của ${period.within} không ghi tính đến ngày nào, mà số liệu của báo cáo chốt ${date}, khi kỳ chưa hết.`,
    },
    methodsDiffer: (methods: string): string =>
      `Các số được so tính theo những cách khác nhau (${methods}).`,
    imprecise: (qualifier: string, period: When): string =>
      `Nguồn ghi «${qualifier}» trước số của ${period.within}, chưa đủ chính xác để kết luận.`,
    ownMethod: 'theo định nghĩa chung',
    unitDiffers: (found: string, expected: string): string =>
      `Đơn vị của chỉ số (${found}) không đổi được sang đơn vị của mục tiêu (${expected}).`,
    definitionUnclear: (gaps: string): string => `Định nghĩa của chỉ số chưa rõ: ${gaps}.`,
    otherNotion: {
      narrower:
        'Chỉ số hẹp hơn điều mục tiêu hỏi: con số chỉ cho biết mức thấp nhất, chưa đủ để kết luận.',
      broader:
        'Chỉ số rộng hơn điều mục tiêu hỏi: con số chỉ cho biết mức cao nhất, chưa đủ để kết luận.',
      partial: 'Chỉ số chỉ tính một phần đối tượng của mục tiêu, không nói được về phần còn lại.',
      different: 'Chỉ số đo điều khác với điều mục tiêu hỏi, không dùng để kết luận được.',
    },
    ownClaim:
      'Nguồn duy nhất là lời cơ quan chịu trách nhiệm tự báo cáo; chưa có số liệu hay đánh giá độc lập để kết luận.',
    notJudged: 'Mục tiêu định tính chưa được đánh giá.',
  },
  remark: {
    laterYearUsed: (horizon: number, used: When): string =>
      `Không có số liệu năm ${horizon}; dùng số liệu gần nhất sau đó, ${used.within}.`,
    reachedLater: (period: When, figure: string): string =>
      `Sau thời hạn mới đạt: ${period.within} là ${figure}.`,
    lostLater: (period: When, figure: string): string =>
      `Đạt ở thời hạn nhưng sau đó không giữ được: ${period.within} là ${figure}.`,
    laterOtherMethod: (period: When, figure: string, methods: string): string =>
      `Số mới nhất (${period.within}: ${figure}) tính theo cách khác (${methods}), không nói được là đạt muộn hay không giữ được.`,
    qualified: (qualifier: string): string =>
      `Nguồn ghi «${qualifier}» trước số này; mọi giá trị hợp với cách ghi ấy đều cho cùng kết luận.`,
    scope: {
      narrower:
        'Chỉ số hẹp hơn điều mục tiêu hỏi nên con số là mức thấp nhất; kết luận vẫn đứng vững.',
      broader:
        'Chỉ số rộng hơn điều mục tiêu hỏi nên con số là mức cao nhất; kết luận vẫn đứng vững.',
      partial:
        'Chỉ số chỉ tính một phần đối tượng của mục tiêu; phần còn lại ra sao thì kết luận cũng vậy.',
      different: 'Chỉ số đo điều khác với điều mục tiêu hỏi.',
    },
    restsOnReview:
      'Nguồn đánh giá kết luận từ chính kỳ tổng kết này, không phải bằng chứng độc lập.',
    noSource: 'Người đánh giá không dẫn nguồn.',
    otherMethod: (method: string): string => `Cách tính của số này: ${method}.`,
    beforeYearEnd: (asOf: string, period: When): string =>
      `Số tính đến ${asOf}, chưa hết ${period.within}.`,
    conditional: (condition: string): string => `Mục tiêu kèm điều kiện: ${condition}.`,
  },
  chart: {
    target: (bound: string): string => `Mục tiêu: ${bound}`,
    unit: (unit: string): string => `Đơn vị: ${unit}`,
    brokenAxis: (unit: string): string => `${unit} (trục không bắt đầu từ 0)`,
    spansApart: 'Số của cả giai đoạn được vẽ tách khỏi số từng năm, không nối với nhau.',
    reckoned: 'gộp từ các địa bàn cũ',
    conflictKey: 'Các nguồn nêu số khác nhau, chưa chọn số nào',
    conflict: (period: string, label: string | undefined, figures: string): string =>
      `${period}${label === undefined ? '' : `, ${label}`}: các nguồn nêu số khác nhau (${figures}), không số nào được nối vào chuỗi.`,
    newBounds: 'đổi địa giới',
    newMethod: (from: string, to: string): string => `đổi cách tính (${from} → ${to})`,
    commonMethod: 'định nghĩa chung',
    none: (label: string): string => `${label}: chưa có số liệu.`,
    one: (label: string, first: string): string => `${label}: ${first}.`,
    many: (label: string, first: string, last: string, count: number): string =>
      `${label}: từ ${first} đến ${last}, ${count} số liệu.`,
    whole: (title: string): string => `Biểu đồ: ${title}.`,
    broken: (before: string, after: string, why: string): string =>
      `Giữa ${before} và ${after} ${why}: không so được.`,
  },
  reconciliation: {
    areas: (count: number): string => `${count} địa bàn`,
    lacking: (what: string): string => ` Chưa có số của ${what}.`,
    added: (listed: string, result: string): string => `${listed}; cộng lại ${result}.`,
    divided: (operands: string, result: string): string => `${operands} cho ${result}.`,
    joined: (listed: string, result: string): string => `${listed}; gộp lại ${result}.`,
    withFigures: (some: number, all: number): string => `${some}/${all} địa bàn có số: `,
    noSum: '; tỷ lệ không cộng được khi thiếu tử số, mẫu số',
    noJoin: '; tỷ lệ không gộp được khi thiếu tử số, mẫu số',
    nothingPublished: 'Không có số công bố để đối chiếu.',
    fits: (published: string): string => `Khớp với số công bố ${published}.`,
    fitsRounded: (published: string): string => `Khớp với số công bố ${published} khi làm tròn.`,
    fitsWithin: (published: string, apart: string): string =>
      `Khớp với số công bố ${published} trong phạm vi làm tròn (lệch ${apart}).`,
    more: (published: string, apart: string): string =>
      `Nhiều hơn số công bố ${published} là ${apart}.`,
    fewer: (published: string, apart: string): string =>
      `Ít hơn số công bố ${published} là ${apart}.`,
    slip: (name: string, slip: string, swapped: boolean, needed: string): string =>
      `${name} ${swapped ? 'bị ' : ''}${slip} (cần ${needed})`,
    hint: (slips: readonly string[]): string => `Có thể ${slips.join(' hoặc ')}.`,
  },
  change: {
    conflict: 'các nguồn nêu giá trị khác nhau, chưa rõ giá trị nào đúng',
    conflictBefore: 'lần trước các nguồn nêu giá trị khác nhau',
    revises: (source: string, date: string | undefined): string =>
      `điều chỉnh số của nguồn ${source}${date === undefined ? '' : ` ${date}`}`,
    used: (before: string, after: string): string => `số dùng để chấm: ${before} → ${after}`,
    notUsed: 'chưa có',
    parts: (ids: string): string => `mức độ của ${ids} thay đổi`,
    noReason: 'không ghi lý do',
  },
  area: {
    from: (date: string): string => `từ ${date}`,
    to: (date: string): string => `đến ${date}`,
  },
  covered: (done: string, all: string, documents: string): string =>
    `${done} trong ${all} quan điểm, nhiệm vụ, giải pháp đã có văn bản thể chế hóa, với ${documents} văn bản`,
  gaps: (count: string, ids: string): string => `; ${count} nội dung chưa có: ${ids}`,
  file: {
    pages: (count: number): string => `${count} trang`,
    none: 'chưa dựng',
    onPage: (number: string): string => `, trang ${number}`,
  },
  draft: 'Dự thảo',
  numberedDraft: (number: number, date: string): string => `Dự thảo lần ${number}, ngày ${date}`,
} as const;
