/** Closed lists and their Vietnamese labels; `inWords` says by which words their values may be written. */
import { inWords } from './value-words.ts';

export const VERDICTS = [
  'exceeded',
  'met',
  'partlyMet',
  'notMet',
  'notDue',
  'noData',
  'notAssessable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A person may judge anything but «no data»: that is a finding of the machine. */
export const JUDGED_VERDICTS = [
  'exceeded',
  'met',
  'partlyMet',
  'notMet',
  'notDue',
  'notAssessable',
] as const;

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  exceeded: 'vượt mục tiêu',
  met: 'đạt',
  partlyMet: 'đạt một phần',
  notMet: 'chưa đạt',
  notDue: 'chưa đến hạn',
  noData: 'chưa đủ số liệu',
  notAssessable: 'không đánh giá được',
};
inWords(VERDICTS, VERDICT_LABELS);
inWords(JUDGED_VERDICTS, VERDICT_LABELS);

/** Deadlines that are no year. */
export const RECURRING_HORIZONS = ['yearly'] as const;
inWords(RECURRING_HORIZONS, { yearly: ['hằng năm', 'hàng năm', 'mỗi năm'] });

export const OPERATORS = [
  '>=',
  '>',
  '<=',
  '<',
  '=',
  'range',
  'keep',
  'reduce-baseline',
  'reduce-scenario',
  'zero-new',
  'trend-down',
  'trend-up',
  'qualitative',
  'all',
] as const;
export type Operator = (typeof OPERATORS)[number];
inWords(OPERATORS, {
  '>=': ['ít nhất', 'tối thiểu', '≥'],
  '>': ['trên', 'hơn'],
  '<=': ['không quá', 'tối đa', '≤'],
  '<': ['dưới'],
  '=': ['bằng'],
  range: ['trong khoảng'],
  keep: ['giữ', 'giữ vững', 'duy trì'],
  'reduce-baseline': ['giảm so với năm gốc'],
  'reduce-scenario': ['giảm so với kịch bản'],
  'zero-new': ['không phát sinh mới'],
  'trend-down': ['giảm dần'],
  'trend-up': ['tăng dần'],
  qualitative: ['định tính'],
  all: ['gồm nhiều ý'],
});

/** `plan` is a figure someone means to reach: kept and shown, never taken for one that was reached. */
export const STATUSES = ['preliminary', 'estimate', 'final', 'revised', 'plan'] as const;
export type Status = (typeof STATUSES)[number];
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  preliminary: 'sơ bộ',
  estimate: 'ước tính',
  final: 'chính thức',
  revised: 'điều chỉnh',
  plan: 'kế hoạch',
};
inWords(STATUSES, STATUS_LABELS);

/** What was written before a figure: it is kept with the figure and printed with it. */
export const QUALIFIERS = ['about', 'nearly', 'over', 'under', 'atLeast', 'atMost'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];
export const QUALIFIER_LABELS: Readonly<Record<Qualifier, string>> = {
  about: 'khoảng',
  nearly: 'gần',
  over: 'trên',
  under: 'dưới',
  atLeast: 'ít nhất',
  atMost: 'không quá',
};

/**
 * How what an indicator measures lies to what the target asks of; without a word, the same. `partial`: a part
 * of the things the target speaks of.
 */
export const INDICATOR_SCOPES = ['narrower', 'broader', 'partial', 'different'] as const;
export type IndicatorScope = (typeof INDICATOR_SCOPES)[number];
export const INDICATOR_SCOPE_LABELS: Readonly<Record<IndicatorScope, string>> = {
  narrower: 'hẹp hơn khái niệm của mục tiêu',
  broader: 'rộng hơn khái niệm của mục tiêu',
  partial: 'chỉ một phần đối tượng của mục tiêu',
  different: 'khác khái niệm của mục tiêu',
};
inWords(INDICATOR_SCOPES, {
  narrower: ['hẹp hơn', INDICATOR_SCOPE_LABELS.narrower],
  broader: ['rộng hơn', INDICATOR_SCOPE_LABELS.broader],
  partial: ['một phần', INDICATOR_SCOPE_LABELS.partial],
  different: ['khác', INDICATOR_SCOPE_LABELS.different],
});

/** What a source itself rests on, where that is no evidence of its own. */
export const SOURCE_GROUNDS = ['claim', 'review'] as const;
export type SourceGround = (typeof SOURCE_GROUNDS)[number];
export const SOURCE_GROUND_LABELS: Readonly<Record<SourceGround, string>> = {
  claim: 'lời cơ quan chịu trách nhiệm tự báo cáo',
  review: 'dựa trên chính kỳ tổng kết này',
};
inWords(SOURCE_GROUNDS, {
  claim: ['tự báo cáo', SOURCE_GROUND_LABELS.claim],
  review: ['kỳ tổng kết này', SOURCE_GROUND_LABELS.review],
});

export const INDICATOR_KINDS = ['national', 'international', 'model'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
export const INDICATOR_KIND_LABELS: Readonly<Record<IndicatorKind, string>> = {
  national: 'số liệu trong nước',
  international: 'cơ sở dữ liệu quốc tế',
  model: 'ước tính theo mô hình',
};
inWords(INDICATOR_KINDS, {
  national: ['trong nước', INDICATOR_KIND_LABELS.national],
  international: ['quốc tế', INDICATOR_KIND_LABELS.international],
  model: ['mô hình', INDICATOR_KIND_LABELS.model],
});

/** `level` holds at a moment, `flow` adds up over its period, `change` is itself a difference to an earlier period. */
export const MEASURES = ['level', 'flow', 'change'] as const;

export const MEASURE_LABELS: Readonly<Record<(typeof MEASURES)[number], string>> = {
  level: 'mức tại một thời điểm',
  flow: 'cộng dồn trong kỳ',
  change: 'mức thay đổi so với kỳ trước',
};
inWords(MEASURES, {
  level: ['mức', MEASURE_LABELS.level],
  flow: ['cộng dồn', MEASURE_LABELS.flow],
  change: ['mức thay đổi', MEASURE_LABELS.change],
});

export const AREA_LEVELS = [
  'country',
  'region',
  'province',
  'district',
  'commune',
  'other',
] as const;
inWords(AREA_LEVELS, {
  country: ['cả nước', 'quốc gia'],
  region: ['vùng'],
  province: ['tỉnh', 'thành phố', 'tỉnh, thành phố'],
  district: ['huyện', 'quận', 'thị xã'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  other: ['khác'],
});

export const BODY_KINDS = ['party', 'state', 'other'] as const;
inWords(BODY_KINDS, {
  party: ['đảng', 'cơ quan đảng'],
  state: ['nhà nước', 'cơ quan nhà nước'],
  other: ['khác', 'cơ quan khác'],
});

export const YES_NO = ['yes', 'no'] as const;
inWords(YES_NO, { yes: 'có', no: 'không' });

export const SOURCE_KINDS = ['official', 'press', 'international'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export const SOURCE_KIND_LABELS: Readonly<Record<SourceKind, string>> = {
  official: 'cơ quan công bố',
  press: 'dẫn qua báo chí',
  international: 'cơ sở dữ liệu quốc tế',
};
inWords(SOURCE_KINDS, {
  official: ['chính thức', SOURCE_KIND_LABELS.official],
  press: ['báo chí', SOURCE_KIND_LABELS.press],
  international: ['quốc tế', SOURCE_KIND_LABELS.international],
});

/** Those of the report, in its order; last, the letter that submits it, a paper of its own. */
export const ROLES = [
  'context',
  'institutionalisation',
  'results',
  'limitations',
  'causes',
  'lessons',
  'tasks',
  'implementation',
  'submission',
] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  context: 'Bối cảnh',
  institutionalisation: 'Thể chế hóa',
  results: 'Kết quả',
  limitations: 'Hạn chế',
  causes: 'Nguyên nhân',
  lessons: 'Bài học',
  tasks: 'Nhiệm vụ, giải pháp',
  implementation: 'Tổ chức thực hiện',
  submission: 'Tờ trình',
};
inWords(ROLES, {
  context: ['bối cảnh'],
  institutionalisation: ['thể chế hóa'],
  results: ['kết quả'],
  limitations: ['hạn chế', 'tồn tại, hạn chế'],
  causes: ['nguyên nhân'],
  lessons: ['bài học', 'bài học kinh nghiệm'],
  tasks: ['nhiệm vụ', 'nhiệm vụ, giải pháp'],
  implementation: ['tổ chức thực hiện'],
  submission: ['tờ trình'],
});

/** Dated sets of presentation rules that papers can be set by. */
export const PROFILES = ['party-hd05-2026', 'party-hd36-2018', 'state-nd30-2020'] as const;
export type ProfileId = (typeof PROFILES)[number];

/** Papers of the Party and of the State cite, number and sign in different ways. */
export const FAMILIES = ['party', 'state'] as const;
export type ProfileFamily = (typeof FAMILIES)[number];
export const PROFILE_FAMILIES: Readonly<Record<ProfileId, ProfileFamily>> = {
  'party-hd05-2026': 'party',
  'party-hd36-2018': 'party',
  'state-nd30-2020': 'state',
};

/** How headings are numbered; the numbers themselves stand in writing-rules.ts. */
export const HEADING_SCHEMES = ['roman', 'hyphen', 'decimal'] as const;
export type HeadingSchemeId = (typeof HEADING_SCHEMES)[number];

export const CAUSE_KINDS = ['objective', 'subjective'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];
export const CAUSE_KIND_LABELS: Readonly<Record<CauseKind, string>> = {
  objective: 'khách quan',
  subjective: 'chủ quan',
};
inWords(CAUSE_KINDS, CAUSE_KIND_LABELS);

/** Groups of causes as the draft resolution of 2026 sorts them. */
export const CAUSE_GROUPS = [
  'awareness',
  'institutions',
  'organisation',
  'resources',
  'science',
] as const;
export type CauseGroup = (typeof CAUSE_GROUPS)[number];
export const CAUSE_GROUP_LABELS: Readonly<Record<CauseGroup, string>> = {
  awareness: 'nhận thức',
  institutions: 'thể chế',
  organisation: 'tổ chức thực hiện',
  resources: 'nguồn lực',
  science: 'khoa học, công nghệ',
};
inWords(CAUSE_GROUPS, {
  ...CAUSE_GROUP_LABELS,
  organisation: ['tổ chức', CAUSE_GROUP_LABELS.organisation],
  science: ['khoa học', CAUSE_GROUP_LABELS.science],
});

/** What of the resolution under review a legal instrument can come from. */
export const COMMITMENT_KINDS = ['viewpoint', 'task', 'solution'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];
inWords(COMMITMENT_KINDS, { viewpoint: 'quan điểm', task: 'nhiệm vụ', solution: 'giải pháp' });

export const CONTRIBUTION_KINDS = ['province', 'ministry', 'party', 'expert', 'other'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];
export const CONTRIBUTION_KIND_LABELS: Readonly<Record<ContributionKind, string>> = {
  province: 'địa phương',
  ministry: 'bộ, ngành',
  party: 'cơ quan đảng, đoàn thể',
  expert: 'chuyên gia, nhà khoa học',
  other: 'cơ quan khác',
};
inWords(CONTRIBUTION_KINDS, {
  province: ['địa phương', 'tỉnh'],
  ministry: ['bộ', CONTRIBUTION_KIND_LABELS.ministry],
  party: ['đảng, đoàn thể', CONTRIBUTION_KIND_LABELS.party],
  expert: ['chuyên gia', CONTRIBUTION_KIND_LABELS.expert],
  other: ['khác', CONTRIBUTION_KIND_LABELS.other],
});

export const EVENT_KINDS = ['regional', 'thematic', 'consultation', 'conference'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export const EVENT_KIND_LABELS: Readonly<Record<EventKind, string>> = {
  regional: 'hội thảo vùng',
  thematic: 'hội thảo chuyên đề',
  consultation: 'tham vấn chuyên gia',
  conference: 'hội nghị, phiên họp',
};
inWords(EVENT_KINDS, {
  regional: EVENT_KIND_LABELS.regional,
  thematic: EVENT_KIND_LABELS.thematic,
  consultation: ['tham vấn', EVENT_KIND_LABELS.consultation],
  conference: ['hội nghị', 'phiên họp', EVENT_KIND_LABELS.conference],
});

/** `agreed` is an answer: the body has nothing to add. */
export const CONTRIBUTION_STATES = ['received', 'agreed', 'late', 'missing'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];
export const CONTRIBUTION_STATE_LABELS: Readonly<Record<ContributionState, string>> = {
  received: 'đã gửi',
  agreed: 'thống nhất',
  late: 'gửi muộn',
  missing: 'chưa gửi',
};
inWords(CONTRIBUTION_STATES, CONTRIBUTION_STATE_LABELS);

export const COMMENT_RESPONSES = ['accepted', 'partlyAccepted', 'explained', 'open'] as const;
export type CommentResponse = (typeof COMMENT_RESPONSES)[number];
export const COMMENT_RESPONSE_LABELS: Readonly<Record<CommentResponse, string>> = {
  accepted: 'tiếp thu',
  partlyAccepted: 'tiếp thu một phần',
  explained: 'giải trình, giữ nguyên',
  open: 'chưa trả lời',
};
inWords(COMMENT_RESPONSES, {
  ...COMMENT_RESPONSE_LABELS,
  explained: ['giải trình', 'giữ nguyên', COMMENT_RESPONSE_LABELS.explained],
});

/** Appendices of the papers of a review, numbered through all of them in this order. */
export const APPENDIX_KINDS = [
  'targets',
  'sources',
  'instruments',
  'chain',
  'contributions',
  'comments',
  'requirements',
] as const;
export type AppendixKind = (typeof APPENDIX_KINDS)[number];
inWords(APPENDIX_KINDS, {
  targets: 'mục tiêu',
  sources: 'nguồn',
  instruments: 'thể chế hóa',
  chain: 'mạch',
  contributions: 'đóng góp',
  comments: 'góp ý',
  requirements: 'yêu cầu',
});
/** `{object}` stands for the type of the document under review. */
export const APPENDIX_TITLES: Readonly<Record<AppendixKind, string>> = {
  targets: 'Mức độ hoàn thành các mục tiêu của {object}',
  sources: 'Nguồn số liệu',
  instruments: 'Kết quả thể chế hóa các quan điểm, nhiệm vụ của {object}',
  chain: 'Từ mục tiêu chưa đạt tới hạn chế, nguyên nhân và nhiệm vụ',
  contributions: 'Các cơ quan được xin ý kiến và tình trạng đóng góp',
  comments: 'Tổng hợp ý kiến góp ý và nội dung tiếp thu, giải trình',
  requirements: 'Phiếu yêu cầu đối với báo cáo',
};

/** Appendices that are working papers of the drafting office. */
export const INTERNAL_APPENDICES: readonly AppendixKind[] = [
  'contributions',
  'comments',
  'requirements',
];

/** How much of the narrative a paper gives: all, or what a summary needs. */
export const DEPTHS = ['full', 'summary'] as const;
export type Depth = (typeof DEPTHS)[number];
inWords(DEPTHS, { full: 'đầy đủ', summary: 'tóm tắt' });

/** What becomes of the links of a file for the press: PDF/X-4 to the letter has none inside the trimmed page. */
export const PRINT_SHOP_LINKS = ['keep', 'drop'] as const;
export type PrintShopLinks = (typeof PRINT_SHOP_LINKS)[number];
inWords(PRINT_SHOP_LINKS, { keep: 'giữ', drop: 'bỏ' });

/** What the prose can count: findings, rows of the registers, and the bodies behind them. */
export const COUNTED = [
  'targets',
  'results',
  'limitations',
  'causes',
  'lessons',
  'tasks',
  'commitments',
  'instruments',
  'contributions',
  'comments',
  'commenters',
] as const;
export type Counted = (typeof COUNTED)[number];
inWords(COUNTED, {
  targets: 'mục tiêu',
  results: 'kết quả',
  limitations: 'hạn chế',
  causes: 'nguyên nhân',
  lessons: 'bài học',
  tasks: 'nhiệm vụ',
  commitments: 'quan điểm, nhiệm vụ',
  instruments: 'văn bản thể chế hóa',
  contributions: 'cơ quan được xin ý kiến',
  comments: 'góp ý',
  commenters: 'nơi góp ý',
});
/** What contributions and causes can be counted by. */
export const COUNTED_KINDS = [...CONTRIBUTION_KINDS, ...CAUSE_KINDS] as const;
inWords(COUNTED_KINDS, { ...CONTRIBUTION_KIND_LABELS, ...CAUSE_KIND_LABELS });

/** `internal` pages and papers are working papers of the drafting office. */
export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  public: 'công khai',
  internal: 'nội bộ',
};
inWords(AUDIENCES, AUDIENCE_LABELS);

/** Slips of the pen that a figure can come of. */
export const SLIP_LABELS = {
  digit: 'sai một chữ số',
  swap: 'đảo hai chữ số',
  extra: 'thừa một chữ số',
  lost: 'thiếu một chữ số',
} as const;
export type Slip = keyof typeof SLIP_LABELS;

/** What the narrative states, by the name of its component. */
export const FINDING_KIND_LABELS = {
  Result: 'Kết quả',
  Limitation: 'Hạn chế',
  Cause: 'Nguyên nhân',
  Lesson: 'Bài học',
  Task: 'Nhiệm vụ',
} as const;
