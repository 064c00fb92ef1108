import { ANYTHING } from '../../domain/phrase/meant.ts';
import { ownMatter } from '../../domain/phrase/own-matter.ts';
import type { Choice, SentenceReading } from '../../domain/phrase/sentence-reading.ts';
import { asksHow } from '../../domain/records/same-question.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { opinionOf } from '../form-answer.ts';
import { answeredBefore, askedBy } from '../knowledge/answered-before.ts';
import type { Plan } from '../plan.ts';
import type { RequestLine } from '../reads.ts';
import { personAt } from '../view-ref.ts';
import { aboutSent } from './about-sent.ts';
import { type Offer, offer, offerOf } from './choices.ts';
import { ownRequests, pausedOf } from './open-things.ts';
import type { Services } from './services.ts';

/** Not understood, or to be understood in several ways: the ways as choices. An open question may also be answered by what was said. */
export async function offerReadings(
  services: Services,
  context: Context,
  reading: Extract<SentenceReading, { kind: 'choose' | 'unclear' }>,
): Promise<Plan> {
  const unclear = reading.kind === 'unclear';
  const isAboutOwn = unclear && reading.said !== '' && personAt(context.place) !== null;
  const own = isAboutOwn ? await ownRequests(services, context.person.id) : [];
  const answers = await asAnswer(services, own, reading.said);
  const question = unclear && reading.said !== '' ? askedBy() : null;
  // Where it was answered before, the answer is shown first, by the form in which it would be asked (S21).
  if (question && answers.length === 0 && (await answeredBefore(services, context, reading.said)).length > 0)
    return services.handle({ kind: 'record_start', of: question.id, sentence: reading.said }, context);
  const asks = question !== null && asksHow(reading.said);
  const sent = asks ? [] : aboutSent(own, context, reading.said);
  return offer(context, {
    title:
      reading.kind === 'choose' && reading.near
        ? t('choice.near', { word: plain(reading.near) })
        : t(sent.length > 0 ? 'choice.sent' : asks ? 'known.none' : unclear ? 'unclear.title' : 'choice.title'),
    said: cut(reading.said),
    // A sentence about somebody else's leave: nobody can ask for it in their name.
    ...(reading.choices.some(isAboutAnother) ? { note: t('choice.other_person') } : {}),
    help: unclear && !asks,
    options: [
      ...answers,
      ...sent,
      // 定金收据丢了怎么办: asked by the record for it, with the sentence in its form.
      ...(asks ? [startOf(question, { kind: 'record_start', of: question.id, sentence: reading.said })] : []),
      ...(unclear ? asOpinion(reading.said) : []),
      ...reading.choices.map((choice) => offerOf(services, context.org, choice)),
    ],
  });
}

/** Longest piece of a sentence that is shown back. */
const SHOWN = 60;
const cut = (said: string): string => [...said].slice(0, SHOWN).join('');

/** A new record of a kind as a line of the card. */
const startOf = ({ name, about }: Kind, means: Offer['means']): Offer => ({
  title: say(name),
  ...(about ? { detail: say(about) } : {}),
  button: t('help.start'),
  means,
});

const isAboutAnother = (choice: Choice): boolean => choice.kind === 'query' && choice.query.about === 'away';

/** 食堂太难吃: the kind of record that takes what somebody is unhappy with. */
function asOpinion(said: string): readonly Offer[] {
  const kind = KINDS.find(({ says }) => says.takesOpinions);
  if (!kind || ownMatter(said, { labels: new Set(), isName: () => false })?.kind !== 'opinion') return [];
  return [startOf(kind, opinionOf(said))];
}

/** The answer to what was asked about one of the speaker's own requests. */
async function asAnswer(services: Services, own: readonly RequestLine[], said: string): Promise<readonly Offer[]> {
  const pending = own.filter((line) => line.state === 'pending');
  return (await pausedOf(services, pending)).slice(0, 3).map((line) => ({
    title: t('choice.answer_to', { title: fromJson(line.title) as Text }),
    button: t('answer.reply'),
    means: {
      kind: 'answer',
      answer: { verb: 'reply', number: line.number, all: false, meant: ANYTHING, to: null, words: said },
    },
  }));
}
