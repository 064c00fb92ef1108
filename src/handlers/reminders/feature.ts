import { type RemindPagesAction, remindPagesActions } from '../../cards/reminders/remind-pages-actions.ts';
import { type AnswerAction, type ReminderAction, reminderActions } from '../../cards/reminders/reminder-actions.ts';
import type { Language } from '../../domain/org/org.ts';
import { languageSaid } from '../../domain/phrase/language-said.ts';
import { t } from '../../kernel/text.ts';
import { anyPayload, defineFeature, nothingKept, type Presses, wordsIn } from '../feature.ts';
import { bringDigest } from './bring-digest.ts';
import { answerRemind, pressRemindPage } from './pages.ts';
import { pressReminder } from './press-reminder.ts';
import { type RemindQuestion, readRemindQuestion } from './read-sentence.ts';
import { speakIn } from './save-settings.ts';
import type { Services } from './services.ts';
import { showDigest, showOutToday } from './show-digest.ts';
import { showEffect } from './show-effect.ts';
import { showPreview } from './show-preview.ts';
import { showSettings } from './show-settings.ts';
import { remind } from './tick.ts';

/** Of the reminders, with a day or a month; of the log, with a noted head. */
type RemindIntent =
  | { readonly kind: 'remind'; readonly question: RemindQuestion }
  /** 换成英文: where the language of a person is kept. */
  | { readonly kind: 'language'; readonly language: Language };

declare module '../intent.ts' {
  interface IntentsOf {
    reminders: RemindIntent;
  }
}
declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    remind_preview: true;
    remind_settings: true;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    digest: true;
    out_today: true;
    remind_preview: true;
    remind_effect: true;
    remind_settings: true;
  }
}

/** A button of a line of a digest; a person in its form comes as the platform's id. */
const onDigest: Presses<AnswerAction, Services> = {
  on: ['digest'],
  run: async ({ action, form, on }, services, context) => {
    const to = wordsIn(form, 'to');
    const words = {
      until: wordsIn(form, 'until'),
      to: to ? ((await services.reads.identity(context.platform, to)) ?? '') : '',
      reason: wordsIn(form, 'reason'),
    };
    return pressReminder(services, context, action, words, on);
  },
};

/** A button of the pages about reminders. */
const onPage = (view: 'remind_preview' | 'remind_effect' | 'remind_settings'): Presses<RemindPagesAction, Services> => ({
  on: [view],
  run: ({ action, form, on }, services, context) => pressRemindPage(services, context, action, form, on),
});

/** Reminders: the digest, the preview, the effect report, personal settings. */
export const reminders = defineFeature<RemindIntent, ReminderAction | RemindPagesAction, Services>({
  id: 'reminders',
  intents: {
    remind: ({ question }, services, context) => answerRemind(services, context, question),
    language: ({ language }, _, context) => speakIn(context, language),
  },
  actions: [...reminderActions, ...remindPagesActions],
  presses: {
    'remind.snooze': onDigest,
    'remind.snooze_until': onDigest,
    'remind.not_me': onDigest,
    'remind.hand_over': onDigest,
    'remind.view': onDigest,
    'remind.latest': { on: ['digest'], run: (_, services, context) => bringDigest(services, context) },
    'remind.preview': onPage('remind_preview'),
    'remind.effect': onPage('remind_effect'),
    'remind.save': onPage('remind_settings'),
    'remind.resume': onPage('remind_settings'),
  },
  tasks: [{ name: 'reminders', irreversible: true, run: remind }],
  questions: [
    { what: 'remind_preview', words: /^(提醒预览|预览提醒|明天(会|要)?提醒(我)?什么|preview ?reminders)$/i },
    {
      what: 'remind_settings',
      words: /^(我的)?(提醒设置|设置提醒|提醒偏好|暂停提醒|恢复提醒|设置|reminder ?settings|settings)$/i,
    },
  ],
  views: {
    digest: {
      payload: anyPayload,
      audience: 'any',
      show: ({ viewer, payload }, services) => showDigest(services, viewer?.id ?? null, payload),
      moved: ({ viewer }) => ({
        title: t('remind.moved_title'),
        words: t('remind.moved'),
        ...(viewer ? { latest: { do: 'remind.latest' } } : {}),
      }),
    },
    out_today: { payload: nothingKept, audience: 'any', show: ({ subject }, services) => showOutToday(services, subject) },
    remind_preview: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showPreview(services, viewer, payload),
    },
    remind_effect: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showEffect(services, viewer, payload),
    },
    remind_settings: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showSettings(services, viewer),
    },
  },
  read: ({ bare, isOpen }) => {
    const language = languageSaid(bare);
    if (language) return language === 'ask' ? { kind: 'ask', what: 'remind_settings' } : { kind: 'language', language };
    const question = isOpen ? readRemindQuestion(bare) : null;
    return question && { kind: 'remind', question };
  },
});
