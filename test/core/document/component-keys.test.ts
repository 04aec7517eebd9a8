import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../src/core/document/marks.ts';
import { section } from '../build.ts';

const keysOf = (body: string): readonly string[] =>
  section('ket-qua', body).elements.map(({ key }) => key);

const VALUE = '<Value indicator="a" year="2020"/>';
const CHART = '<Chart indicators="a" title="Hình"/>';

describe('the key of a component', () => {
  test('holds no place: whatever is written before it, it is the same', () => {
    const body = `Là ${VALUE} và <Verdict target="T01"/>.\n\n${CHART}`;
    expect(keysOf(`Thêm <Count/>.\n\n## Mục\n\n${body}`).slice(1)).toEqual(keysOf(body));
  });

  test('tells equal ones apart by their order, and does not care how attributes are ordered', () => {
    const [one, two, three] = keysOf(
      `${VALUE} và ${VALUE}, <Value year="2020" indicator="a"/> nữa.`,
    );
    expect(two).toBe(`${one}:2`);
    expect(three).toBe(`${one}:3`);
  });

  test('is in what a page renders, once for each component', () => {
    const { body, elements } = section(
      'ket-qua',
      `Là ${VALUE} và ${VALUE}.\n\n<Result id="KQ01" theme="a" title="Đạt">${VALUE}</Result>\n\n${CHART}\n`,
    );
    const rendered: string[] = [];
    visit(body, (node) => {
      const { key } = marksOf(node);
      if (key !== undefined) rendered.push(key);
    });
    expect(rendered).toEqual(elements.map(({ key }) => key));
  });
});
