/** What the little office of the kill test is asked to do. */
export type OfficeEvent =
  | {
      readonly id: string;
      readonly kind: 'submit';
      readonly request: string;
      readonly applicant: string;
      readonly approver: string;
    }
  /** A change of the request by whoever is quick enough; every one of them counts. */
  | { readonly id: string; readonly kind: 'remark'; readonly request: string }
  /** A lone row. */
  | { readonly id: string; readonly kind: 'note' }
  /** Writes first and is refused afterwards: nothing of it may stay. */
  | { readonly id: string; readonly kind: 'refused' }
  /** A press on the approver's card. */
  | { readonly id: string; readonly kind: 'approve'; readonly request: string; readonly messageId: string };

export interface OfficeAnswer {
  readonly outcome: 'done' | 'seen' | 'refused' | 'unknown';
  /** The pressed card as it stands now. */
  readonly card?: string;
}

export const cardText = (state: string, version: number, remarks: readonly string[]): string =>
  `${state}, version ${version}: ${[...remarks].sort().join(' ')}`;
