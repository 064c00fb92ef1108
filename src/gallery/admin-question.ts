import { type AdminQuestionModel, adminQuestionCard } from '../cards/admin-question/admin-question-card.ts';
import type { Card } from '../cards/element.ts';
import { plain, type TextArg, t } from '../kernel/text.ts';
import { instant, type LocalDate } from '../kernel/time.ts';

const NOON = instant(Date.UTC(2026, 10, 23, 4, 0));
const LATER = instant(Date.UTC(2026, 10, 23, 5, 30));

type Kind = 'directory_shrunk' | 'clock_jumped' | 'bind_group' | 'bind_department' | 'same_person';

const HOLES: Readonly<Record<Kind, Readonly<Record<string, TextArg>>>> = {
  directory_shrunk: { people: 24, peopleListed: 3, units: 10, unitsListed: 2, missing: 21 },
  clock_jumped: {
    shown: { at: instant(Date.UTC(2027, 0, 4, 4, 0)) },
    expected: { at: NOON },
    by: t('question.clock_jumped.by_running'),
  },
  bind_group: {
    name: plain('苏州分店群'),
    unit: plain('苏州分店'),
    stops: t('question.bind_group.stops', { old: plain('苏州店小群') }),
  },
  bind_department: { name: plain('苏州分店'), unit: plain('苏州分店') },
  same_person: {
    who: plain('李静怡'),
    was: plain('李敏'),
    number: plain('E104'),
    left: { date: '2026-05-06' as LocalDate },
    joined: { date: '2026-11-23' as LocalDate },
  },
};

const asked = (kind: Kind, change: Partial<AdminQuestionModel> = {}): Card =>
  adminQuestionCard({
    id: 'qst_1',
    version: 1,
    title: t(`question.${kind}.title`, HOLES[kind]),
    seen: t(`question.${kind}.seen`, HOLES[kind]),
    lines: [],
    onConfirm: t(`question.${kind}.confirm`, HOLES[kind]),
    onDecline: t(`question.${kind}.decline`, HOLES[kind]),
    askedAt: NOON,
    state: { kind: 'open' },
    ...change,
  });

const names = ['李强', '李敏', '阿卜杜热合曼·买买提依明', '王芳', '蒋建国', '褚玉兰', '赵磊', '孙丽', '周敏', '郑雅琴'];

/** What the system must not decide alone, in every kind and state. */
export const adminQuestionSamples = (): Readonly<Record<string, Card>> => ({
  通讯录少了很多人: asked('directory_shrunk', {
    lines: [t('question.directory_shrunk.names_more', { names: names.map(plain), count: 21 })],
  }),
  时钟不对: asked('clock_jumped'),
  同名的群: asked('bind_group'),
  同名的部门: asked('bind_department'),
  改名回来的人: asked('same_person'),
  已确认: asked('directory_shrunk', { state: { kind: 'confirmed', who: '吴昊', at: LATER } }),
  不用: asked('bind_group', { state: { kind: 'declined', who: '吴昊', at: LATER } }),
  已恢复: asked('clock_jumped', { state: { kind: 'withdrawn', at: LATER } }),
});
