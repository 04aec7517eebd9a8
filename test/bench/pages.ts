/**
 * `npm run bench`: what a reader with a phone on a slow line goes through on each kind of page of the built
 * sample (`dist/`, or the folder named), served as the manual's recipe has it. Nothing is asserted.
 */
import { resolve } from 'node:path';

import { openBrowser } from '../../src/paginate/browser.ts';
import { measurePage, SLOW_4G } from '../site/measure-page.ts';
import { PAGE_KINDS } from '../site/page-kinds.ts';
import { serveLikeNginx } from '../site/serve-like-nginx.ts';

const WIDTHS = [375, 1280] as const;

const served = await serveLikeNginx(resolve(process.argv[2] ?? 'dist'), 'root');
const { browser } = await openBrowser();
console.log(
  `Đường truyền ${SLOW_4G.kilobits / 1000} Mbps, trễ ${SLOW_4G.latency} ms, máy chậm ${SLOW_4G.slowdown} lần; không có gì trong bộ nhớ đệm.`,
);
console.log(
  'kB tải | lần hỏi | hiện chữ đầu (ms) | hiện khối lớn nhất (ms) | xê dịch | chặn (ms) | trang',
);
for (const width of WIDTHS) {
  for (const path of PAGE_KINDS) {
    const { bytes, requests, firstPaint, largestPaint, shift, blocked } = await measurePage(
      browser,
      `${served.origin}/${path}`,
      width,
      SLOW_4G,
    );
    console.log(
      [
        (bytes / 1000).toFixed(1),
        requests,
        firstPaint.toFixed(0),
        largestPaint.toFixed(0),
        shift.toFixed(4),
        blocked.toFixed(0),
        `${path} (${width} px)`,
      ].join(' | '),
    );
  }
}
await browser.close();
await served.close();
