import { useEffect, useId, useState } from 'preact/hooks';

/** The number follows the hand, the change is sent when the hand lets go. */
export function Slider(props: {
  label: string;
  note: string;
  value: number;
  max: number;
  step: number;
  show: (value: number) => string;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const [value, setValue] = useState(props.value);
  useEffect(() => setValue(props.value), [props.value]);
  return (
    <div class={`slider ${value > 0 ? 'is-on' : ''}`}>
      <label for={id}>
        <strong>{props.label}</strong>
        <output for={id}>{props.show(value)}</output>
      </label>
      <small id={`${id}-note`}>{props.note}</small>
      <input
        id={id}
        type="range"
        min={0}
        max={props.max}
        step={props.step}
        value={value}
        style={{ '--share': `${(value / props.max) * 100}%` }}
        aria-describedby={`${id}-note`}
        aria-valuetext={props.show(value)}
        onInput={(event) => setValue(Number(event.currentTarget.value))}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
