import type { followingWords as chinese } from '../zh-CN/following.ts';

export const followingWords: Record<keyof typeof chinese, string> = {
  'following.stale_title': 'The directory is out of date',
  'following.stale':
    'The directory could not be checked for {hours} hours (last: {at}). Work goes on with the list of then: people who joined or moved since are not seen yet; those who leave are stopped as soon as the platform says so. Reason: {why}. Please check the network, the app’s contact range, and cards that wait for your decision.',
  'following.fresh': 'The directory was checked again {at}; all is well.',
};
