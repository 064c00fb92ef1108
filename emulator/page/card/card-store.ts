import { type Signal, signal } from '@preact/signals';

export type FieldValue = string | string[] | boolean;

/**
 * What a viewer did to one card: typed values, opened panels, the press under way. It lives outside the card, so a live
 * repaint keeps it; a field starts again only when the card itself brings another initial value.
 */
export class CardStore {
  /** Path of the component whose press is being answered; the whole card is locked meanwhile. */
  readonly busy = signal<string | null>(null);
  /** Complaints by component name, shown under the fields. */
  readonly complaints = signal<Readonly<Record<string, string>>>({});
  readonly #fields = new Map<string, { initial: string; value: Signal<FieldValue> }>();
  readonly #panels = new Map<string, { initial: boolean; open: Signal<boolean> }>();

  field(key: string, initial: FieldValue): Signal<FieldValue> {
    const print = JSON.stringify(initial);
    const known = this.#fields.get(key);
    if (known !== undefined && known.initial === print) return known.value;
    const value = signal<FieldValue>(initial);
    this.#fields.set(key, { initial: print, value });
    return value;
  }

  panel(key: string, initial: boolean): Signal<boolean> {
    const known = this.#panels.get(key);
    if (known !== undefined && known.initial === initial) return known.open;
    const open = signal(initial);
    this.#panels.set(key, { initial, open });
    return open;
  }

  read(key: string): FieldValue | undefined {
    return this.#fields.get(key)?.value.value;
  }

  /** Back to what the card says: after a refused lone press, or a reset button. */
  restore(key: string): void {
    const known = this.#fields.get(key);
    if (known !== undefined) known.value.value = JSON.parse(known.initial) as FieldValue;
  }

  complain(name: string, words: string): void {
    this.complaints.value = { ...this.complaints.value, [name]: words };
  }

  forgive(name: string): void {
    if (!(name in this.complaints.value)) return;
    const { [name]: _, ...rest } = this.complaints.value;
    this.complaints.value = rest;
  }
}
