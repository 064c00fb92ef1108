import type { Card } from '../../cards/element.ts';
import { type DecisionGroup, decisionsCard } from '../../cards/minutes/decisions-card.ts';
import { hasAll, wordsOf } from '../../domain/minutes/decision-question.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { plain, plainsIn, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { minutes } from '../../kinds/minutes.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { sightOf } from '../../records/who.ts';
import { readerNow, readRows } from '../records/load-record.ts';
import { contentOf } from './content-of.ts';
import { linesOf } from './minutes-model.ts';
import type { Services } from './services.ts';

const KIND = minutes as unknown as Kind;
/** So many minutes are looked through, the newest first, and so many lines shown. */
const LOOKED = 300;
const SHOWN = 10;

export interface DecisionsAsked {
  readonly words: string | null;
  readonly last: string | null;
}

/** What was decided, as far as the reader was invited, informed, or is above (S4): each with its minutes, day and host. */
export async function showDecisions(services: Services, viewer: Person, asked: DecisionsAsked): Promise<Card> {
  const reader = await readerNow(services, viewer);
  const { org } = reader;
  const sight = sightOf([...KIND.see, 'owner', 'opener'], viewer.id, org);
  const page = await services.reads.records({ kind: KIND.id, sight, viewer: viewer.id }, null, LOOKED);
  const issued = await services.reads.minutesIssued(page.items.map(({ id }) => id));
  const contents = new Map(issued.map((row) => [row.recId, contentOf(row)]));
  const records = readRows(await services.reads.recordsById([...contents.keys()])).map(({ record }) => record);
  const newest = records.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.openedAt - a.openedAt);
  const wanted = asked.last === null ? newest : newest.filter((one) => isCalled(one, asked.last ?? '')).slice(0, 1);
  const words = wordsOf(asked.words ?? '');
  const groups = wanted.flatMap((record) => {
    const content = contents.get(record.id);
    const group = content && fitting(record, linesOf(content, org, new Map()), words, org);
    return group && group.lines.length > 0 ? [group] : [];
  });
  const [only] = wanted;
  return decisionsCard({
    title:
      asked.last !== null && only
        ? t('decisions.of', { title: titleOf(only), day: { date: dayOf(only) } })
        : asked.words
          ? t('decisions.about', { words: asked.words })
          : t('decisions.latest'),
    groups: firstOf(groups),
    more: groups.reduce((sum, { lines }) => sum + lines.length, 0) - SHOWN,
    looked: page.next === null ? null : t('decisions.looked', { count: LOOKED }),
    none: asked.words ? t('decisions.none_about', { words: asked.words }) : t('decisions.none'),
  });
}

const dayOf = ({ form }: Rec): LocalDate => (form as unknown as { readonly day: LocalDate }).day;
const titleOf = ({ form }: Rec): Text => plain((form as unknown as { readonly title: string }).title);
/** 「周会」 is called 华东周会, 「盘点会」 库存盘点: the word for a meeting need not stand in its title. */
const isCalled = ({ form }: Rec, name: string): boolean => {
  const { title } = form as unknown as { readonly title: string };
  return hasAll(title, wordsOf(name)) || hasAll(title, wordsOf(name.replace(/会议?$/u, '')));
};

/** So many lines in all, of the newest minutes. */
function firstOf(groups: readonly DecisionGroup[]): readonly DecisionGroup[] {
  let left = SHOWN;
  return groups.flatMap((group) => {
    const lines = group.lines.slice(0, left);
    left -= lines.length;
    return lines.length > 0 ? [{ ...group, lines }] : [];
  });
}

/** Decisions and actions with all of the words, in what was made of them, in the sentence itself, or in what the meeting is called. */
function fitting(
  record: Rec,
  { decisions, actions }: ReturnType<typeof linesOf>,
  words: readonly string[],
  org: Org,
): DecisionGroup {
  const title = titleOf(record);
  return {
    minutes: record.id,
    title,
    cited: t('decisions.cited', {
      day: { date: dayOf(record) },
      host: personName(org, record.ownerId),
      number: record.number,
    }),
    lines: [...decisions, ...actions]
      .filter(({ what, said }) => hasAll([title, what, ...(said ? [said] : [])].flatMap(plainsIn).join(' '), words))
      .map(({ what, detail }) => ({ what, detail: detail ?? t('minutes.for_information') })),
  };
}
