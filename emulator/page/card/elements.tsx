import { Element } from './element.tsx';
import { list, obj, str } from './read.ts';

/** The children of a container. Keys follow names, so typing goes on when a repaint moves a field. */
export function Elements({ of, path }: { of: unknown; path: string }) {
  return (
    <>
      {list(of).map((child, index) => {
        const json = obj(child);
        const own = str(json.element_id, str(json.name, String(index)));
        return <Element key={`${str(json.tag)}:${own}`} json={json} path={`${path}.${index}`} />;
      })}
    </>
  );
}
