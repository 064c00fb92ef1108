import type { RemarkLine } from '../../cards/contract/remarks-part.ts';
import type { Finding } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { personName } from '../../domain/org/label.ts';
import type { RecordId } from '../../fields/field.ts';
import { contractRemark } from '../../kinds/contract-remark.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import type { Services } from './services.ts';

/** As the ground of records takes any kind. */
export const REMARK = contractRemark as unknown as Kind;

export const REMARK_FINDINGS = {
  unsettled: {
    what: { zh: '还有{count}条审核意见没有了结：{which}', en: '{count} remarks of reviewers are not settled: {which}' },
    accept: {
      zh: '请逐条答复，由提意见的人确认，再签订',
      en: 'Answer each of them; who made it confirms, then sign',
    },
  },
} as const;
const found = findings('S39', REMARK_FINDINGS);

/** What reviewers said of the clauses of a contract, the newest first. */
export async function remarksOf({ reads }: Pick<Services, 'reads'>, contract: RecordId): Promise<readonly Rec[]> {
  const rows = readRows(await reads.recordsFrom(contract, REMARK.id));
  return rows.map(({ record }) => record).filter(({ state }) => state !== 'cancelled');
}

const isSettled = ({ state }: Rec): boolean => REMARK.states[state]?.end === true;

/** As lines of a card. */
export const remarkLines = (remarks: readonly Rec[], { org }: Pick<Scene, 'org'>): readonly RemarkLine[] =>
  remarks.map((one) => ({
    record: one.id,
    title: REMARK.title(one.form),
    who: personName(org, one.openerId),
    answered: one.state === 'reported',
    done: isSettled(one),
  }));

/** What of them stands in the way of a signature (S39). */
export function unsettled(remarks: readonly Rec[]): readonly Finding[] {
  const open = remarks.filter((one) => !isSettled(one));
  return open.length === 0 ? [] : [found('unsettled', { count: open.length, which: open.map(({ form }) => REMARK.title(form)) })];
}

/** A contract that will not be signed any more: nobody waits for an answer. */
export async function dropRemarks(services: Services, contract: Rec, { by, org, now }: Scene): Promise<Plan> {
  const open = (await remarksOf(services, contract.id)).filter((one) => !isSettled(one));
  const scene = await sceneOf(services, REMARK, { person: by, org, now });
  const plans = open.map((before) =>
    writeRecord(
      services,
      REMARK,
      { before, after: changed(before, { state: 'cancelled', life: { endedAt: now } }, now) },
      scene,
      { act: `record.${REMARK.id}.cancel`, detail: { asked: { why: contract.number } } },
    ),
  );
  return merge(emptyPlan, ...(await Promise.all(plans)));
}
