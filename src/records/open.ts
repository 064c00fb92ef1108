import { refusals } from '../domain/finding.ts';
import type { Person } from '../domain/org/org.ts';
import { type Fields, fieldsWhere, type RecordId } from '../fields/field.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Kind, Rec, Scene } from './define.ts';
import type { Refusal } from './step.ts';
import { holds, responsible, type Subject } from './who.ts';

/** A new record as it is asked for; its form has been read by the fields. */
export interface Opening {
  readonly id: RecordId;
  readonly number: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly unitId?: UnitId;
  readonly parentId?: RecordId;
  readonly unnamed?: boolean;
  /** It follows from another record: nobody's right to open one is asked. */
  readonly isConsequence?: boolean;
}

/** What somebody is to a record they are about to open. */
export const openingBy = ({ id, unitId }: Person): Subject => ({ unitId, ownerId: id, openerId: id, form: {} });

export const mayOpen = (kind: Kind, { by, org }: Pick<Scene, 'by' | 'org'>): boolean =>
  holds(kind.opens, by.id, openingBy(by), org);

/** What the form of a new record asks for. */
export const askedToOpen = ({ fields, later }: Pick<Kind, 'fields' | 'later'>): Fields =>
  later ? fieldsWhere(fields, (id) => !later.includes(id)) : fields;

/** A record begins: with its owner, who is never the one who asks by name while there is anybody else (S7). */
export function open(kind: Kind, opening: Opening, scene: Scene): Result<Rec, Refusal> {
  const { by, now } = scene;
  const unnamed = opening.unnamed === true && kind.mayBeUnnamed;
  if (!opening.isConsequence && !mayOpen(kind, scene)) return no({ code: 'not_yours' });
  const misplaced = opening.isConsequence ? [] : (kind.register?.misplaced(opening.form, scene) ?? []);
  const findings = refusals([...misplaced, ...(kind.check?.(opening.form, scene) ?? [])]);
  if (findings.length > 0) return no({ code: 'check', findings });
  const said = kind.register?.belongs(opening.form);
  const unitId = opening.unitId ?? said?.unitId ?? by.unitId;
  const form = (
    kind.later ? { ...Object.fromEntries(kind.later.map((id) => [id, null])), ...opening.form } : opening.form
  ) as Subject['form'];
  const subject: Subject = { ...openingBy(by), unitId, form };
  const other = kind.register?.startFor;
  return ok({
    ...subject,
    id: opening.id,
    kind: kind.id,
    number: opening.number,
    ownerId: said?.ownerId ?? ownerOf(kind, subject, unnamed, scene),
    parentId: opening.parentId ?? null,
    state: other && holds(other.by, by.id, subject, scene.org) ? other.state : kind.start,
    life: { round: 1, since: now, ...(unnamed ? { unnamed } : {}) },
    openedAt: now,
    changedAt: now,
    version: 1,
  });
}

/** Who stays unnamed is not passed over: that it went past the one in the post would tell who it was (S24). */
function ownerOf(kind: Kind, subject: Subject, unnamed: boolean, scene: Scene): PersonId {
  if (kind.owner.includes('opener')) return subject.openerId;
  // Who is named in its form is meant, themselves included.
  const isNamed = kind.owner.some((who) => typeof who === 'object' && 'field' in who);
  return responsible(kind.owner, subject, scene, unnamed || isNamed ? [] : [subject.openerId]) ?? subject.openerId;
}
