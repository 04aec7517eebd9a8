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

const GROUPS: readonly (readonly [prefix: string, title: string])[] = [
  ['TK1', 'Tệp và bảng'], ['TK2', 'review.yaml, yêu cầu'], ['TK30', 'Lời văn: cú pháp'], ['TK31', 'Lời văn: con số và nhận định'], ['TK32', 'Lời văn: câu chữ'],
  ['TK33', 'Lời văn: câu chữ, tiếp'], ['TK34', 'Viện dẫn và cơ quan'], ['TK40', 'Liên kết'], ['TK41', 'Mạch mục tiêu, hạn chế, nguyên nhân, nhiệm vụ'],
  ['TK42', 'Mạch, tiếp'], ['TK43', 'Sổ thể chế hóa, đóng góp, góp ý, mốc thời gian'], ['TK44', 'Sổ, tiếp'], ['TK5', 'Nghĩa của số liệu'], ['TK6', 'Bản in'], ['TK7', 'Trang đã dựng'],
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
  return GROUPS.map(([prefix, title]) => ({ title, rules: entries.filter(({ code }) => code.startsWith(prefix)) })).filter(({ rules }) => rules.length > 0);
}
