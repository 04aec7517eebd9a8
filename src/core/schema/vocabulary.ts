/** Closed lists and their Vietnamese labels. */

export const VERDICTS = [
  'exceeded',
  'met',
  'partlyMet',
  'notMet',
  'noData',
  'notAssessable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A person may judge anything but «no data»: that is a finding of the machine. */
export const JUDGED_VERDICTS = ['exceeded', 'met', 'partlyMet', 'notMet', 'notAssessable'] as const;

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  exceeded: 'vượt mục tiêu',
  met: 'đạt',
  partlyMet: 'đạt một phần',
  notMet: 'chưa đạt',
  noData: 'chưa đủ số liệu',
  notAssessable: 'không đánh giá được',
};

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

/** What a source itself rests on, where that is no evidence of its own. */
export const SOURCE_GROUNDS = ['claim', 'review'] as const;
export type SourceGround = (typeof SOURCE_GROUNDS)[number];
export const SOURCE_GROUND_LABELS: Readonly<Record<SourceGround, string>> = {
  claim: 'lời cơ quan chịu trách nhiệm tự báo cáo',
  review: 'dựa trên chính kỳ tổng kết này',
};

export const INDICATOR_KINDS = ['national', 'international', 'model'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
export const INDICATOR_KIND_LABELS: Readonly<Record<IndicatorKind, string>> = {
  national: 'số liệu trong nước',
  international: 'cơ sở dữ liệu quốc tế',
  model: 'ước tính theo mô hình',
};

/** `level` holds at a moment, `flow` adds up over its period, `change` is itself a difference to an earlier period. */
export const MEASURES = ['level', 'flow', 'change'] as const;

export const MEASURE_LABELS: Readonly<Record<(typeof MEASURES)[number], string>> = {
  level: 'mức tại một thời điểm',
  flow: 'cộng dồn trong kỳ',
  change: 'mức thay đổi so với kỳ trước',
};

export const AREA_LEVELS = [
  'country',
  'region',
  'province',
  'district',
  'commune',
  'other',
] as const;

export const BODY_KINDS = ['party', 'state', 'other'] as const;

export const SOURCE_KINDS = ['official', 'press', 'international'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export const SOURCE_KIND_LABELS: Readonly<Record<SourceKind, string>> = {
  official: 'cơ quan công bố',
  press: 'dẫn qua báo chí',
  international: 'cơ sở dữ liệu quốc tế',
};

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

/** What of the resolution under review a legal instrument can come from. */
export const COMMITMENT_KINDS = ['viewpoint', 'task', 'solution'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const CONTRIBUTION_KINDS = ['province', 'ministry', 'party', 'expert', 'other'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];
export const CONTRIBUTION_KIND_LABELS: Readonly<Record<ContributionKind, string>> = {
  province: 'địa phương',
  ministry: 'bộ, ngành',
  party: 'cơ quan đảng, đoàn thể',
  expert: 'chuyên gia, nhà khoa học',
  other: 'cơ quan khác',
};

export const EVENT_KINDS = ['regional', 'thematic', 'consultation', 'conference'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export const EVENT_KIND_LABELS: Readonly<Record<EventKind, string>> = {
  regional: 'hội thảo vùng',
  thematic: 'hội thảo chuyên đề',
  consultation: 'tham vấn chuyên gia',
  conference: 'hội nghị, phiên họp',
};

/** `agreed` is an answer: the body has nothing to add. */
export const CONTRIBUTION_STATES = ['received', 'agreed', 'late', 'missing'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];
export const CONTRIBUTION_STATE_LABELS: Readonly<Record<ContributionState, string>> = {
  received: 'đã gửi',
  agreed: 'thống nhất',
  late: 'gửi muộn',
  missing: 'chưa gửi',
};

export const COMMENT_RESPONSES = ['accepted', 'partlyAccepted', 'explained', 'open'] as const;
export type CommentResponse = (typeof COMMENT_RESPONSES)[number];
export const COMMENT_RESPONSE_LABELS: Readonly<Record<CommentResponse, string>> = {
  accepted: 'tiếp thu',
  partlyAccepted: 'tiếp thu một phần',
  explained: 'giải trình, giữ nguyên',
  open: 'chưa trả lời',
};

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

/** What becomes of the links of a file for the press: PDF/X-4 to the letter has none inside the trimmed page. */
export const PRINT_SHOP_LINKS = ['keep', 'drop'] as const;
export type PrintShopLinks = (typeof PRINT_SHOP_LINKS)[number];

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

/** `internal` pages and papers are working papers of the drafting office. */
export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  public: 'công khai',
  internal: 'nội bộ',
};

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
