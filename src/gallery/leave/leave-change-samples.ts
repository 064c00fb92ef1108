import { draftFormCard } from '../../cards/approval/draft-form-card.ts';
import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import type { Card } from '../../cards/element.ts';
import { changeButton, waitingChange } from '../../cards/leave/change-part.ts';
import { type ChangeHow, type ChangeLine, leaveChangeCard } from '../../cards/leave/leave-change-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { Assessment, FormContext } from '../../processes/define.ts';
import { colleagues } from '../../processes/leave/form.ts';
import { pointText, spanText } from '../../processes/leave/text.ts';
import { fieldsFor } from '../../processes/leave-change/form.ts';
import { nameOf } from '../people.ts';
import { assessment, days, leaveTitle, MONDAY, point, request, route, WHEN } from '../sample-request.ts';

const both = (zh: string, en: string): Text => say({ zh, en });
const row = (zh: string, en: string, value: Text, wide = true) => ({ label: both(zh, en), value, ...(wide ? { wide } : {}) });

const line = (n: number, hows: readonly ChangeHow[], running: string | null = null): ChangeLine => ({
  request: `req_${n}`,
  number: `QJ261123-7K${n}M`,
  title: assessment.title,
  hows,
  running,
});

const NEW_WHEN = spanText({ from: point(1), to: point(2, 'am') });
const lasting = (when: Text, length: number): Text =>
  say({ zh: '{when} {length}', en: '{when}, {length}' }, { when, length: days(length) });
const recounted = (day: number, was: number, is: number): Text =>
  say(
    { zh: '{day}：原计{was}，现计{is}，退回{back}', en: '{day}: was {was}, now {is}, {back} back' },
    { day: pointText(point(day)), was: days(was), is: days(is), back: days(was - is) },
  );

const back: Assessment = {
  findings: [],
  measures: { days: 1.5, kind: 'give_back', type: 'annual' },
  title: say(
    { zh: '提前返岗：{leave}（退回{back}）', en: 'Early return: {leave} ({back} given back)' },
    { leave: leaveTitle(NEW_WHEN, 1.5), back: days(1) },
  ),
  summary: [
    row('变更', 'Change', both('提前返岗', 'Early return'), false),
    row('退回', 'Given back', days(1), false),
    row('原来', 'Before', lasting(WHEN, 2.5)),
    row('变更后', 'Afterwards', lasting(NEW_WHEN, 1.5)),
    row('最后一天', 'Last day', pointText(point(2, 'am')), false),
    row('批准后余额', 'Left afterwards', days(8.5), false),
    row('原申请', 'Original request', plain('QJ261123-7K1M'), false),
  ],
  why: {
    title: both('为什么退回1天？', 'Why 1 d back?'),
    lines: [recounted(2, 1, 0.5), recounted(3, 0.5, 0)],
  },
};

/** A leave that is changed: which one, the three forms, before and after, while it waits, and a calendar that changed (O6). */
export function leaveChangeSamples(context: FormContext): Readonly<Record<string, Card>> {
  const name = say({ zh: '假期变更', en: 'Change of leave' });
  const form = (how: ChangeHow): Card =>
    draftFormCard({
      draft: 'drf_1',
      name,
      clause: 'S55',
      fields: fieldsFor({ how }),
      lead: say({ zh: '原假期：{leave}', en: 'The leave: {leave}' }, { leave: assessment.title }),
      raw: { leave: 'req_1', how, from: '2026-12-02', from_part: 'pm', to: '2026-12-04', to_part: 'pm' },
      faults: [],
      offered: { handover: colleagues(context) },
      org: context.org,
    });
  return {
    选哪份假: leaveChangeCard({
      days: 5,
      lines: [line(1, ['return', 'extend', 'cancel']), line(2, ['extend', 'cancel']), line(3, [], 'QJ261123-9C3W')],
    }),
    没有可变更的: leaveChangeCard({ days: 5, lines: [] }),
    '表单：提前返岗': form('return'),
    '表单：续假': form('extend'),
    '表单：取消一段': form('cancel'),
    预览: draftPreviewCard({ draft: 'drf_1', version: 2, name, clause: 'S55', assessment: back, route, nameOf }),
    '原申请：可变更': request('approved', { as: 'applicant' }, { buttons: [changeButton('req_1')] }),
    '原申请：变更审批中': request(
      'approved',
      { as: 'applicant' },
      { revocable: false, below: waitingChange({ id: 'req_2', number: 'QJ261123-9C3W' }) },
    ),
    '原申请：已变更': request(
      'approved',
      { as: 'reader' },
      {
        remarks: [
          {
            kind: 'amended',
            who: '李强',
            at: MONDAY,
            text: say({ zh: '提前返岗，现为{now}', en: 'Early return, now {now}' }, { now: lasting(pointText(point(1)), 1) }),
          },
        ],
      },
    ),
    放假安排有变: noticeCard({
      title: t('recount.title'),
      tone: 'warn',
      clause: 'S55',
      text: join(
        [
          t('recount.told', { who: plain('李强'), title: assessment.title }),
          t('recount.day', {
            day: say({ zh: '{day}：展厅装修，计0天', en: '{day}: Showroom refit, counts 0 d' }, { day: pointText(point(2)) }),
            before: days(1),
          }),
          t('recount.refund', { amount: days(1) }),
        ],
        '\n',
      ),
      buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'request.open', request: 'req_1' } }],
    }),
    交接时间有变: noticeCard({
      tone: 'calm',
      text: t('change.told_cover', {
        who: '李强',
        span: NEW_WHEN,
      }),
    }),
  };
}
