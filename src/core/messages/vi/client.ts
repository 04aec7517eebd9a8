/** What scripts say in readers' browsers: apart from what pages say, for scripts carry every language with them. */
export const client = {
  passage: 'Liên kết tới đoạn này',
  targets: {
    all: (count: number): string => `${count} mục tiêu.`,
    none: 'Không có mục tiêu nào như vậy.',
    some: (shown: number, all: number): string => `${shown} trong ${all} mục tiêu.`,
  },
  chart: {
    failed: 'Không tải được, thử lại',
    howToRead: (head: string): string =>
      `${head}. Chạm vào một điểm để đọc; trên bàn phím dùng các mũi tên.`,
    role: 'biểu đồ',
    keys: (title: string): string =>
      `${title}. Mũi tên trái, phải để đọc từng năm; lên, xuống để đổi đường; Esc để đóng.`,
    none: 'không có số liệu',
    switches: 'Hiện các chuỗi',
    svg: 'Tải SVG',
    png: 'Tải PNG',
    csv: 'Tải CSV',
    close: 'Đóng biểu đồ tương tác',
  },
  search: {
    failed: 'Không tải được mục lục tra cứu; danh sách đầy đủ ở dưới.',
    none: (query: string): string => `Không thấy «${query}». Thử từ khác, hoặc ít từ hơn.`,
    found: (count: number, query: string, shown: number | undefined): string =>
      `${count} chỗ có «${query}»${shown === undefined ? '' : `, hiện ${shown} chỗ đầu`}.`,
    kind: {
      target: 'Mục tiêu',
      section: 'Báo cáo',
      finding: 'Kết quả, hạn chế, nguyên nhân, nhiệm vụ',
      indicator: 'Chỉ số',
      document: 'Văn bản',
      source: 'Nguồn',
      page: 'Trang',
      manual: 'Hướng dẫn',
    },
  },
} as const;
