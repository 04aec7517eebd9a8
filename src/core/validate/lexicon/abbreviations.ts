import { pairList, wordList } from '../../text/word-list.ts';

/** Abbreviations of this field, spelt out. Used to name the words when one is met that nobody has spelt out. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  pairList(`
  BCĐ = Ban Chỉ đạo
  BTV = Ban Thường vụ
  BVMT = bảo vệ môi trường
  BĐKH = biến đổi khí hậu
  CCN = cụm công nghiệp
  CMCN = Cách mạng công nghiệp
  CNTT = công nghệ thông tin
  CSDL = cơ sở dữ liệu
  CTNH = chất thải nguy hại
  CTR = chất thải rắn
  CTRSH = chất thải rắn sinh hoạt
  HST = hệ sinh thái
  HTX = hợp tác xã
  HĐND = Hội đồng nhân dân
  KBT = khu bảo tồn
  KCN = khu công nghiệp
  KH&CN = Khoa học và Công nghệ
  KHCN = khoa học và công nghệ
  KKT = khu kinh tế
  KNK = khí nhà kính
  KT-XH = kinh tế - xã hội
  KTTV = khí tượng thủy văn
  KTXH = kinh tế - xã hội
  LHQ = Liên hợp quốc
  LVS = lưu vực sông
  MTTQ = Mặt trận Tổ quốc
  NLTT = năng lượng tái tạo
  NN&MT = Nông nghiệp và Môi trường
  NN&PTNT = Nông nghiệp và Phát triển nông thôn
  NSNN = ngân sách nhà nước
  NTM = nông thôn mới
  PCTT = phòng, chống thiên tai
  PTBV = phát triển bền vững
  QLNN = quản lý nhà nước
  QPPL = quy phạm pháp luật
  TN&MT = Tài nguyên và Môi trường
  TNMT = tài nguyên và môi trường
  TNN = tài nguyên nước
  TTHC = thủ tục hành chính
  UBND = Ủy ban nhân dân
  VPCP = Văn phòng Chính phủ
  VSMT = vệ sinh môi trường
  XLNT = xử lý nước thải
  ĐBSCL = đồng bằng sông Cửu Long
  ĐBSH = đồng bằng sông Hồng
  ĐDSH = đa dạng sinh học
  ĐMC = đánh giá môi trường chiến lược
  ĐTM = đánh giá tác động môi trường
`),
);

/** Read by everyone as they stand: names of international bodies and measures, as official letters print them. */
export const WELL_KNOWN = new Set(
  wordList(`
  ADB
  APEC
  ASEAN
  COP
  CPTPP
  CSV
  EVFTA
  FAO
  FDI
  GDP
  GIS
  GPS
  GRDP
  IMF
  IPCC
  ISO
  ODA
  OECD
  PDF
  QCVN
  TCVN
  UNDP
  UNEP
  UNESCO
  UNFCCC
  UNICEF
  USD
  VND
  WB
  WHO
  WTO
`),
);
