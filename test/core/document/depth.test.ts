import { describe, expect, test } from 'vitest';

import type { NarrativeElement } from '../../../src/core/model.ts';
import { section } from '../build.ts';

/** Names, with ids of findings, of what a summary keeps. */
const kept = (body: string): readonly string[] => {
  const { elements, summarised } = section('phan', body);
  return elements.filter(({ key }) => summarised.includes(key)).map(nameOf);
};
const nameOf = ({ name, attributes }: NarrativeElement): string =>
  'id' in attributes ? attributes.id : name;

const finding = (id: string, more = ''): string =>
  `<Result id="${id}" theme="rung" title="Tên"${more}>\n\nLời <Count/> và <Cite document="nq"/>.\n\n</Result>`;

describe('a summary keeps', () => {
  test('the first paragraph and the titles of findings, where nobody says more', () => {
    expect(
      kept(
        `## Một\n\nĐầu <Count/>.\n\nSau <Verdict target="T01"/>.\n\n${finding('KQ1')}\n\n<TargetTable/>\n`,
      ),
    ).toEqual(['Count', 'KQ1']);
  });

  test('what stands in <Summary> in place of the first paragraph', () => {
    expect(
      kept(
        'Đầu <Count/>.\n\n<Summary>\n\nGiữ <Verdict target="T01"/>.\n\n<TargetTable/>\n\n</Summary>\n\n<Chart indicators="a" title="Hình"/>\n',
      ),
    ).toEqual(['Summary', 'Verdict', 'TargetTable']);
  });

  test('of a finding as much as it says', () => {
    expect(
      kept(
        [
          finding('KQ1', ' summary="full"'),
          finding('KQ2', ' summary="none"'),
          finding('KQ3', ' summary="title"'),
        ].join('\n\n'),
      ),
    ).toEqual(['KQ1', 'Count', 'Cite', 'KQ3']);
  });

  test('a finding within <Summary> whole, unless it asks for its title only', () => {
    expect(
      kept(`<Summary>\n\n${finding('KQ1')}\n\n${finding('KQ2', ' summary="title"')}\n\n</Summary>`),
    ).toEqual(['Summary', 'KQ1', 'Count', 'Cite', 'KQ2']);
  });
});
