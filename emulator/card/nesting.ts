import { CODE, type Site } from './site.ts';

/** Where a component may stand. Places the documents disagree about are refused. */

export const CONTAINERS: ReadonlySet<string> = new Set([
  'form',
  'column_set',
  'column',
  'interactive_container',
  'collapsible_panel',
]);

/** Only directly in `body.elements`. */
const ROOT_ONLY: ReadonlySet<string> = new Set(['form', 'table']);
/** Only somewhere inside a form. */
const FORM_ONLY: ReadonlySet<string> = new Set(['multi_select_static', 'multi_select_person']);
/** Not at any depth inside these. */
const NEVER_INSIDE: Readonly<Record<string, readonly string[]>> = {
  chart: ['form', 'interactive_container'],
  select_img: ['collapsible_panel'],
};
const DEEPEST = 5;

/** False when the component stands too deep to be worth reading further. */
export function checkNesting(tag: string, site: Site): boolean {
  const parent = site.parents.at(-1);
  if (parent === 'column_set' && tag !== 'column') site.fault(CODE.json, `column_set can only hold column, not ${tag}`);
  if (parent !== 'column_set' && tag === 'column') site.fault(CODE.json, 'column can only stand in column_set');
  if (parent !== undefined && ROOT_ONLY.has(tag))
    site.fault(CODE.json, `${tag} can only stand in body.elements, not inside ${parent}`);
  if (FORM_ONLY.has(tag) && !site.inForm) site.fault(CODE.json, `${tag} can only stand inside form`);
  const barred = site.parents.find((one) => NEVER_INSIDE[tag]?.includes(one));
  if (barred) site.fault(CODE.json, `${tag} cannot stand inside ${barred}`);

  // A column and its column_set are one level.
  const level = [...site.parents, tag].filter((one) => CONTAINERS.has(one) && one !== 'column').length;
  if (level > DEEPEST) site.fault(CODE.json, `containers nested deeper than ${DEEPEST}`);
  return level <= DEEPEST;
}
