import { expect } from 'vitest';
import { openForms } from '../../src/handlers/records/open-forms.ts';
import { timeSortedIds } from '../../src/kernel/id.ts';
import type { Kind, Rec } from '../../src/records/define.ts';
import { movesFor } from '../../src/records/step.ts';
import { persona } from '../persona.ts';
import { onServer } from '../postgres/databases.ts';
import { pressAs } from '../raw-press.ts';
import type { InOffice } from './in-office.ts';
import { statesOf, VIEWERS } from './kind-cards.ts';

/** Each of them is read as a question of its own, and is nothing that a form asks for. */
const QUESTIONS = [
  '汉兰达到哪了',
  '李总的车到哪了？',
  '我的待办',
  '我的年假还有几天',
  '谁在请假',
  '查客户 宏远',
  '今天要交的车',
  '逾期应收',
];

const asked = (at: readonly number[]): readonly string[] => at.map((one) => QUESTIONS[one % QUESTIONS.length] ?? '');

let given = 0;
/** How the number of another record ends. */
function nth(): string {
  given += 1;
  return given.toString(36).toUpperCase().padStart(4, '0');
}

/** Whatever form of a move is open: a question is answered, and the form stays as it is. */
export async function provesQuestions(kind: Kind, world: InOffice, form: Readonly<Record<string, unknown>>): Promise<void> {
  const tried = new Set<string>();
  for (const state of await statesOf(kind, world, form)) {
    const record: Rec = { ...state, id: timeSortedIds.next('rec'), number: `${kind.prefix}261123-${nth()}` };
    for (const name of VIEWERS) {
      const scene = await world.sceneFor(kind, name);
      const moves = movesFor(kind, record, scene).filter((move) => kind.moves[move]?.asks && !tried.has(move));
      for (const move of moves) {
        // What is heard beside a form does not ask which database it is: on the server one form of each kind shows that it is read there.
        if (onServer() && tried.size > 0) return;
        if (tried.size === 0 || !(await world.services.reads.record(record.id))) await world.put(kind, record);
        tried.add(move);
        await asksBeside(world, { record, name, move }, asked(move === 'edit' ? [0, tried.size, tried.size + 3] : [tried.size]));
      }
    }
  }
}

async function asksBeside(
  { office, services }: InOffice,
  { record, name, move }: { readonly record: Rec; readonly name: string; readonly move: string },
  questions: readonly string[],
): Promise<void> {
  const me = persona(office, name);
  const org = await services.reads.org();
  const person = org.people.find((one) => one.name === name);
  if (!person) throw new Error(`no ${name}`);
  const stands = async () => {
    const forms = await openForms(services as never, { person, org, now: office.now() });
    return forms.filter(({ card, sent }) => card.subject === record.id && !sent).map(({ given }) => given);
  };
  await me.says(record.number);
  await pressAs(office, name, me.card().id, { do: 'record.move', record: record.id, move });
  await office.settled();
  const before = await stands();
  expect(before, `${name} opens ${move}`).toHaveLength(1);
  for (const question of questions) {
    const { id } = me.card();
    await me.says(question);
    expect(await stands(), `${name} ${move} ${question}`).toEqual(before);
    expect(me.card().id, `${question} is answered`).not.toBe(id);
  }
}
