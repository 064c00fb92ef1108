import { count, files, line, optional, person } from '../fields/kinds.ts';

const TITLE = { title: line('议题', 'Topic', { max: 60 }) };
const MINUTES = { minutes: count('几分钟', 'Minutes', { min: 1, max: 480 }) };
/** What is asked of a topic: its host says more than who brings one. */
export const TOPIC_FIELDS = {
  host: {
    ...TITLE,
    ...MINUTES,
    owner: optional(person('谁讲', 'Presented by')),
    position: count('第几个', 'Place', { min: 1, max: 99 }),
  },
  other: { ...TITLE, ...MINUTES },
} as const;

/** What somebody brings to a meeting besides words; sent in private, not typed. */
export const MATERIALS = files('材料', 'Materials');
