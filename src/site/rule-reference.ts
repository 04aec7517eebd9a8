import { CODES, type DiagnosticCode } from '../core/diagnostic-codes.ts';
import { CLAIM_RULES } from '../core/guard/guard-narrative.ts';
import { GATE_RULES } from '../core/validate/gate-rules.ts';
import type { RuleExamples } from '../core/rule-examples.ts';
import { PROSE_RULES } from '../core/validate/prose-rules.ts';

export type RuleEntry = {
  readonly code: DiagnosticCode;
  readonly title: string;
  readonly severity: (typeof CODES)[DiagnosticCode]['severity'];
  readonly hint: string;
  /** What the rule asks for and why; rules on files speak for themselves by title and hint. */
  readonly about: string | undefined;
  readonly examples: RuleExamples | undefined;
};

/** Codes from `first` on belong together, up to the next group's. */
const GROUPS: readonly (readonly [first: string, title: string])[] = [
  ['TK100', 'Tệp và bảng'], ['TK200', 'review.yaml, yêu cầu'], ['TK300', 'Lời văn: cú pháp'], ['TK310', 'Lời văn: con số và nhận định'], ['TK320', 'Lời văn: câu chữ'],
  ['TK340', 'Viện dẫn và cơ quan'], ['TK400', 'Liên kết'], ['TK410', 'Mạch mục tiêu, hạn chế, nguyên nhân, nhiệm vụ'],
  ['TK430', 'Sổ thể chế hóa, đóng góp, góp ý, mốc thời gian, hội thảo'], ['TK500', 'Nghĩa của số liệu'], ['TK600', 'Bản in'], ['TK700', 'Trang đã dựng'],
];

/** Every rule the tool knows, from the very tables it works by. */
export function ruleReference(): readonly { readonly title: string; readonly rules: readonly RuleEntry[] }[] {
  const described = new Map<DiagnosticCode, { readonly about?: string; readonly examples?: RuleExamples }>(
    [...PROSE_RULES, ...GATE_RULES, ...CLAIM_RULES].map((rule) => [rule.code, rule]),
  );
  const entries = (Object.keys(CODES) as DiagnosticCode[]).map((code): RuleEntry => {
    const rule = described.get(code);
    return { code, ...CODES[code], about: rule?.about, examples: rule?.examples };
  });
  return GROUPS.map(([first, title], index) => {
    const [next] = GROUPS[index + 1] ?? [];
    return { title, rules: entries.filter(({ code }) => code >= first && (next === undefined || code < next)) };
  });
}
