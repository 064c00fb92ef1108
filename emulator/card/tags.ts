import { containerTags } from './containers.ts';
import { displayTags } from './display.ts';
import { interactiveTags } from './interactive.ts';
import { inForm } from './interactive-rules.ts';
import { type Check, need, object } from './shape.ts';
import { table } from './table.ts';
import { elementId, margin, oneOf } from './values.ts';

/** The check of every component by tag; each may also have an element_id and a margin. */
export function tagTable(elements: (container: string) => Check): Readonly<Record<string, Check>> {
  const tags = { ...containerTags(elements), ...displayTags, ...interactiveTags };
  const checks = Object.entries(tags).map(([tag, [shape, rule]]): [string, Check] => {
    const place = inForm(tag);
    const check = object({ tag: need(oneOf(tag)), element_id: elementId, margin, ...shape }, (component, site) => {
      place(component, site);
      rule?.(component, site);
    });
    return [tag, check];
  });
  return { ...Object.fromEntries(checks), table };
}
