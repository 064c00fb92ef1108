import { draftFormCard } from '../../cards/approval/draft-form-card.ts';
import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import type { Card } from '../../cards/element.ts';
import { changeButton, waitingChange } from '../../cards/leave/change-part.ts';
import { type ChangeHow, type ChangeLine, leaveChangeCard } from '../../cards/leave/leave-change-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { Assessment, FormContext } from '../../processes/define.ts';
import { colleagues } from '../../processes/leave/form.ts';
import { fieldsFor } from '../../processes/leave-change/form.ts';
import { nameOf } from '../people.ts';
import { assessment, MONDAY, request, route } from '../sample-request.ts';

const both = (zh: string, en: string): Text => say({ zh, en });
const row = (zh: string, en: string, value: Text, wide = true) => ({ label: both(zh, en), value, ...(wide ? { wide } : {}) });

const line = (n: number, hows: readonly ChangeHow[], running: string | null = null): ChangeLine => ({
  request: `req_${n}`,
  number: `QJ261123-7K${n}M`,
  title: assessment.title,
  hows,
  running,
});

const back: Assessment = {
  findings: [],
  measures: { days: 1.5, kind: 'give_back', type: 'annual' },
  title: both(
    '提前返岗：年假 12月1日(周二) 至 12月2日(周三)上午 1.5天（退回1天）',
    'Early return: Annual leave, 1.5 d (1 d given back)',
  ),
  summary: [
    row('变更', 'Change', both('提前返岗', 'Early return'), false),
    row('退回', 'Given back', both('1天', '1 d'), false),
    row('原来', 'Before', both('12月1日(周二) 至 12月3日(周四)上午 2.5天', '1 Dec (Tue) to 3 Dec (Thu) morning, 2.5 d')),
    row('变更后', 'Afterwards', both('12月1日(周二) 至 12月2日(周三)上午 1.5天', '1 Dec (Tue) to 2 Dec (Wed) morning, 1.5 d')),
    row('最后一天', 'Last day', both('12月2日(周三)上午', '2 Dec (Wed) morning'), false),
    row('批准后余额', 'Left afterwards', both('8.5天', '8.5 d'), false),
    row('原申请', 'Original request', plain('QJ261123-7K1M'), false),
  ],
  why: {
    title: both('为什么退回1天？', 'Why 1 d back?'),
    lines: [
      both('12月2日(周三)：原计1天，现计0.5天，退回0.5天', 'Wed, Dec 2: was 1 d, now 0.5 d, 0.5 d back'),
      both('12月3日(周四)：原计0.5天，现计0天，退回0.5天', 'Thu, Dec 3: was 0.5 d, now 0 d, 0.5 d back'),
    ],
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
      lead: both('原假期：年假 12月1日(周二) 至 12月3日(周四)上午 2.5天', 'The leave: Annual leave 1–3 December, 2.5 d'),
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
            text: both('提前返岗，现为12月1日(周二) 1天', 'Early return, now 1 Dec (Tue), 1 d'),
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
            day: both('12月2日(周三)：展厅装修，计0天', 'Wed, Dec 2: Showroom refit, counts 0 d'),
            before: both('1天', '1 d'),
          }),
          t('recount.refund', { amount: both('1天', '1 d') }),
        ],
        '\n',
      ),
      buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'request.open', request: 'req_1' } }],
    }),
    交接时间有变: noticeCard({
      tone: 'calm',
      text: t('change.told_cover', {
        who: '李强',
        span: both('12月1日(周二) 至 12月2日(周三)上午', '1 Dec (Tue) to 2 Dec (Wed) morning'),
      }),
    }),
  };
}
