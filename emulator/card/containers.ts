import { behaviors, confirm, linkAction, panelIcon, panelTitle, plainText } from './parts.ts';
import { type Check, type Json, need, object, own, type Tags } from './shape.ts';
import { CODE, type Site } from './site.ts';
import {
  alignX,
  alignY,
  colour,
  colourOr,
  componentName,
  direction,
  flag,
  integer,
  oneOf,
  padding,
  radius,
  spacing,
  wordOrPx,
} from './values.ts';

const layout = {
  direction,
  padding,
  horizontal_spacing: spacing,
  horizontal_align: alignX,
  vertical_spacing: spacing,
  vertical_align: alignY,
};

const panelHeader = object({
  title: need(panelTitle),
  background_color: colour,
  width: oneOf('fill', 'auto', 'auto_when_fold'),
  vertical_align: alignY,
  padding,
  icon: panelIcon,
  icon_position: oneOf('left', 'right', 'follow_text'),
  icon_expanded_angle: oneOf(90, -90, 180, -180),
});

/** As the platform's card documentation has it. `elements` reads the components a container holds; handed in because containers hold each other. */
export function containerTags(elements: (container: string) => Check): Tags {
  return {
    form: [{ name: need(formName), elements: need(elements('form')), ...layout }, canBeSubmitted],
    column_set: [
      {
        columns: need(elements('column_set')),
        flex_mode: oneOf('none', 'stretch', 'flow', 'bisect', 'trisect'),
        horizontal_spacing: spacing,
        horizontal_align: alignX,
        background_style: colour,
        action: linkAction,
      },
      columnWidthsFit,
    ],
    column: [
      {
        elements: elements('column'),
        width: wordOrPx(['auto', 'weighted'], 16, 600),
        weight: integer(1, 5),
        background_style: colour,
        action: linkAction,
        ...layout,
      },
    ],
    interactive_container: [
      {
        behaviors: need(behaviors),
        elements: need(elements('interactive_container')),
        width: wordOrPx(['fill', 'auto'], 16, 999),
        height: wordOrPx(['auto'], 10, 999),
        background_style: colourOr('laser'),
        has_border: flag,
        border_color: colour,
        corner_radius: radius,
        disabled: flag,
        disabled_tips: plainText,
        hover_tips: plainText,
        confirm,
        ...layout,
      },
    ],
    collapsible_panel: [
      {
        header: need(panelHeader),
        expanded: flag,
        elements: elements('collapsible_panel'),
        border: object({ color: colour, corner_radius: radius }),
        background_color: colour,
        ...layout,
      },
    ],
  };
}

function formName(value: unknown, site: Site): void {
  if (value === '') site.fault(CODE.noName, 'name of the form is empty');
  componentName(value, site);
}

const isSubmit = (value: unknown): boolean =>
  own(value, 'tag') === 'button' && (own(value, 'form_action_type') === 'submit' || own(value, 'action_type') === 'form_submit');

/** A submit button somewhere inside, at any depth. */
function canBeSubmitted(form: Json, site: Site): void {
  const left: unknown[] = [form];
  while (left.length > 0) {
    const one = left.pop();
    if (isSubmit(one)) return;
    for (const key of ['elements', 'columns']) {
      const inner = own(one, key);
      if (Array.isArray(inner)) for (const item of inner) left.push(item);
    }
  }
  site.fault(CODE.json, 'form has no button with form_action_type submit');
}

/** Widths in pixels only count when the columns are not rearranged. */
function columnWidthsFit(set: Json, site: Site): void {
  if (set.flex_mode === undefined || set.flex_mode === 'none' || !Array.isArray(set.columns)) return;
  for (const [i, column] of set.columns.entries()) {
    const width = own(column, 'width');
    if (typeof width === 'string' && width.endsWith('px')) {
      site.at('columns', i, 'width').invalid('auto | weighted (px needs flex_mode none)');
    }
  }
}
