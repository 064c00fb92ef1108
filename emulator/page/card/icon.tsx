import { Glyph, type GlyphName } from '../parts/glyph.tsx';
import { colour } from './colour.ts';
import { useCard } from './context.ts';
import { type Json, str } from './read.ts';

/** The platform's icon library is its own; a token's words choose the nearest of ours, first match wins. */
const NEAREST: readonly (readonly [RegExp, GlyphName])[] = [
  [/calendar|date/, 'calendar'],
  [/time|clock|alarm|history/, 'clock'],
  [/member|group|people|contacts|team/, 'people'],
  [/user|person|avatar/, 'person'],
  [/yes|succeed|done|check|approve|pass/, 'check'],
  [/close|no_|reject|cancel|delete|error|fail/, 'cross'],
  [/warning|alert|important|maybe|risk/, 'warning'],
  [/info|help|question|tips/, 'info'],
  [/bell|notice|remind|urgent|buzz/, 'bell'],
  [/money|wallet|bill|currency|yuan|pay|finance|invoice/, 'money'],
  [/car|vehicle|drive_|driving/, 'car'],
  [/chart|data|report|trend|sheet|bitable|table/, 'chart'],
  [/doc|file|note|minutes|text|form|order|list/, 'file'],
  [/chat|msg|message|comment|reply/, 'chat'],
  [/edit|pen|write/, 'pen'],
  [/search|find/, 'search'],
  [/link|attach/, 'link'],
  [/home|store|shop|building|company/, 'shop'],
  [/repair|tool|setting|app|wrench/, 'tool'],
  [/right|forward|arrow-right/, 'right'],
  [/down/, 'down'],
  [/add|plus/, 'plus'],
  [/refresh|loop|undo|revert/, 'refresh'],
  [/vacation|leave|travel|flight|sun|holiday/, 'leave'],
];

export function Icon({ json, size }: { json: Json; size?: number }) {
  const { imageUrl, style } = useCard();
  const side = size ?? 16;
  if (str(json.tag) === 'custom_icon')
    return <img class="c-icon" src={imageUrl(str(json.img_key))} alt="" width={side} height={side} />;
  const token = str(json.token);
  const name = NEAREST.find(([words]) => words.test(token))?.[1] ?? 'dot';
  return (
    <span class="c-icon" style={{ color: colour(json.color, style) }} data-token={token}>
      <Glyph name={name} size={side} />
    </span>
  );
}
