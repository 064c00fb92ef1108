import type { RawForm } from '../../fields/field.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** A form a reader may fill: its fields, and for choices what may stand in them. Nothing about any person. */
export interface ReadableForm {
  readonly process: string;
  readonly name: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: string;
    readonly options?: readonly { readonly value: string; readonly text: string }[];
  }[];
}

/** All a reader can say: which form, and what stands in its fields. It has no word for doing anything. */
export interface Filling {
  readonly process: string;
  readonly form: RawForm;
}

/** Reads what the rules cannot (an optional model). Never throws; null where it has nothing to say or is not asked. */
export interface Reader {
  read(asked: {
    /** The sentence with colleagues' names replaced. */
    readonly sentence: string;
    readonly today: LocalDate;
    readonly forms: readonly ReadableForm[];
    /** Which message it is: one that is delivered again is not asked about again. Never sent. */
    readonly message: string;
    /** Whose hourly budget it is; never sent. */
    readonly person: string;
  }): Promise<Filling | null>;
}
