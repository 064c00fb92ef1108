import { personName, unitName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { plain, type Text } from '../../kernel/text.ts';

/** Who uses an invoice and where; only for those who check (S101). */
export const userText = (org: Org, person: PersonId, unit: UnitId): Text =>
  plain([personName(org, person), unitName(org, unit)].filter((part) => part).join('，'));
