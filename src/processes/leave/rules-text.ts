import type { LeaveConfig, LeaveType } from '../../domain/leave/types.ts';
import { type Say, say, type Text } from '../../kernel/text.ts';
import { amountText } from './text.ts';

const WORDS = {
  soonRefuse: { zh: '{type}：至少提前{days}个工作日申请', en: '{type}: at least {days} workdays in advance' },
  soonWarn: { zh: '{type}：一般提前{days}个工作日申请', en: '{type}: usually {days} workdays in advance' },
  sameDay: { zh: '{type}：当天申请即可', en: '{type}: can be asked for on the day' },
  step: { zh: '最少{least}起请', en: 'At least {least}' },
  longest: { zh: '一次最多{most}', en: 'At most {most} at a time' },
  natural: { zh: '按自然日计算，休息日也算', en: 'Counted in calendar days, days off included' },
  working: { zh: '只算工作日', en: 'Only workdays count' },
  proofLonger: { zh: '超过{after}要交{what}，结束后{days}天内', en: 'Over {after}: {what} within {days} days of its end' },
  proof: { zh: '要交{what}，结束后{days}天内', en: '{what} within {days} days of its end' },
  late: { zh: '事后补请：{days}天内', en: 'Afterwards: within {days} days' },
  lateSome: { zh: '事后补请：{days}天内，限主管', en: 'Afterwards: within {days} days, superiors only' },
  notLate: { zh: '不能事后补请', en: 'Not afterwards' },
  paid: { zh: '工资按{share}%发', en: 'Paid at {share}%' },
  unpaid: { zh: '不发工资', en: 'Unpaid' },
  balance: { zh: '有额度，可说“我的假期”查看', en: 'From a balance; see “my leave”' },
  handover: { zh: '超过{after}要写交接人', en: 'Over {after}: name who takes over' },
} satisfies Record<string, Say>;

/** The rules of one kind of leave, or how long before each kind is asked for, as config/leave.yaml has them (S55). */
export function leaveRules(kind: string | null, { types, handoverAfter, dayMinutes }: LeaveConfig): readonly Text[] {
  const one = types.find((type) => type.id === kind);
  const handover =
    handoverAfter === null ? [] : [say(WORDS.handover, { after: amountText(handoverAfter, { unit: 'half_day', dayMinutes }) })];
  return one ? [...rulesOf(one), ...handover] : [...types.map(noticeOf), ...handover];
}

const noticeOf = (type: LeaveType): Text =>
  type.notice.workdays === 0
    ? say(WORDS.sameDay, { type: say(type.name) })
    : say(type.notice.otherwise === 'refuse' ? WORDS.soonRefuse : WORDS.soonWarn, {
        type: say(type.name),
        days: type.notice.workdays,
      });

function rulesOf(type: LeaveType): readonly Text[] {
  const { proof, maxRun, backdate } = type;
  return [
    noticeOf(type),
    say(WORDS.step, { least: amountText(type.minStep, type) }),
    ...(maxRun === null ? [] : [say(WORDS.longest, { most: amountText(maxRun, type) })]),
    say(type.counts === 'natural' ? WORDS.natural : WORDS.working),
    ...(proof === null
      ? []
      : [
          say(proof.after > 0 ? WORDS.proofLonger : WORDS.proof, {
            ...(proof.after > 0 ? { after: amountText(proof.after, type) } : {}),
            what: say(proof.what),
            days: proof.withinDays,
          }),
        ]),
    backdate.maxDays === 0
      ? say(WORDS.notLate)
      : say(backdate.who === 'anyone' ? WORDS.late : WORDS.lateSome, { days: backdate.maxDays }),
    type.paidShare === 0 ? say(WORDS.unpaid) : say(WORDS.paid, { share: type.paidShare }),
    ...(type.balance === 'ledger' ? [say(WORDS.balance)] : []),
  ];
}
