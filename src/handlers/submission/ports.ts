import type { UnitKind } from '../../domain/org/org.ts';
import type { SubmissionRules } from '../../domain/submission/config.ts';
import type { ChatId, UnitId } from '../../kernel/id.ts';

/** What is asked for here beyond what records do. */
export interface SubmissionPorts {
  /** config/submissions.yaml */
  readonly submissions: SubmissionRules;
  readonly reads: {
    /** Groups the assistant is in that belong to a unit of another kind than those that hand in. */
    groupsAbove(kind: UnitKind): Promise<readonly { readonly unitId: UnitId; readonly chatId: ChatId }[]>;
  };
}
