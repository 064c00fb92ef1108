import { beforeAll, describe, expect, it } from 'vitest';
import { readMeetingSentence } from '../../../src/domain/meeting/arranging-said.ts';
import { type MeetingWorld, readMeetingSaid } from '../../../src/domain/meeting/read-said.ts';
import { inChinese } from '../../../src/domain/phrase/english-sentences.ts';
import { timeText } from '../../../src/kernel/time.ts';
import { meetingWorld } from './meeting-world.ts';
import { MEETINGS, NO_MEETINGS, type SaidMeeting } from './said.ts';

let world: MeetingWorld;
beforeAll(async () => {
  world = await meetingWorld();
});

const sorted = (names: string): string => names.split('、').toSorted().join('、');
const heard = (said: string): string => inChinese(said).normalize('NFKC').trim();

function understood(said: string): SaidMeeting {
  const read = readMeetingSaid(heard(said), world);
  const names = (ids: readonly string[]): string => sorted(ids.map((id) => world.org.person(id as never)?.name ?? id).join('、'));
  return {
    said,
    ...(read.required.length > 0 ? { who: names(read.required) } : {}),
    ...(read.wished.length > 0 ? { wished: names(read.wished) } : {}),
    ...(read.day ? { day: read.day } : {}),
    ...(read.until ? { until: read.until } : {}),
    ...(read.at === null ? {} : { at: timeText(read.at) }),
    ...(read.half ? { half: read.half } : {}),
    ...(read.minutes === null ? {} : { minutes: read.minutes }),
    ...(read.room ? { room: true as const } : {}),
    ...(read.video ? { video: true as const } : {}),
    ...(read.title ? { title: read.title } : {}),
    ...(read.place ? { place: read.place } : {}),
    ...(read.quorum === null ? {} : { quorum: read.quorum }),
    ...(read.doubtful.length > 0 ? { doubtful: read.doubtful.map((one) => one.said.toLowerCase()).join('、') } : {}),
    ...(read.guesses.length > 0 ? { guessed: true as const } : {}),
  };
}

describe('一句话约会议（S64）', () => {
  it.each(MEETINGS.map((one) => [one.said, one] as const))('%s', (said, expected) => {
    expect(readMeetingSentence(heard(said)), said).not.toBeNull();
    expect(understood(said)).toEqual({ ...expected, ...(expected.who ? { who: sorted(expected.who) } : {}) });
  });
  it.each(NO_MEETINGS)('%s：不是要约会议', (said) => expect(readMeetingSentence(heard(said))).toBeNull());
});
