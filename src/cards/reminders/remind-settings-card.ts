import type { Language } from '../../domain/org/org.ts';
import { EARLIEST, LATEST, type Preference, TIMING_NAMES } from '../../domain/reminders/preference.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, timeText } from '../../kernel/time.ts';
import type { Button, Card, Field } from '../element.ts';

export interface SettingsModel {
  readonly wish: Preference;
  readonly language: Language;
  /** What the company allows at most; a wish only narrows it. */
  readonly limits: { readonly perDay: number; readonly hours: number; readonly quietFrom: string; readonly quietTo: string };
  readonly pause: { readonly workdays: number; readonly latest: LocalDate };
  /** When a reminder due now would come. */
  readonly next: Instant | null;
  readonly paused: boolean;
  /** The platform has urgent notices on the phone. */
  readonly mayNotifyUrgently: boolean;
}

/** No wish for an end of the day. */
const ANY = 'any';

/** 提醒设置: when and how I am reminded, within what the company allows. */
export function settingsCard(m: SettingsModel): Card {
  const resume: Button = { text: t('settings.resume'), style: 'plain', action: { do: 'remind.resume' }, name: 'resume' };
  return {
    header: {
      title: t('settings.title'),
      tone: m.paused ? 'warn' : 'calm',
      ...(m.paused ? { tags: [{ text: t('settings.paused_tag'), tone: 'orange' as const }] } : {}),
    },
    body: [
      {
        kind: 'text',
        text:
          m.paused && m.wish.pausedUntil
            ? t('settings.paused', { until: { date: m.wish.pausedUntil } })
            : m.next === null
              ? t('settings.never')
              : t('settings.next', { at: { at: m.next } }),
      },
      {
        kind: 'form',
        name: 'settings',
        fields: fieldsOf(m),
        submit: { text: t('settings.save'), style: 'primary', action: { do: 'remind.save' }, name: 'save' },
        ...(m.paused ? { others: [resume] } : {}),
      },
      {
        kind: 'text',
        style: 'quiet',
        text: t('settings.limits', {
          perDay: m.limits.perDay,
          hours: m.limits.hours,
          from: m.limits.quietFrom,
          to: m.limits.quietTo,
        }),
      },
      { kind: 'text', style: 'quiet', text: t('settings.pause_note') },
    ],
  };
}

const fieldsOf = (m: SettingsModel): readonly Field[] => [
  choice(
    'timing',
    t('settings.timing'),
    m.wish.timing,
    TIMING_NAMES.map((name) => ({ value: name, text: t(`settings.${name}`) })),
  ),
  edge('from', t('settings.from'), m.wish.from, EARLIEST, (time) => t('settings.from_time', { time })),
  edge('to', t('settings.to'), m.wish.to, LATEST, (time) => t('settings.to_time', { time })),
  {
    kind: 'date',
    name: 'pause',
    label: t('settings.pause'),
    required: false,
    hint: t('settings.pause_hint', { workdays: m.pause.workdays, latest: { date: m.pause.latest } }),
    ...(m.wish.pausedUntil && m.paused ? { value: m.wish.pausedUntil } : {}),
  },
  choice('language', t('settings.language'), m.language, [
    { value: 'zh-CN', text: t('settings.chinese') },
    { value: 'en', text: t('settings.english') },
  ]),
  ...(m.mayNotifyUrgently
    ? [{ kind: 'tick' as const, name: 'buzz', label: t('settings.urgent_notify'), required: false, value: m.wish.urgentNotify }]
    : []),
];

const choice = (name: string, label: Text, value: string, options: readonly { value: string; text: Text }[]): Field => ({
  kind: 'choice',
  name,
  label,
  required: true,
  value,
  options,
});

const edge = (name: string, label: Text, value: number | null, times: readonly number[], words: (time: Text) => Text): Field =>
  choice(name, label, value === null ? ANY : String(value), [
    { value: ANY, text: t('settings.any') },
    ...times.map((time) => ({ value: String(time), text: words(plain(timeText(time))) })),
  ]);
