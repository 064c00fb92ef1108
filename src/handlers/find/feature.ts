import * as z from 'zod';
import { findSamples } from '../../cards/find/samples.ts';
import { readFindQuestion } from '../../domain/find/find-question.ts';
import { findWords } from '../../words/find.ts';
import { defineFeature } from '../feature.ts';
import { answerWith } from '../reply.ts';
import { answerFind } from './answer-find.ts';
import type { Services } from './services.ts';

/** Who or where somebody is, in the person's own words. */
type FindIntent = { readonly kind: 'find'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    find: FindIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    found: true;
  }
}

/** 找人: posts and people of the organisation by name, post or duty (S7). */
export const find = defineFeature<FindIntent, never, Services>({
  id: 'find',
  intents: {
    find: ({ said }, _, context) => answerWith(context, 'found', `found:${context.cause}`, { said }),
  },
  actions: [],
  presses: {},
  views: {
    found: {
      payload: z.object({ said: z.string() }),
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && answerFind(services, viewer, payload.said),
    },
  },
  words: findWords,
  samples: findSamples,
  heeds:
    /主管|店长|经理|财务|人事|行政|运营|专员|总监|老板|领导|电话|手机|微信|邮箱|考勤|薪资|社保|报销|设备|发票|合同|部门|岗位|联系/u,
  read: ({ said, reading, isOpen, isProcess, isColleague }) => {
    const question = readFindQuestion(said, isProcess, isColleague);
    // The grammar hears a post without the unit beside it: 杭州店的运营专员是哪位.
    const isPost = question?.about === 'post' && reading.kind === 'query' && reading.query.about === 'holder';
    return question && (isOpen || isPost) ? { kind: 'find', said } : null;
  },
});
