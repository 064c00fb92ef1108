import { type Finding, isLacking, type Offer, refusals } from '../domain/finding.ts';
import type { RawForm } from '../fields/field.ts';

/** Most buttons beside a finding. */
const MOST = 3;

/** A finding for those who change nothing about it. */
export const withoutTries = ({ tries: _, ...finding }: Finding): Finding => finding;

/**
 * The ways out of each refusal that really are: with the values of one the finding is gone, and nothing new stands in the way but a question for what is
 * still empty. Tried by the rules themselves, so that no button leads to the next refusal. Those of a warning are advice and are offered as they are.
 * @param judge what would be found with these values; null where the form could not be read
 */
export function provenOffers(
  findings: readonly Finding[],
  raw: RawForm,
  judge: (changed: RawForm) => Promise<readonly Finding[] | null>,
): Promise<readonly Finding[]> {
  const before = new Set(refusals(findings).map(({ code }) => code));
  const helps = async ({ code }: Finding, { set }: Offer): Promise<boolean> => {
    const changed = { ...raw, ...set };
    const left = await judge(changed);
    return left !== null && refusals(left).every((one) => one.code !== code && (before.has(one.code) || isLacking(one, changed)));
  };
  const firstOf = async (finding: Finding, alternatives: readonly Offer[]): Promise<Offer | null> => {
    if (finding.severity === 'warn') return alternatives[0] ?? null;
    for (const offer of alternatives) if (await helps(finding, offer)) return offer;
    return null;
  };
  return Promise.all(
    findings.map(async ({ tries = [], ...finding }): Promise<Finding> => {
      const offers: Offer[] = [];
      for (const alternatives of tries) {
        const offer = offers.length < MOST ? await firstOf(finding, alternatives) : null;
        if (offer) offers.push(offer);
      }
      return offers.length > 0 ? { ...finding, offers } : finding;
    }),
  );
}
