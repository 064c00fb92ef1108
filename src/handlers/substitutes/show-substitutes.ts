import type { Card } from '../../cards/element.ts';
import { substituteFormCard } from '../../cards/substitutes/substitute-form-card.ts';
import { type SubstituteLine, substitutesCard } from '../../cards/substitutes/substitutes-card.ts';
import { mayEnd } from '../../domain/approval/set-substitute.ts';
import { personName } from '../../domain/org/label.ts';
import { nearPeople } from '../../domain/org/near-people.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { isId, type PersonId, type RequestId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { parseDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import { substituteOf } from '../substitutes-of.ts';
import type { Services } from './services.ts';
import { emptyForm, mayArrangeFor, type SubstituteForm } from './substitute-form.ts';
import { scopeText, spanText } from './substitute-text.ts';

/** A card lists no more people than this. */
const MOST = 100;

/** 我的代办, as it stands now. */
export async function showSubstitutes(services: Services, viewer: Person): Promise<Card> {
  const org = await services.reads.org();
  const rows = await services.reads.substitutesNear(viewer.id, services.clock.now());
  const lines = async (fits: (row: Row<'substitute'>) => boolean): Promise<readonly SubstituteLine[]> =>
    Promise.all(rows.filter(fits).map((row) => lineOf(services, org, viewer, row)));
  return substitutesCard({
    mine: await lines((row) => row.personId === viewer.id),
    theirs: await lines((row) => row.substituteId === viewer.id),
    arranged: await lines((row) => row.setById === viewer.id && row.personId !== viewer.id && row.substituteId !== viewer.id),
    mayArrange: mayArrangeFor(org, viewer).length > 0,
  });
}

async function lineOf(services: Services, org: Org, viewer: Person, row: Row<'substitute'>): Promise<SubstituteLine> {
  const parties = {
    personId: row.personId as PersonId,
    substituteId: row.substituteId as PersonId,
    setById: row.setById as PersonId,
  };
  const name = (id: PersonId): string => personName(org, id);
  return {
    id: row.id,
    absent: name(parties.personId),
    substitute: name(parties.substituteId),
    span: spanText(services, row.fromAt, row.toAt),
    scope: scopeText(services, substituteOf(row).processes),
    source: await sourceOf(services, row, name(parties.setById)),
    running: row.fromAt <= services.clock.now(),
    mayEnd: mayEnd(org, viewer, { ...parties, byLeave: row.requestId !== null }),
  };
}

async function sourceOf(services: Services, row: Row<'substitute'>, setBy: string): Promise<Text> {
  const file = row.requestId ? await services.reads.file(row.requestId as RequestId) : null;
  if (file) return t('substitute.by_leave', { number: plain(file.instance.number) });
  return t('substitute.by', { name: plain(setBy) });
}

/** 设置代办 with what has been filled in so far. */
export async function showSubstituteForm(services: Services, viewer: Person, given: unknown): Promise<Card> {
  const org = await services.reads.org();
  const form: SubstituteForm = { ...emptyForm(false), ...(given as Partial<SubstituteForm> | undefined) };
  const absent = form.other && isId('per', form.absent) ? org.person(form.absent) : null;
  const substitute = isId('per', form.substitute) ? form.substitute : null;
  const arrange = form.other ? mayArrangeFor(org, viewer).map((p) => p.id) : [];
  const whose = absent ?? viewer;
  const existing =
    absent && arrange.includes(absent.id) ? await services.reads.substitutesNear(absent.id, services.clock.now()) : [];
  return substituteFormCard({
    other: form.other,
    absent: absent?.id ?? null,
    absentAmong: firstOf(
      absent ? [absent.id] : [],
      nearPeople(org, viewer).filter((id) => arrange.includes(id)),
      arrange,
    ),
    substitute,
    substituteAmong: firstOf(
      substitute ? [substitute] : [],
      nearPeople(org, whose),
      form.other ? [viewer.id, ...nearPeople(org, viewer)] : [],
    ).filter((id) => id !== absent?.id && (form.other || id !== viewer.id)),
    from: parseDate(form.from),
    fromPart: form.fromPart,
    to: parseDate(form.to),
    toPart: form.toPart,
    processes: form.processes,
    instead: form.instead,
    offered: services.processes.map((p) => ({ id: p.id, name: say(p.name) })),
    faults: form.faults,
    maxDays: services.substituteDays,
    existing: await Promise.all(
      existing.filter((row) => row.personId === absent?.id).map((row) => lineOf(services, org, viewer, row)),
    ),
  });
}

const firstOf = (...lists: readonly (readonly PersonId[])[]): readonly PersonId[] => [...new Set(lists.flat())].slice(0, MOST);
