import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import { draftsCard } from '../../cards/approval/drafts-card.ts';
import { listCard } from '../../cards/approval/lists-card.ts';
import { requestMoreCard } from '../../cards/approval/request-more-card.ts';
import type { Card } from '../../cards/element.ts';
import { choicesCard } from '../../cards/talk/choices-card.ts';
import type { HelpModel } from '../../cards/talk/help-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { join, plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { nameOf } from '../people.ts';
import { assessment, instance, LEAVE, LONG, MONDAY, person, request, route } from '../sample-request.ts';

const approve = { verb: 'approve', words: '注意安全' };
const reject = { verb: 'reject', words: LONG.slice(0, 300) };
const line = (n: number, who: string) => ({
  request: `req_${n}` as const,
  number: `QJ261123-7K${n}M`,
  name: LEAVE,
  title: assessment.title,
  state: 'pending' as const,
  who,
  since: MONDAY,
});

const unsent = (n: number) => ({ draft: `drf_${n}` as const, name: LEAVE, title: assessment.title, touched: MONDAY });

/** Cards that answer a sentence: choices, questions answered, and requests with an answer standing ready in them. */
export function saidCards({ processes }: HelpModel): Readonly<Record<string, Card>> {
  const starts = processes.slice(0, 2).map((p) => ({ title: p.name, detail: p.about, button: t('help.start') }));
  return {
    没听懂: choicesCard({
      title: t('unclear.title'),
      said: '我想修一下电脑 <at id=all></at> **粗体**',
      help: true,
      options: [...starts, { title: t('choice.rules', { name: LEAVE }), button: t('list.open') }],
    }),
    没听懂也没有相近的: choicesCard({ title: t('unclear.title'), said: LONG.slice(0, 60), help: true, options: [] }),
    是这张表里的吗: choicesCard({
      title: t('ask_back.belongs', { form: LEAVE }),
      said: '我想修一下电脑 <at id=all></at> **粗体**',
      help: false,
      options: [
        { button: t('ask_back.fill', { field: say({ zh: '交接人', en: 'Hand over to' }) }) },
        { button: t('ask_back.other') },
      ],
    }),
    改还是另提: choicesCard({
      title: t('ask_back.again', { form: LEAVE }),
      said: '小李说他要请假',
      help: false,
      options: [{ button: t('ask_back.change') }, { button: t('ask_back.another') }],
    }),
    是想办这个吗: choicesCard({
      title: t('ask_back.wished', { form: LEAVE }),
      said: '小李说他要请假',
      help: false,
      options: [{ button: t('ask_back.wished_yes') }],
    }),
    几种意思: choicesCard({
      title: t('choice.title'),
      said: '小李说他要请假',
      help: false,
      note: t('choice.other_person'),
      options: [
        { title: t('choice.approvals_of', { who: '小李', name: LEAVE }), button: t('list.open') },
        { title: t('choice.away', { who: '小李' }), button: t('list.open') },
        ...starts.slice(0, 1),
      ],
    }),
    取消了一张还有两张: draftsCard({ cancelled: unsent(1), open: [unsent(2), unsent(3)], over: [] }),
    没提交的申请单: draftsCard({ cancelled: null, open: [unsent(1)], over: [unsent(2)] }),
    没有在填的: draftsCard({ cancelled: null, open: [], over: [] }),
    哪一位: choicesCard({
      title: t('whom.several', { said: '小李' }),
      said: '',
      help: false,
      options: ['li', 'min', 'long'].map((id) => ({
        title: plain(nameOf(person(id))),
        detail: join([plain('苏州分店'), plain('业务员')], ' · '),
        button: t('choice.pick'),
      })),
    }),
    同意哪一份: choicesCard({
      title: t('answer.which', { verb: t('answer.approve') }),
      said: '',
      note: t('answer.no_match'),
      help: false,
      options: [1, 2, 3].map((n) => ({
        title: t('list.of_whom', { who: nameOf(person('long')), title: assessment.title }),
        detail: t('choice.line', { name: LEAVE, number: plain(`QJ261123-7K${n}M`), state: t('state.pending') }),
        button: t('choice.pick'),
      })),
    }),
    说了同意: request('pending', { as: 'decider', why: [] }, { said: approve }),
    说了拒绝: request('pending', { as: 'decider', why: [] }, { said: reject }),
    说了撤回: request('pending', { as: 'applicant' }, { said: { verb: 'withdraw', words: '' } }),
    说了催办: request('pending', { as: 'applicant' }, { said: { verb: 'urge', words: '' } }),
    说了撤销: request('approved', { as: 'applicant' }, { said: { verb: 'revoke', words: '' } }),
    说了答复: request(
      'pending',
      { as: 'applicant' },
      { instance: instance('pending', { pausedAt: MONDAY }), said: { verb: 'reply', words: '李敏接班' } },
    ),
    问为什么: request('approved', { as: 'applicant' }, { whyOpen: true }),
    预览里问为什么: draftPreviewCard({
      draft: 'drf_1',
      version: 2,
      name: LEAVE,
      clause: 'S55',
      assessment,
      route,
      nameOf,
      whyOpen: true,
    }),
    说了转交: requestMoreCard({
      request: 'req_1',
      version: 1,
      title: assessment.title,
      verbs: ['return', 'transfer', 'delegate', 'add_before', 'add_after', 'ask', 'comment'],
      people: [person('min'), person('long')],
      steps: [],
      added: [],
      search: false,
      notes: [],
      filled: { verb: 'transfer', person: person('long'), words: '他清楚情况', to: '', out: '', find: '' },
      ready: true,
    }),
    说了都同意: listCard({
      list: 'my_approvals',
      lines: [line(1, '李强'), line(2, '李敏')],
      next: null,
      first: true,
      after: null,
      said: '注意安全',
    }),
    怎么请假: noticeCard({
      title: t('rules.title', { name: LEAVE }),
      text: t('rules.how'),
      clause: 'S55',
      lines: [
        say({ zh: '年假：一般提前2个工作日申请', en: 'Annual leave: usually asked for 2 workdays ahead' }),
        t('rules.fields', {
          fields: [
            say({ zh: '假期类型', en: 'Kind of leave' }),
            say({ zh: '开始日期', en: 'First day' }),
            say({ zh: '结束日期', en: 'Last day' }),
          ],
        }),
        t('rules.chain', {
          steps: join(
            route.map((step) => say(step.name)),
            ' → ',
          ),
        }),
      ],
      buttons: [{ text: t('help.start'), style: 'primary', action: { do: 'start', process: 'leave' } }],
    }),
    放假: noticeCard({
      title: t('day.title'),
      text: t('day.next'),
      lines: [
        t('day.holiday', { date: { date: '2027-01-01' as LocalDate }, name: say({ zh: '元旦', en: 'New Year' }) }),
        t('day.provisional'),
      ],
    }),
  };
}
