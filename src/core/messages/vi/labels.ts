import {
  CAUSE_GROUP_LABELS,
  CAUSE_KIND_LABELS,
  FINDING_KIND_LABELS,
  INDICATOR_KIND_LABELS,
  INDICATOR_SCOPE_LABELS,
  MEASURE_LABELS,
  QUALIFIER_LABELS,
  ROLE_LABELS,
  SLIP_LABELS,
  SOURCE_GROUND_LABELS,
  SOURCE_KIND_LABELS,
  STATUS_LABELS,
  VERDICT_LABELS,
} from '../../schema/vocabulary.ts';
import { client } from './client.ts';

/** Names of the values of closed lists. */
export const labels = {
  verdict: VERDICT_LABELS,
  status: STATUS_LABELS,
  qualifier: QUALIFIER_LABELS,
  indicatorKind: INDICATOR_KIND_LABELS,
  measure: MEASURE_LABELS,
  sourceKind: SOURCE_KIND_LABELS,
  sourceGround: SOURCE_GROUND_LABELS,
  indicatorScope: INDICATOR_SCOPE_LABELS,
  role: ROLE_LABELS,
  causeKind: CAUSE_KIND_LABELS,
  causeGroup: CAUSE_GROUP_LABELS,
  findingKind: FINDING_KIND_LABELS,
  slip: SLIP_LABELS,
  commitmentKind: { viewpoint: 'Quan điểm', task: 'Nhiệm vụ trọng tâm', solution: 'Giải pháp' },
  variant: {
    screen: 'Bản đọc trên màn hình',
    office: 'Bản in tại cơ quan',
    press: 'Bản cho nhà in',
  },
  entryKind: client.search.kind,
} as const;
