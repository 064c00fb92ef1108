import { isClear } from '../../domain/meeting/read-said.ts';
import type { RecorderSentence } from '../../domain/meeting/recorder-said.ts';
import { peopleNames } from '../../domain/org/label.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { DAY, HOUR, instant } from '../../kernel/time.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { movesFor } from '../../records/step.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { answerWith, told } from '../reply.ts';
import { meetingsIn } from './meetings-in.ts';
import type { Services } from './services.ts';

/** A meeting that has begun so long ago is not the one that is meant; nor one that begins only after so long. */
const BACK = 12 * HOUR;
const AHEAD = 14 * DAY;

/** Nothing is done by the sentence: the meeting's card is opened with the name in its form, and whoever hosts it presses (S65). */
export async function nameRecorder({ who }: RecorderSentence, services: Services, context: Context): Promise<Plan> {
  const { org } = context;
  const people = org.people.filter(({ active }) => active);
  const whole = findPeople<PersonId>(who, people, []).filter(({ at, matched }) => at === 0 && matched.length === who.length);
  const [named] = whole;
  const candidates = /^(?:我|本人|自己)$/u.test(who) ? [context.person.id] : (named?.candidates ?? []);
  const [one] = candidates;
  if (!one) return told(context, { text: t('meeting.who_is', { said: plain(who) }) });
  if (named && !isClear(named, org))
    return told(context, { text: t('meeting.which', { said: who, who: peopleNames(org, candidates.slice(0, 5)) }) });
  const record = await meant(services, context);
  if (!record) return told(context, { text: t('meeting.none_to_record') });
  return answerWith(context, 'record', record.id, { move: 'recorder', given: { recorder: one } });
}

/** The meeting of theirs that goes on or comes next, of which they may say who takes the notes. */
async function meant(services: Services, context: Context): Promise<Rec | null> {
  const { person, now } = context;
  const scene = await sceneOf(services, MEETING, context);
  const theirs = (await meetingsIn(services, person.id, instant(now - BACK), instant(now + AHEAD))).filter(({ record }) =>
    movesFor(MEETING, record, scene).includes('recorder'),
  );
  return (theirs.find(({ seat }) => seat.to > now) ?? theirs.at(-1))?.record ?? null;
}
