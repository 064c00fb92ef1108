import { type AllServices, FEATURES } from './features.ts';
import type { ReminderPorts } from './reminders/ports.ts';
import type { Watches } from './watching.ts';

/** Every watch has the feature it belongs to. */
const WATCHES = Object.assign({}, ...FEATURES.map((feature) => feature.watches)) as Watches<AllServices>;

/** What the reminders look at, of all features; `servicesOf` is asked only once something is looked at. */
export const keepWatch =
  (servicesOf: () => AllServices): ReminderPorts['watched'] =>
  (watch, which, now, scope) =>
    WATCHES[watch](servicesOf(), which, now, scope);
