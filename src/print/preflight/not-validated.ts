import type { PreflightReport } from './preflight-report.ts';

/** What this program could not find out and a person, another tool or the print shop must; in Vietnamese. */
export function notValidated(
  report: Omit<PreflightReport, 'notValidated' | 'diagnostics'>,
): string[] {
  const statements: string[] = [];
  if (report.lostWords === undefined)
    statements.push('Chữ của bản này chưa được so với trang nguồn.');
  if (report.tagFaults === undefined)
    statements.push('Cây thẻ của bản này chưa được soát bằng máy.');
  switch (report.variant) {
    case 'screen':
      statements.push(
        'PDF/UA-1: mới soát những điều máy soát được; chưa soát bằng PAC hay veraPDF, chưa nghe thử bằng phần mềm đọc màn hình.',
      );
      break;
    case 'office':
      statements.push('Chưa in thử và chụp lại trên máy của cơ quan.');
      break;
    case 'press':
      statements.push(
        'PDF/X-4: tệp mang các dấu hiệu của chuẩn nhưng chưa soát bằng công cụ của nhà in (Acrobat Preflight, callas pdfToolbox, Enfocus PitStop).',
        'Hồ sơ màu là của giấy tráng phủ (FOGRA39). In trên giấy không tráng thì nhà in thay hồ sơ; chữ và hình chỉ dùng mực đen nên không đổi.',
        'Chưa in thử, chưa ký mẫu màu.',
      );
      if (report.links > 0) {
        statements.push(
          `Tệp giữ ${report.links} liên kết nằm trong khổ thành phẩm, điều PDF/X-4 không cho phép; liên kết không in ra giấy. Nhà in từ chối thì dựng lại với --links drop, hoặc ghi links: drop ở bản in.`,
        );
      }
      break;
    default:
      return report.variant satisfies never;
  }
  return statements;
}
