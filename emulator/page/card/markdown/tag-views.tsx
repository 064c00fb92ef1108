import type { ComponentChildren } from 'preact';
import { clockTime, longDay, weekday } from '../../state/time.ts';
import { colour } from '../colour.ts';
import { useCard } from '../context.ts';
import { PersonChip } from '../person-chip.tsx';
import { TextTag } from '../text-tag.tsx';
import type { TagMeta } from './tags.ts';

const safe = (url: string | undefined): string | undefined =>
  url !== undefined && /^(https?|mailto|tel|lark):/i.test(url) ? url : undefined;

export function PairedTag({ meta, children }: { meta: TagMeta; children: ComponentChildren }) {
  const { style } = useCard();
  const { attrs } = meta;
  switch (meta.name) {
    case 'font':
      return <span style={{ color: colour(attrs.color, style) }}>{children}</span>;
    case 'text_tag':
    case 'number_tag':
      return <TextTag colour={attrs.color ?? 'neutral'}>{children}</TextTag>;
    case 'link':
      return (
        <a href={safe(attrs.pc_url || attrs.url)} target="_blank" rel="noreferrer noopener">
          {children}
        </a>
      );
    default:
      return <>{children}</>;
  }
}

export function SingleTag({ meta }: { meta: TagMeta }) {
  const { attrs } = meta;
  switch (meta.name) {
    case 'br':
      return <br />;
    case 'hr':
      return <hr class="c-hr" />;
    case 'raw':
      return <>{meta.inner}</>;
    case 'at':
      return <At attrs={attrs} inner={meta.inner} />;
    case 'person':
      return (
        <PersonChip
          id={attrs.id ?? ''}
          avatar={attrs.show_avatar !== 'false'}
          name={attrs.show_name !== 'false'}
          capsule={attrs.style === 'capsule'}
          size={18}
        />
      );
    case 'local_datetime':
      return <LocalDatetime attrs={attrs} inner={meta.inner} />;
    default:
      return null;
  }
}

function At({ attrs, inner }: { attrs: Record<string, string>; inner: string }) {
  const { person, viewer } = useCard();
  const ids = (attrs.ids ?? attrs.id ?? attrs.user_id ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0) return <span class="at">@{attrs.email ?? inner}</span>;
  return (
    <>
      {ids.map((id) => (
        <span key={id} class={`at ${id === viewer || id === 'all' ? 'at-me' : ''}`} data-at={id}>
          @{id === 'all' ? '所有人' : (person(id)?.name ?? (inner || id))}
        </span>
      ))}
    </>
  );
}

function LocalDatetime({ attrs, inner }: { attrs: Record<string, string>; inner: string }) {
  const ms = Number(attrs.millisecond);
  if (!Number.isFinite(ms) || ms === 0) return <>{inner}</>;
  const words: Record<string, string> = {
    date_num: new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10),
    date_short: longDay(ms).replace(/^\d+年/, ''),
    date: longDay(ms),
    week: weekday(ms),
    week_long: weekday(ms).replace('周', '星期'),
    time: clockTime(ms),
    time_sec: clockTime(ms),
    timezone: 'GMT+8',
  };
  const text = words[attrs.format_type ?? ''] ?? `${longDay(ms)} ${clockTime(ms)}`;
  const url = safe(attrs.link);
  const time = <time dateTime={new Date(ms).toISOString()}>{text}</time>;
  return url === undefined ? time : <a href={url}>{time}</a>;
}
