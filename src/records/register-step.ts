import { no, type Result } from '../kernel/result.ts';
import type { Kind, Rec, Scene, Values } from './define.ts';
import { made, openMove, type Refusal, type Stepped } from './step.ts';
import { holds } from './who.ts';

/** A move that nobody presses: an approved request makes it, the clock, or a feature with all that belongs to it. Its state and its checks are asked, nobody's right. */
export function stepUnpressed(kind: Kind, record: Rec, name: string, asked: Values, scene: Scene): Result<Stepped, Refusal> {
  const open = openMove(kind, record, name);
  if (!open.ok) return open;
  return open.value.made ? made(record, { name, move: open.value, asked }, scene, null) : no({ code: 'unknown' });
}

/** Whether what its fields mask is shown whole: for themselves, or for one they act for. */
export const seesWhole = ({ register }: Kind, record: Rec, { actsFor, org }: Pick<Scene, 'actsFor' | 'org'>): boolean =>
  !register?.full || actsFor.some((id) => holds(register.full ?? [], id, record, org));
