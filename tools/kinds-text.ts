import { buildCalendar } from '../src/domain/workday/calendar.ts';
import type { Field } from '../src/fields/field.ts';
import type { Kind, Ladder, Move, Rec, Whom } from '../src/records/define.ts';

/** Every kind as a page for people: states, rights, to-dos, columns. Made from the definitions and from nothing else. */
export const kindsText = (kinds: readonly Kind[]): string =>
  [
    '# 各种记录',
    '',
    '由 `npm run kinds` 从 `src/kinds/` 的定义生成，不要手改；测试核对它与定义一致。图上只画改变状态的动作。',
    '',
    ...kinds.flatMap(kindText),
  ].join('\n');

const kindText = (kind: Kind): readonly string[] => [
  `## ${kind.name.zh} \`${kind.id}\``,
  '',
  `条款 ${kind.clauses.join('、')} · 编号 ${kind.register?.counted ? `${kind.prefix}-单位-年份-序号，连着数` : `${kind.prefix}＋日期＋四位`} · 叫法：${kind.says.nouns.join('、')}${kind.says.starts ? ` · 开头：${kind.says.starts.join('、')}` : ''}`,
  ...(kind.about ? ['', kind.about.zh] : []),
  '',
  '```mermaid',
  'stateDiagram-v2',
  ...Object.entries(kind.states).map(([id, { name }]) => `  ${id}: ${name.zh}`),
  `  [*] --> ${kind.start}`,
  ...ways(kind).map(({ from, to, names }) => `  ${from} --> ${to}: ${names.join('、')}`),
  ...Object.entries(kind.states).flatMap(([id, { end }]) => (end ? [`  ${id} --> [*]`] : [])),
  '```',
  '',
  '### 谁能做什么',
  '',
  ...table(
    ['做什么', '谁', '在哪些状态', '要填'],
    [
      ['新提', whoText(kind.opens, kind) || '只由别的记录产生', '', fieldNames(kind.fields)],
      ...(kind.import ? [['用表格批量新增', whoText(kind.import.by, kind), '', '']] : []),
      ['看', whoText([...kind.see, 'owner', 'opener'], kind), '', ''],
      ...Object.entries(kind.moves).map(([id, move]) => [
        move.name.zh,
        moverText(id, move, kind),
        move.from.map((state) => kind.states[state]?.name.zh ?? state).join('、'),
        fieldNames(move.asks ?? {}),
      ]),
    ],
  ),
  ...(kind.register?.full ? [`遮住的栏只有这些人看得全：${whoText(kind.register.full, kind)}。`, ''] : []),
  ...(kind.mayBeUnnamed ? ['可以匿名：提出人的姓名和单位不告诉任何人，答复照常送到。', ''] : []),
  ...todosText(kind),
  '### 栏',
  '',
  ...table(
    ['栏', '种类', '必填', '怎么找到'],
    Object.entries(kind.fields).map(([id, field]) => [
      field.label.zh,
      fieldText(field),
      field.optional ? '' : '是',
      { whole: '全值', tail: '末几位', words: '字词' }[kind.find?.[id] as 'whole'] ?? '',
    ]),
  ),
];

/** What a kind owes, with its clocks and when whom it reminds. */
function todosText(kind: Kind): readonly string[] {
  const owed = Object.entries(kind.owes);
  if (owed.length === 0) return [];
  const figures = Object.entries(kind.numbers ?? {}).map(([name, value]) => `\`${name}\` ${spanText(String(value))}`);
  return [
    '### 待办',
    '',
    ...(figures.length > 0 ? [`期限（\`config/numbers.yaml\` 可改）：${figures.join('，')}。`, ''] : []),
    ...table(
      ['待办', '代号', '提醒'],
      owed.map(([id, { name, ladder }]) => [name.zh, `\`${kind.id}.${id}\``, ladderText(ladder)]),
    ),
  ];
}

const PEOPLE = {
  holder: '本人',
  superior: '上级',
  applicant: '提出人',
  applicant_superior: '提出人的上级',
} as const;
const ladderText = (ladder: Ladder): string =>
  ladder
    .map((rung) => {
      const when = 'before' in rung ? before(rung.before) : after(rung.after);
      const to = (typeof rung.to === 'string' ? [rung.to] : rung.to).map((one) =>
        one.startsWith('role:') ? ROLES[one.slice(5)] : PEOPLE[one as keyof typeof PEOPLE],
      );
      return `${when}→${to.join('、')}${rung.urgent ? '（加急）' : ''}`;
    })
    .join('；');
const before = (span: string): string => ({ '0h': '到期时', '0wd': '当天' })[span] ?? `前 ${spanText(span)}`;
const after = (span: string): string => (span.startsWith('0') ? '一到期' : `逾期 ${spanText(span)}`);
const spanText = (span: string): string =>
  span.replace(/^(\d+)(h|wd|d)$/u, (_, count, unit) => `${count} ${{ h: '工作小时', wd: '个工作日', d: '天' }[unit as 'h']}`);

const ROLES: Readonly<Record<string, string>> = {
  supervisor: '主管',
  region_manager: '区域经理',
  operations: '运营专员',
  network_department: '网络部',
  finance: '财务',
  hr: '人事',
  admin: '管理员',
};
const POSTS = { owner: '承办人', opener: '提出人', unit: '本单位', everyone: '所有在职员工' } as const;

const whoText = (list: readonly Whom[], kind: Kind): string => [...new Set(list.map((who) => oneText(who, kind)))].join('、');
function oneText(who: Whom, { fields }: Kind): string {
  if (typeof who === 'string') return POSTS[who];
  if ('role' in who) return ROLES[who.role] ?? who.role;
  if ('superior' in who) return `${who.of === 'opener' ? '提出人' : '承办人'}的上级`;
  return 'person' in who ? '被请的人' : `“${fields[who.field]?.label.zh ?? who.field}”栏里的人`;
}

/** A move may depend on how the record stands; it is asked once with an offer and once with the day put off before. */
function moverText(id: string, move: Move, kind: Kind): string {
  if (move.made === 'approval') return move.askedBy ? `申请批准后（由${whoText(move.askedBy, kind)}申请）` : '申请批准后';
  const day = kind.register?.clocks[id];
  if (day !== undefined) return `“${kind.fields[day]?.label.zh ?? day}”过后自动`;
  const usual = whoText(move.by(SAMPLE), kind);
  const later = whoText(move.by(PUT_OFF), kind);
  const never = move.never ? neverText(move.never(WORKED)) : '';
  return `${usual}${later === usual ? '' : `；改过之后：${later}`}${never}`;
}

function neverText(who: readonly unknown[]): string {
  if (who.length > 1) return '，办过的人除外';
  return who[0] === WORKED.ownerId ? '，承办人除外' : '，当事人和办过的人除外';
}

/** Invented: only its parts are looked at. */
const SAMPLE = {
  id: 'rec_sample',
  ownerId: 'per_owner',
  openerId: 'per_opener',
  unitId: 'unt_sample',
  state: 'accepted',
  form: {},
  life: { round: 1, since: 0, offer: { to: 'per_asked', at: 0 } },
} as unknown as Rec;
const WORKED = { ...SAMPLE, life: { ...SAMPLE.life, reportedBy: ['per_other'] } } as unknown as Rec;
const NOBODY_LEFT = { person: () => ({ active: true }) };
const PUT_OFF = { ...SAMPLE, life: { ...SAMPLE.life, putOff: { until: '2026-12-01', times: 9 } } } as unknown as Rec;

/** Where each move leads, found by making it; one that leaves the state as it is leads nowhere. */
function ways(kind: Kind): readonly { readonly from: string; readonly to: string; readonly names: readonly string[] }[] {
  const found = new Map<string, { from: string; to: string; names: string[] }>();
  for (const [id, move] of Object.entries(kind.moves))
    for (const from of kind.register?.stays.includes(id) ? [] : move.from) {
      const { state: to = from } = move.change({
        record: { ...SAMPLE, state: from },
        asked: {},
        now: 0,
        today: '2026-01-01',
        zone: 'Asia/Shanghai',
        n: kind.numbers ?? {},
        org: NOBODY_LEFT,
        by: { id: 'per_owner' },
        actsFor: [],
        calendarOf: () => buildCalendar({ years: [] }),
      } as never);
      if (to === from) continue;
      const key = `${from} ${to}`;
      const known = found.get(key) ?? { from, to, names: [] };
      found.set(key, { ...known, names: [...known.names, move.name.zh] });
    }
  return [...found.values()];
}

const FIELDS: Readonly<Record<Field['kind'], string>> = {
  line: '一行字',
  paragraph: '一段话',
  date: '日期',
  month: '月份',
  time: '时刻',
  tick: '勾选',
  person: '一位同事',
  people: '几位同事',
  unit: '单位',
  shares: '分摊给谁',
  money: '金额',
  count: '数目',
  percent: '百分比',
  choice: '单选',
  choices: '多选',
  reference: '另一条记录',
  files: '文件',
  rows: '明细',
};
const fieldText = (field: Field): string =>
  'options' in field && field.options !== 'offered'
    ? `${FIELDS[field.kind]}：${Object.values(field.options)
        .map(({ zh }) => zh)
        .join('、')}`
    : FIELDS[field.kind];
const fieldNames = (fields: Readonly<Record<string, Field>>): string =>
  Object.values(fields)
    .map(({ label, optional }) => (optional ? `${label.zh}（可空）` : label.zh))
    .join('、');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  '',
];
