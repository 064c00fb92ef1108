import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PagePerson } from '../../page-api.ts';
import { arrowKeys } from '../parts/arrow-keys.ts';
import { Glyph } from '../parts/glyph.tsx';
import { world } from '../state/world.ts';
import { PersonRow } from './person-row.tsx';

const matches = (person: PagePerson, words: string): boolean =>
  `${person.name} ${person.employeeNo} ${person.title} ${person.department.join(' ')} ${person.note}`
    .toLowerCase()
    .includes(words);

/** People by department, in the company's order. Arrow keys walk, Enter picks. */
export function PeopleList({
  current,
  onPick,
  focusSearch = false,
}: {
  current: string;
  onPick: (id: string) => void;
  focusSearch?: boolean;
}) {
  const [words, setWords] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const people = world.value?.people ?? [];
  const groups = useMemo(() => {
    const found = new Map<string, PagePerson[]>();
    for (const person of people) {
      if (!matches(person, words.trim().toLowerCase())) continue;
      const place = person.department.at(-1) ?? '其他';
      found.set(place, [...(found.get(place) ?? []), person]);
    }
    return [...found];
  }, [people, words]);
  useEffect(() => {
    if (focusSearch) search.current?.focus({ preventScroll: true });
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'center' });
  }, []);
  const shown = groups.flatMap(([, members]) => members);
  const entry = shown.some((person) => person.id === current) ? current : shown[0]?.id;
  const toList = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[data-roving]')?.focus();
    } else if (event.key === 'Enter' && shown[0] !== undefined && words !== '') onPick(shown[0].id);
  };
  return (
    <>
      <div class="list-head">
        <h2 class="list-title">以谁的身份</h2>
        <div class="search">
          <Glyph name="search" size={15} />
          <input
            ref={search}
            type="search"
            placeholder="姓名、部门、工号"
            aria-label="搜索人员"
            data-testid="people-search"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={toList}
          />
        </div>
      </div>
      <div class="list-body" ref={list} onKeyDown={arrowKeys}>
        {groups.map(([place, members]) => (
          <section key={place} aria-label={place}>
            <h3 class="list-group">{place}</h3>
            <ul>
              {members.map((person) => (
                <li key={person.id}>
                  <PersonRow
                    person={person}
                    current={person.id === current}
                    tabbable={person.id === entry}
                    onPick={() => onPick(person.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p class="list-empty">没有叫“{words}”的人</p>}
      </div>
    </>
  );
}
