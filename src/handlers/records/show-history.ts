import * as z from 'zod';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { Fields } from '../../fields/field.ts';
import { isEmpty, type PrintContext, printed } from '../../fields/print.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { Kind, Rec, Values } from '../../records/define.ts';
import { isPost, namesNobody } from '../../records/who.ts';
import { calledIn } from '../registers/called-in.ts';
import type { Reader } from './load-record.ts';
import type { LoggedChange } from './ports.ts';
import type { Services } from './services.ts';

const values = z.record(z.string(), z.unknown()).catch({});
const detailSchema = z.object({ asked: values, changed: values, via: z.string().optional() }).catch({ asked: {}, changed: {} });

/** What became of a record, a line a change, from the audit log: no second history that could differ. What stands elsewhere on the card is not said again. */
export async function historyLines(
  services: Services,
  kind: Kind,
  record: Rec,
  reader: Reader,
  { full, stands }: { readonly full: boolean; readonly stands: ReadonlySet<string> },
): Promise<readonly Text[]> {
  const changes = (await services.reads.recordChanges(record.id)).map((change) => ({
    change,
    move: change.act.split('.')[2] ?? '',
    ...detailSchema.parse(fromJson(change.detail)),
  }));
  const values = changes.flatMap(({ asked, changed }) => [...Object.values(asked), ...Object.values(changed).flat()]);
  const print: PrintContext = { org: reader.org, full, called: await calledIn(services, values, reader) };
  return changes.flatMap(({ change, move, asked, changed, via }): readonly Text[] => {
    const own = kind.register?.tells(move, changed, print) ?? {};
    const what = kind.moves[move] ? say(kind.moves[move].name) : (own.name ?? OTHERS[move]);
    if (!what) return [];
    const at = {
      at: { at: change.at },
      who: via === undefined ? whoDid(change, move, kind, record, print.org) : t('records.via', { name: plain(via) }),
      what,
    };
    const said = (own.said ?? saidIn(asked, kind.moves[move]?.asks ?? {}, print)).filter(
      (one) => !('plain' in one && stands.has(one.plain)),
    );
    return [said.length > 0 ? t('records.history_said', { ...at, said: join(said, '；') }) : t('records.history_line', at)];
  });
}

/** What is no move. */
const OTHERS: Readonly<Record<string, Text>> = {
  open: t('records.history_open'),
  replace: t('records.history_replace'),
};

const saidIn = (asked: Values, fields: Fields, print: PrintContext): readonly Text[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    const value = asked[id];
    if (isEmpty(value) || value === false) return [];
    const text = printed(id, field, value, print);
    if (field.kind === 'tick') return [say(field.label)];
    // A figure alone says nothing.
    return [field.kind === 'count' || field.kind === 'percent' ? join([say(field.label), text], ' ') : text];
  });

/** An unnamed opener stays unnamed in what they did as the opener; what they did by their post bears their name, as anybody's of that post. */
function whoDid({ actorId, onBehalfOf }: LoggedChange, move: string, kind: Kind, record: Rec, org: Org): Text {
  const by = kind.moves[move]?.by(record) ?? [];
  // Who opened it and owns it does what an owner does under their name, as any owner.
  const asOwner = by.includes('owner') && actorId === record.ownerId;
  const isOpeners = move === 'open' || (by.includes('opener') && !asOwner);
  if ((record.life.unnamed || namesNobody(kind)) && isOpeners && [actorId, onBehalfOf].includes(record.openerId))
    return t('records.somebody');
  // The name of who is over the branch would tell which branch it came from.
  if (record.life.unnamed && by.length > 0 && by.every(isPost)) return t('records.by_post');
  const name = (id: string): Text => (id === 'system' ? t('records.system') : plain(personName(org, id as PersonId)));
  return onBehalfOf ? t('records.for', { who: name(actorId), whom: name(onBehalfOf) }) : name(actorId);
}
