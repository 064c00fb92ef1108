import type { ComponentType } from 'preact';
import { Chart } from './blocks/chart.tsx';
import { CollapsiblePanel } from './blocks/collapsible-panel.tsx';
import { Column, ColumnSet } from './blocks/column-set.tsx';
import { Div } from './blocks/div.tsx';
import { Form } from './blocks/form.tsx';
import { Img } from './blocks/img.tsx';
import { ImgCombination } from './blocks/img-combination.tsx';
import { InteractiveContainer } from './blocks/interactive-container.tsx';
import { MarkdownBlock } from './blocks/markdown-block.tsx';
import { PersonBlock } from './blocks/person.tsx';
import { PersonList } from './blocks/person-list.tsx';
import { Table } from './blocks/table.tsx';
import type { Part } from './context.ts';
import { Button } from './fields/button.tsx';
import { Checker } from './fields/checker.tsx';
import { DatePicker, DateTimePicker, TimePicker } from './fields/date-pickers.tsx';
import { Input } from './fields/input.tsx';
import { Overflow } from './fields/overflow.tsx';
import { SelectImg } from './fields/select-img.tsx';
import { MultiSelectPerson, MultiSelectStatic, SelectPerson, SelectStatic } from './fields/selects.tsx';
import { str } from './read.ts';

const Hr = ({ json, path }: Part) => <hr class="c-hr" data-path={path} style={{ margin: str(json.margin) || undefined }} />;

/** The component of each tag of Card JSON 2.0. */
const TAGS: Record<string, ComponentType<Part>> = {
  div: Div,
  markdown: MarkdownBlock,
  hr: Hr,
  img: Img,
  img_combination: ImgCombination,
  person: PersonBlock,
  person_list: PersonList,
  column_set: ColumnSet,
  column: Column,
  table: Table,
  chart: Chart,
  collapsible_panel: CollapsiblePanel,
  interactive_container: InteractiveContainer,
  form: Form,
  button: Button,
  input: Input,
  select_static: SelectStatic,
  multi_select_static: MultiSelectStatic,
  select_person: SelectPerson,
  multi_select_person: MultiSelectPerson,
  date_picker: DatePicker,
  picker_time: TimePicker,
  picker_datetime: DateTimePicker,
  overflow: Overflow,
  checker: Checker,
  select_img: SelectImg,
};

/** A tag this client does not know is shown as such, never as nothing. */
export function Element({ json, path }: Part) {
  const tag = str(json.tag);
  const Known = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
  if (Known !== undefined) return <Known json={json} path={path} />;
  return (
    <div class="c-unknown" data-testid="unknown-tag" data-path={path} role="note">
      这个客户端不认识组件 <code>{tag || '（没有 tag）'}</code>
    </div>
  );
}
