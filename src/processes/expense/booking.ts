import type { PersonId, UnitId } from '../../kernel/id.ts';

declare module '../booking.ts' {
  interface Booking {
    /** The keys of the invoices a claim stands on (domain/expense/use-keys.ts); while it stands nobody else can claim them. */
    readonly invoices?: {
      readonly personId: PersonId;
      readonly unitId: UnitId;
      readonly uses: readonly { readonly key: string; readonly invoice: string }[];
    };
  }
}
