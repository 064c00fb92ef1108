import { type SubstituteAction, substituteActions } from '../../cards/substitutes/substitute-actions.ts';
import { asksForSubstitute } from '../../domain/substitutes/substitute-sentence.ts';
import { anyPayload, defineFeature, dueAs, nothingKept } from '../feature.ts';
import { substitutePosting } from './book-substitutes.ts';
import { seeToSubstitutes } from './see-to-substitutes.ts';
import type { Services } from './services.ts';
import { askSubstitute, chooseInstead, endSubstitute, newSubstitute, saveSubstitute } from './set-substitute.ts';
import { showSubstituteForm, showSubstitutes } from './show-substitutes.ts';
import { readSubstituteForm } from './substitute-form.ts';
import { tellHandOver } from './tell-substitute.ts';

/** 让赵磊代我审批: a form, filled as far as the sentence goes. */
type SubstituteIntent = { readonly kind: 'substitute'; readonly sentence: string };

declare module '../intent.ts' {
  interface IntentsOf {
    substitutes: SubstituteIntent;
  }
}
declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    my_substitutes: true;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    my_substitutes: true;
    substitute_form: true;
  }
}

const PAGES = ['my_substitutes', 'substitute_form'] as const;

/** Who decides for whom while somebody is away (O1). */
export const substitutes = defineFeature<SubstituteIntent, SubstituteAction, Services>({
  id: 'substitutes',
  intents: { substitute: ({ sentence }, services, context) => askSubstitute(services, context, sentence) },
  actions: substituteActions,
  presses: {
    'substitute.new': { on: PAGES, run: ({ action }, _, context) => newSubstitute(context, action.other) },
    'substitute.save': {
      on: PAGES,
      run: async ({ action, form, on }, services, context) =>
        saveSubstitute(services, context, await readSubstituteForm(services, context, action, form), on),
    },
    'substitute.instead': {
      on: ['notice'],
      run: ({ action }, services, context) => chooseInstead(services, context, action.substitute),
    },
    'substitute.end': { on: PAGES, run: ({ action }, services, context) => endSubstitute(services, context, action.substitute) },
  },
  postings: { substitutes: substitutePosting },
  follows: async (_, context, file, next) => tellHandOver(context, file, next),
  tasks: [
    {
      name: 'substitutes whose time begins or ends',
      irreversible: true,
      run: (services, now) => dueAs(`substitutes:${now}`, seeToSubstitutes(services, now)),
    },
  ],
  questions: [
    {
      what: 'my_substitutes',
      words:
        /^(查看?|看看?)?(我的|所有)?(代办|代理|代审批)(人|情况|列表|设置|记录)?$|^(请人|找人|让人)[代替]我(审批|批)$|^谁在?[代替]我(审批|批|审核)?$|^我在?[代替]谁(审批|批|审核)?$|^(取消|撤销|结束)(我的)?(代办|代理)(人)?$|^(my )?(stand-?ins?|substitutes?|delegates?)$/i,
    },
  ],
  views: {
    my_substitutes: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showSubstitutes(services, viewer),
    },
    substitute_form: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showSubstituteForm(services, viewer, payload.form),
    },
  },
  read: ({ bare, said, reading, isProcess }) => {
    const isNumbered = reading.kind === 'answer' && reading.answer.number !== null;
    return reading.kind !== 'ask' && !isNumbered && asksForSubstitute(bare, isProcess)
      ? { kind: 'substitute', sentence: said }
      : null;
  },
  menu: { 'menu.substitute': { kind: 'ask', what: 'my_substitutes' } },
});
