import type { Card } from '../../cards/element.ts';
import { type NoticeModel, noticeCard } from '../../cards/talk/notice-card.ts';
import type { Sight } from '../../domain/approval/sight.ts';
import type { Person } from '../../domain/org/org.ts';
import { t } from '../../kernel/text.ts';
import type { RequestFile } from '../reads.ts';
import { seenFile } from './request-file.ts';
import { comesAgain } from './resubmit.ts';
import type { Services } from './services.ts';

/** What was sent again meanwhile is not offered to be. */
const offered = ({ buttons = [] }: NoticeModel, { instance }: RequestFile): Pick<NoticeModel, 'buttons'> => ({
  buttons: buttons.filter(({ action }) => action.do !== 'request.resubmit' || comesAgain(instance)),
});

/** A few words as they were said, while the reader may still know what they tell of a request (S4). */
export async function showNotice(
  services: Services,
  viewer: Person | null,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card> {
  const words = payload as unknown as NoticeModel;
  const { needs, request } = payload as { readonly needs?: Sight; readonly request?: unknown };
  if (!needs || typeof request !== 'string') return noticeCard(words);
  const file = viewer ? await seenFile(services, await services.reads.org(), viewer, request) : null;
  if (file && (file.sight === 'all' || file.sight === needs)) return noticeCard({ ...words, ...offered(words, file) });
  return { ...noticeCard({ text: t('request.over_card'), tone: 'done' }), onlyInPlace: true };
}
