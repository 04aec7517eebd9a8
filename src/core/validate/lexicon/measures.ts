import { wordList } from '../../text/word-list.ts';

/** Measures that should not be carried to the next line away from their number; longest first. */
export const MEASURES = wordList(`
  GW
  GWh
  MW
  MWh
  TWh
  cm
  ha
  kW
  kWh
  kg
  km
  km²
  mm
  m²
  m³
  nghìn
  nghìn ha
  nghìn m³
  nghìn người
  nghìn tấn
  nghìn tỷ
  nghìn tỷ đồng
  triệu
  triệu ha
  triệu kWh
  triệu m³
  triệu người
  triệu tấn
  triệu đồng
  tấn
  tỷ kWh
  tỷ m³
  tỷ đồng
  °C
`);
