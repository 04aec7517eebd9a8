import Change from './Change.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Count from './Count.astro';
import Detail from './Detail.astro';
import Finding from './Finding.astro';
import FormerId from './FormerId.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Link from './Link.astro';
import Picture from './Picture.astro';
import See from './See.astro';
import Summary from './Summary.astro';
import TargetTable from './TargetTable.astro';
import Value from './Value.astro';
import Verdict from './Verdict.astro';

/** What compiled prose renders its components and headings with. */
export const narrativeComponents = {
  Value,
  Change,
  Count,
  Verdict,
  Cite,
  Chart,
  TargetTable,
  See,
  Summary,
  Detail,
  FormerId,
  Picture,
  Result: Finding,
  Limitation: Finding,
  Cause: Finding,
  Lesson: Finding,
  Task: Finding,
  h2: Heading2,
  h3: Heading3,
  a: Link,
};
