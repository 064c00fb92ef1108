import { Avatar } from '../../parts/avatar.tsx';
import type { Choice } from '../../parts/choice-list.tsx';
import { type CardScope, type Part, useCard } from '../context.ts';
import { Icon } from '../icon.tsx';
import { type Json, list, num, obj, pickText, str } from '../read.ts';
import { Select } from './select.tsx';

const optionChoices = (json: Json): Choice[] =>
  list(json.options)
    .map(obj)
    .map((option) => ({
      value: str(option.value),
      text: pickText(option.text) || str(option.value),
      ...(option.icon === undefined ? {} : { mark: <Icon json={obj(option.icon)} /> }),
    }));

/** An empty list means everybody in the chat. */
function personChoices(json: Json, { person, members }: CardScope): Choice[] {
  const listed = list(json.options)
    .map((option) => str(obj(option).value))
    .filter((id) => id !== '');
  return (listed.length > 0 ? listed : members).map((id) => {
    const found = person(id);
    return {
      value: id,
      text: found?.name ?? id,
      note: found === undefined ? '' : `${found.title} · ${found.department.at(-1) ?? ''}`,
      also: found?.employeeNo ?? '',
      mark: <Avatar id={id} name={found?.name ?? id} size={28} />,
    };
  });
}

function firstOption(json: Json): string {
  const said = str(json.initial_option);
  if (said !== '') return said;
  const index = num(json.initial_index, 0);
  return index > 0 ? str(obj(list(json.options)[index - 1]).value) : '';
}

const chosen = (json: Json): string[] => list(json.selected_values).map((value) => str(value));

export const SelectStatic = (part: Part) => (
  <Select {...part} choices={optionChoices(part.json)} initial={firstOption(part.json)} multi={false} />
);
export const MultiSelectStatic = (part: Part) => (
  <Select {...part} choices={optionChoices(part.json)} initial={chosen(part.json)} multi />
);
export const SelectPerson = (part: Part) => (
  <Select {...part} choices={personChoices(part.json, useCard())} initial={str(part.json.initial_option)} multi={false} people />
);
export const MultiSelectPerson = (part: Part) => (
  <Select {...part} choices={personChoices(part.json, useCard())} initial={chosen(part.json)} multi people />
);
