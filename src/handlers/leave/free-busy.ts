import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

/** What is known of people's own calendars: when they are busy, never what with. */
export interface FreeBusy {
  /**
   * The busy times of a person as last read; null while nothing is known. Never waits for the platform: what is missing or old is read
   * meanwhile, and if that makes a difference, the cards of the subject are drawn anew.
   */
  busy(
    person: PersonId,
    from: Instant,
    to: Instant,
    subject: string,
  ): readonly { readonly from: Instant; readonly to: Instant }[] | null;
}
