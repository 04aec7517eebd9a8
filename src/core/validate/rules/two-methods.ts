import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { seriesRule } from '../rule.ts';
import { listed, unsettled } from '../unsettled.ts';

export const twoMethods = seriesRule({
  code: 'TK510',
  about:
    'Một chỉ số có một cách tính; số tính theo cách khác là chỉ số khác, vì đặt chung thì chênh lệch do cách tính bị đọc thành tăng, giảm.',
  examples: {
    file: 'observations.csv',
    beside: {
      'indicators.csv':
        'id,name,theme,unit,decimals,kind,measure,definition\nrice-sown,Diện tích gieo cấy lúa,land,ha,0,national,level,Cộng diện tích gieo cấy các vụ trong năm.',
    },
    ok: [
      'indicator,area,year,value,unit,status,source\nrice-land,all,2024,3.88,triệu ha,preliminary,dat-2024\nrice-sown,all,2024,7.1,triệu ha,preliminary,bao-2023',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source,method\nrice-land,all,2024,3.88,triệu ha,preliminary,dat-2024,kiểm kê đất\nrice-land,all,2024,7.1,triệu ha,preliminary,bao-2023,cộng các vụ',
        at: 'rice-land,all,2024,7.1',
        part: 'Chỉ số «rice-land» năm 2024 có các số tính theo những cách khác nhau: 3.88 triệu ha (kiểm kê đất); 7.1 triệu ha (cộng các vụ).',
      },
    ],
  },
  look: ({ series }) => {
    const found = new DiagnosticList();
    for (const { told, candidates, first, second, methods } of unsettled(series)) {
      if (methods === 1) continue;
      found.push(
        diagnostic(
          'TK510',
          `${told} có các số tính theo những cách khác nhau: ${listed(candidates, (one) => `${one.value} ${one.unit} (${one.method ?? 'theo định nghĩa chung'})`)}.`,
          second.place,
          { cause: first.place },
        ),
      );
    }
    return found.all;
  },
});
