import { AppError } from '../kernel/app-error.ts';
import { type AllServices, FEATURES } from './features.ts';
import type { ReminderPorts } from './reminders/ports.ts';
import type { Watches } from './watching.ts';

/** Every watch has the feature it belongs to. */
const WATCHES = Object.assign({}, ...FEATURES.map((feature) => feature.watches)) as Watches<AllServices>;

/** What the reminders look at, of all features; `servicesOf` is asked only once something is looked at. */
export const keepWatch =
  (servicesOf: () => AllServices): ReminderPorts['watched'] =>
  (watch, which, now, scope) => {
    const look = WATCHES[watch];
    if (!look) throw new AppError('bug', 'nobody looks at it', { watch });
    return look(servicesOf(), which, now, scope);
  };
