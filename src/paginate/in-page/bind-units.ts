const UNIT =
  /(?<=\d) (?=(?:%|‰|°C|tỷ|triệu|nghìn|đồng|ha|km|km²|m|m²|m³|cm|mm|kg|tấn|tạ|lít|kW|MW|GW|kWh|mg|µg)(?![\p{L}\p{M}\d]))/gu;
const MONEY = /(?<=(?:tỷ|triệu|nghìn)) (?=đồng(?![\p{L}\p{M}]))/gu;
const NUMBERED =
  /(?<=(?<![\p{L}\p{M}])(?:số|Số|ngày|tháng|năm|trang|Điều|khoản|Khoản|điểm|Điểm|Bảng|Hình|Phụ lục)) (?=\d)/gu;

/** Ties numbers to their units, and words that announce a number to it: no line ends between them. */
export function bindUnits(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('svg, pre, code, script, style') === null
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const bound = node.data
      .replace(UNIT, '\u00A0')
      .replace(MONEY, '\u00A0')
      .replace(NUMBERED, '\u00A0');
    if (bound !== node.data) node.data = bound;
  }
}
