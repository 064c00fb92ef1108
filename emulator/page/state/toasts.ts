import { signal } from '@preact/signals';
import type { PressOutcome } from '../../page-api.ts';

export type ToastSaid = NonNullable<PressOutcome['toast']> & { code?: number | undefined };
export interface Toast extends ToastSaid {
  id: number;
}

let next = 1;

/** The toast of one pane: a new one takes the place of the one before. Errors stay longer, because their code is meant to be read. */
export class Toasts {
  readonly list = signal<Toast[]>([]);

  show(said: ToastSaid): void {
    const toast = { ...said, id: next++ };
    this.list.value = [toast];
    setTimeout(() => this.close(toast.id), said.type === 'error' || said.type === 'warning' ? 7000 : 4000);
  }

  close(id: number): void {
    this.list.value = this.list.value.filter((toast) => toast.id !== id);
  }

  clear(): void {
    this.list.value = [];
  }
}
