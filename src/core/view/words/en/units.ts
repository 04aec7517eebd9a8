/** English for the known units, by the Vietnamese label that tables use. */
export const UNIT_NAMES: Readonly<Record<string, string>> = {
  '%': '%', 'điểm phần trăm': 'percentage points',
  'm²': 'm²', ha: 'ha', 'nghìn ha': 'thousand ha', 'triệu ha': 'million ha', 'km²': 'km²',
  người: 'people', 'nghìn người': 'thousand people', 'triệu người': 'million people',
  hộ: 'households', 'nghìn hộ': 'thousand households', 'triệu hộ': 'million households',
  đồng: 'VND', 'nghìn đồng': 'thousand VND', 'triệu đồng': 'million VND', 'tỷ đồng': 'billion VND', 'nghìn tỷ đồng': 'trillion VND',
  kg: 'kg', tấn: 'tonnes', 'nghìn tấn': 'thousand tonnes', 'triệu tấn': 'million tonnes',
  'm³': 'm³', 'nghìn m³': 'thousand m³', 'triệu m³': 'million m³', 'tỷ m³': 'billion m³',
  kWh: 'kWh', MWh: 'MWh', 'triệu kWh': 'million kWh', GWh: 'GWh', 'tỷ kWh': 'billion kWh', TWh: 'TWh', kW: 'kW', MW: 'MW', GW: 'GW',
  'tấn CO₂tđ': 'tonnes CO₂e', 'triệu tấn CO₂tđ': 'million tonnes CO₂e', 'tấn CO₂': 'tonnes CO₂', 'triệu tấn CO₂': 'million tonnes CO₂',
  'tCO₂tđ/tỷ đồng': 'tonnes CO₂e per billion VND', 'kg/đô la quốc tế': 'kg per international dollar', 'tỷ đô la quốc tế': 'billion international dollars',
  'cơ sở': 'establishments', vụ: 'cases', trận: 'events', 'dự án': 'projects', khu: 'zones', xã: 'communes', huyện: 'districts', tỉnh: 'provinces',
  'văn bản': 'documents', cái: 'items',
};
