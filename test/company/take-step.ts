import type { Person } from '../../emulator/directory.ts';
import { isHere, noteNumbers } from './memory.ts';
import type { CompanyOffice } from './office.ts';
import type { Step } from './steps.ts';

/** The administrator, who always stays: somebody has to answer what the bot must not decide alone. */
const ADMIN = 'ou_e003';
const NAMES = ['沈洋', '周洲', '李强', '张伟', '王芳', '贺新', '李敏'] as const;
const FRESH = ['城东一店', '城西二店', '综合部', '客服部'] as const;

/**
 * Takes one step, as far as there is somebody or something to take it with.
 * @returns in words what was done; null where nothing was
 */
export async function takeStep(office: CompanyOffice, step: Step): Promise<string | null> {
  const said = await act(office, step);
  noteNumbers(office.memory, office.truth());
  if (said !== null) office.log.push(said);
  return said;
}

async function act(office: CompanyOffice, step: Step): Promise<string | null> {
  const { running, memory, truth, founded } = office;
  const { controls } = running;
  const here = truth().people.filter(isHere);
  const others = here.filter(({ openId }) => openId !== ADMIN);
  const gone = truth().people.filter(({ resigned }) => resigned);
  const departments = truth().departments;
  const groups = truth().groups.filter(({ dissolved }) => !dissolved);
  const dept = (n: number): string => [...departments.map(({ id }) => id), '0'][n % (departments.length + 1)] as string;
  const fresh = (): string => `N${++founded.people}`;
  const say = ({ name, openId }: Person): string => `${name}(${openId})`;

  switch (step.do) {
    case 'join': {
      const name = NAMES[step.name % NAMES.length] as string;
      const free = gone.filter((one) => one.no !== '' && one.name !== name && !here.some(({ no }) => no === one.no));
      const no =
        step.no === 'own'
          ? fresh()
          : step.no === 'taken'
            ? at(others, step.name)?.no
            : step.no === 'of a leaver'
              ? at(free, step.leader)?.no
              : undefined;
      const joined = controls.addPerson({
        ...(no ? { no } : {}),
        name,
        title: '业务员',
        dept: dept(step.dept),
        leader: at(here, step.leader)?.openId ?? null,
        joined: '2026-11-23',
      });
      memory.human.set(joined.openId, joined.openId);
      return `${say(joined)} joins ${dept(step.dept)} with number ${joined.no || 'none'}`;
    }
    case 'resign':
    case 'erase': {
      const who = at(others, step.who);
      if (!who) return null;
      controls[step.do](who.openId);
      return `${say(who)} leaves${step.do === 'erase' ? ' and is deleted' : ''}`;
    }
    case 'restore': {
      const who = at(gone, step.who);
      // The same human being has only one account at a time.
      if (!who || here.some((one) => memory.human.get(one.openId) === memory.human.get(who.openId))) return null;
      controls.restore(who.openId, dept(step.dept));
      return `${say(who)} is restored in ${dept(step.dept)}`;
    }
    case 'rehire': {
      const who = at(gone, step.who);
      if (!who || here.some((one) => memory.human.get(one.openId) === memory.human.get(who.openId))) return null;
      const back = controls.rehire(who.openId, {
        joined: '2026-11-24',
        dept: dept(step.dept),
        leader: null,
        sameUnion: step.sameUnion,
        ...(step.name === null ? {} : { name: NAMES[step.name % NAMES.length] as string }),
        ...(step.no === 'same' ? {} : { no: step.no === 'own' ? fresh() : '' }),
      });
      memory.human.set(back.openId, memory.human.get(who.openId) ?? who.openId);
      return `${say(who)} is taken on again as ${back.name}(${back.openId}) in ${dept(step.dept)} with number ${back.no || 'none'}${step.sameUnion ? ', the same union_id' : ''}`;
    }
    case 'freeze':
    case 'unfreeze': {
      const who = at(
        others.filter(({ frozen }) => frozen === (step.do === 'unfreeze')),
        step.who,
      );
      if (!who) return null;
      controls.updatePerson(who.openId, { frozen: step.do === 'freeze' });
      return `${say(who)} is ${step.do === 'freeze' ? 'suspended' : 'back from suspension'}`;
    }
    case 'move': {
      const who = at(here, step.who);
      if (!who) return null;
      const also = step.also === null ? [] : [dept(step.also)].filter((id) => id !== dept(step.dept));
      controls.updatePerson(who.openId, { dept: dept(step.dept), others: also });
      return `${say(who)} moves to ${[dept(step.dept), ...also].join(' and ')}`;
    }
    case 'rename': {
      const who = at(others, step.who);
      const name = NAMES[step.name % NAMES.length] as string;
      if (!who) return null;
      const said = `${say(who)} is called ${name} now`;
      controls.updatePerson(who.openId, { name });
      return said;
    }
    case 'renumber': {
      const who = at(others, step.who);
      if (!who) return null;
      const no = step.no === 'own' ? fresh() : step.no === 'none' ? '' : (at(others, step.who + 1)?.no ?? '');
      controls.updatePerson(who.openId, { no });
      return `${say(who)} has the number ${no || 'none'} now`;
    }
    case 'lead': {
      const [who, leader] = [at(here, step.who), at(here, step.leader)];
      if (!who || !leader || who === leader) return null;
      controls.updatePerson(who.openId, { leader: leader.openId });
      return `${say(who)} is led by ${say(leader)} now`;
    }
    case 'spoil': {
      const who = at(others, step.who);
      const place = at(
        departments.filter(({ id }) => id !== 'od_company'),
        step.who,
      );
      const group = at(groups, step.who);
      const [kind, which, fields] = (
        [
          ['person', who?.openId, { name: null }],
          ['person', who?.openId, { department_ids: null, orders: null }],
          ['person', who?.openId, { leader_user_id: 7, join_time: 'soon' }],
          ['department', place?.id, { name: null }],
          ['group', group?.id, { name: null }],
        ] as const
      )[step.how % 5] as readonly ['person', string | undefined, object];
      if (which === undefined) return null;
      controls.spoilRow(kind, which, { ...fields });
      return `the row of ${which} comes with ${JSON.stringify(fields)}`;
    }
    case 'heal': {
      healRows(office);
      return 'all rows come as they should again';
    }
    case 'found department': {
      const id = `od_new${++founded.departments}`;
      const name = nameFor(office, step.name);
      controls.addDepartment({ id, name, parent: dept(step.parent) });
      return `department ${id} ${name} is founded in ${dept(step.parent)}`;
    }
    case 'rename department': {
      const place = at(departments, step.dept);
      if (!place) return null;
      const name = nameFor(office, step.name);
      const said = `department ${place.id} ${place.name} is called ${name} now`;
      controls.changeDepartment(place.id, { name });
      return said;
    }
    case 'move department': {
      const place = at(
        departments.filter(({ id }) => id !== 'od_company'),
        step.dept,
      );
      const parent = dept(step.parent);
      if (!place || below(office, place.id).has(parent)) return null;
      controls.moveDepartment(place.id, parent);
      return `department ${place.id} moves to ${parent}`;
    }
    case 'merge department': {
      const place = at(
        departments.filter(({ id }) => id !== 'od_company'),
        step.dept,
      );
      const into = at(departments, step.into);
      if (!place || !into || below(office, place.id).has(into.id)) return null;
      controls.mergeDepartment(place.id, into.id);
      return `department ${place.id} ${place.name} is merged into ${into.id}`;
    }
    case 'found group': {
      const name = groupName(office, step.name);
      const founder = at(here, step.group);
      if (!founder) return null;
      const { chatId } = controls.createGroup(founder.openId, name, [], true);
      return `${say(founder)} founds the group ${name} (${chatId})`;
    }
    case 'rename group': {
      const group = at(groups, step.group);
      if (!group) return null;
      const name = groupName(office, step.name);
      const said = `group ${group.id} ${group.name} is called ${name} now`;
      controls.renameGroup(group.id, name, ADMIN);
      return said;
    }
    case 'bot out':
    case 'bot in':
    case 'disband': {
      const group = at(
        groups.filter(({ botIn }) => botIn !== (step.do === 'bot in')),
        step.group,
      );
      if (!group) return null;
      if (step.do === 'bot out') controls.removeBotFromChat(group.id, ADMIN);
      else if (step.do === 'bot in') controls.addBotToChat(group.id, ADMIN);
      else controls.dissolveGroup(group.id, ADMIN);
      return `${step.do}: group ${group.id} ${group.name}`;
    }
    case 'event fault': {
      const fault = {
        lose: { kind: 'lose' },
        delay: { kind: 'delay', ms: 600_000 },
        duplicate: { kind: 'duplicate', times: 2 },
        overtaken: { kind: 'overtaken', by: 2 },
      } as const;
      controls.failEvents(/^(contact|im\.chat)\./, fault[step.how], { calls: 1 });
      return `the next event of a change: ${step.how}`;
    }
    case 'reading fault': {
      const one = at(departments, step.call)?.id ?? 'od_suzhou';
      const calls = [
        new RegExp(`^GET /contact/v3/users/find_by_department.*department_id=${one}(&|$)`),
        new RegExp(`^GET /contact/v3/departments/${one}/children`),
        /^GET \/contact\/v3\/departments\/0\/children/,
        /^GET \/im\/v1\/chats(\?|$)/,
        /^GET \/contact\//,
      ] as const;
      const fault = {
        server_error: { kind: 'server_error' },
        rate_limited: { kind: 'rate_limited', seconds: 2 },
        reset: { kind: 'reset' },
        empty_page: { kind: 'empty_page' },
        'half_page without token': { kind: 'half_page', token: 'none' },
        'half_page with a stray token': { kind: 'half_page', token: 'invalid' },
        half_json: { kind: 'half_json' },
        stale: { kind: 'stale', changes: 1 + (step.call % 4) },
      } as const;
      const met = calls[step.call % calls.length] as RegExp;
      controls.fail(met, fault[step.how], { calls: step.calls });
      // So that something is read at all.
      controls.updatePerson(ADMIN, { title: `管理员${++founded.people}` });
      return `the next ${step.calls} calls of ${met}: ${step.how}, and the directory is read`;
    }
    case 'restart':
      await running.restart();
      return 'the bot is started anew';
    case 'time passes':
      await office.passes(step.minutes);
      return `${step.minutes} minutes pass`;
    case 'ask': {
      const who = at(
        here.filter(({ frozen }) => !frozen),
        step.who,
      );
      if (!who) return null;
      controls.say(who.openId, 'bot', `12月${step.day}号下午请半天事假`);
      await office.calm();
      const draft = office.cards(who.openId).findLast(({ buttons }) => buttons.includes('确认提交'));
      if (!draft) return `${say(who)} asks for leave on 12-${step.day}, and has nothing to submit`;
      await controls.press(who.openId, draft.id, '确认提交');
      return `${say(who)} asks for leave on 12-${step.day}`;
    }
    case 'decide': {
      const card = at(pressable(office, here, step.verdict), step.card);
      if (!card) return null;
      await controls.press(card.who.openId, card.id, step.verdict, { form: { comment: '当天有事' } });
      return `${say(card.who)} presses ${step.verdict} on ${firstLine(card.text)}`;
    }
    case 'withdraw': {
      const card = at(pressable(office, here, '撤回申请'), step.card);
      if (!card) return null;
      await controls.press(card.who.openId, card.id, '撤回申请');
      return `${say(card.who)} withdraws ${firstLine(card.text)}`;
    }
    case 'leaver acts': {
      const who = at(gone, step.who);
      if (!who) return null;
      await office.calm();
      const card = office.cards(who.openId).findLast(({ buttons }) => buttons.includes('同意') || buttons.includes('撤回申请'));
      if (!card) return null;
      const before = office.look().pending.map(({ id }) => id);
      // As a press that was on its way when the account was closed.
      await controls.press(who.openId, card.id, card.buttons.includes('同意') ? '同意' : '撤回申请', {
        form: { comment: '走了' },
      });
      const after = office.look().pending.map(({ id }) => id);
      if (office.eventsAreSure && before.some((id) => !after.includes(id)))
        office.seen.push(`${say(who)} has left and decided something`);
      return `${say(who)}, who has left, presses what is still there`;
    }
    case 'administrator': {
      const open = office.look().questions.filter(({ state }) => state === 'open');
      const question = at(open, step.question);
      return question ? await decideQuestion(office, question.id, step.says) : null;
    }
    default:
      return step satisfies never;
  }
}

/** The administrator answers one question of the bot, of people truthfully; what follows from it is remembered. */
export async function decideQuestion(office: CompanyOffice, id: string, wish: '确认' | '不用'): Promise<string | null> {
  const before = office.look();
  const question = before.questions.find((one) => one.id === id);
  const says = question?.kind === 'same_person' ? (isOneHuman(office, question.facts) ? '确认' : '不用') : wish;
  const card = office.cards(ADMIN).find((one) => one.buttons.includes(says) && before.subjectOf.get(one.id) === id);
  if (!question || !card) return null;
  await office.running.controls.press(ADMIN, card.id, says);
  const after = office.look().questions.find((one) => one.id === id);
  const facts = JSON.parse(question.facts) as { name?: string; code?: string };
  if (after?.state === 'confirmed' && question.kind === 'bind_department')
    office.memory.unit.set(facts.code ?? '', question.subject);
  if (after?.state === 'confirmed' && question.kind === 'bind_group')
    office.memory.group.set(facts.name ?? '', before.chatIds.get(question.subject) ?? '');
  return `the administrator says ${says} to ${question.kind} ${question.facts}`;
}

function isOneHuman({ memory, look }: CompanyOffice, facts: string): boolean {
  const { is, was } = JSON.parse(facts) as { is: string; was: string };
  const humans = (person: string): Set<string | undefined> =>
    new Set([...look().identities].flatMap(([openId, id]) => (id === person ? [memory.human.get(openId)] : [])));
  return [...humans(is)].some((human) => human !== undefined && humans(was).has(human));
}

export function healRows({ running, truth }: CompanyOffice): void {
  const { people, departments, groups } = truth();
  const spoilt = (row: { spoilt: object }): boolean => Object.keys(row.spoilt).length > 0;
  for (const one of people.filter(spoilt)) running.controls.spoilRow('person', one.openId, {});
  for (const one of departments.filter(spoilt)) running.controls.spoilRow('department', one.id, {});
  for (const one of groups.filter(spoilt)) running.controls.spoilRow('group', one.id, {});
}

const at = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(items.length, 1)];
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Cards on which somebody who works here can press this. */
const pressable = (office: CompanyOffice, here: readonly Person[], button: string) =>
  here.flatMap((who) =>
    office
      .cards(who.openId)
      .filter(({ buttons }) => buttons.includes(button))
      .map((card) => ({ ...card, who })),
  );

/** A name nobody has heard, one out of org.yaml, or one that a department bears already. */
function nameFor({ running, truth }: CompanyOffice, n: number): string {
  const names = [
    ...FRESH,
    ...running.config.org.units.map(({ department }) => department),
    ...truth().departments.map(({ name }) => name),
  ];
  return names[n % names.length] as string;
}
function groupName({ running }: CompanyOffice, n: number): string {
  const names = ['周末羽毛球', '新车到店', ...running.config.org.groups.map(({ name }) => name)];
  return names[n % names.length] as string;
}

function below({ truth }: CompanyOffice, id: string): Set<string> {
  const inside = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const one of truth().departments)
      if (!inside.has(one.id) && inside.has(one.parentId)) {
        inside.add(one.id);
        grew = true;
      }
  }
  return inside;
}
