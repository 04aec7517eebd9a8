/** Codes from `first` on belong together, up to the next group's; `id` is the name of their page. */
export const RULE_GROUPS = [
  { first: 'TK100', id: 'tep-va-bang', title: 'Tệp và bảng' },
  { first: 'TK200', id: 'review-yeu-cau', title: 'review.yaml, yêu cầu' },
  { first: 'TK300', id: 'cu-phap', title: 'Lời văn: cú pháp' },
  { first: 'TK310', id: 'con-so', title: 'Lời văn: con số và nhận định' },
  { first: 'TK320', id: 'cau-chu', title: 'Lời văn: câu chữ' },
  { first: 'TK340', id: 'vien-dan', title: 'Viện dẫn và cơ quan' },
  { first: 'TK360', id: 'gioi-han', title: 'Lời văn: giới hạn' },
  { first: 'TK370', id: 'hinh-lien-ket', title: 'Lời văn: hình, liên kết' },
  { first: 'TK400', id: 'lien-ket', title: 'Liên kết' },
  { first: 'TK410', id: 'mach', title: 'Mạch mục tiêu, hạn chế, nguyên nhân, nhiệm vụ' },
  { first: 'TK430', id: 'so', title: 'Sổ thể chế hóa, đóng góp, góp ý, mốc thời gian, hội thảo' },
  { first: 'TK500', id: 'so-lieu', title: 'Nghĩa của số liệu' },
  { first: 'TK600', id: 'ban-in', title: 'Bản in' },
  { first: 'TK700', id: 'trang', title: 'Trang đã dựng' },
  { first: 'TK800', id: 'may-va-o-dia', title: 'Máy và ổ đĩa' },
] as const;

export type RuleGroup = (typeof RULE_GROUPS)[number];

/** Where a code belongs; the first group for one that comes before all. */
export const ruleGroupOf = (code: string): RuleGroup =>
  RULE_GROUPS.findLast(({ first }) => code >= first) ?? RULE_GROUPS[0];
