/** Measures that should not be carried to the next line away from their number; longest first. */
export const MEASURES: readonly string[] = [
  'nghìn tỷ đồng', 'nghìn tỷ', 'triệu tấn', 'nghìn tấn', 'triệu ha', 'nghìn ha', 'tỷ đồng', 'triệu đồng', 'tỷ m³', 'triệu m³', 'nghìn m³', 'triệu người', 'nghìn người', 'tỷ kWh', 'triệu kWh',
  'km²', 'km', 'm³', 'm²', 'ha', 'tấn', 'kWh', 'MWh', 'GWh', 'TWh', 'kW', 'MW', 'GW', 'kg', 'mm', 'cm', '°C', 'triệu', 'nghìn',
];
