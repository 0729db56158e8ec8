import { withoutPin } from '../../changeCommon.ts';
import type { Action } from '../../View.ts';
import { avoiding, mayRequire, notAvoiding, notRequiring, requiring } from './changePaths.ts';
import type { ShownPaths } from './PathsAnswer.ts';

/** Avoid or require an entity, or no longer; nothing for the two ends. */
export function pathsActions({ question, answer, common, link }: ShownPaths, id: string): Action[] {
  if (answer.ends.some((end) => end.id === id)) return [];
  const isAvoided = question.avoid.includes(id);
  const isRequired = question.through.includes(id);
  return [
    isAvoided
      ? { label: 'Stop avoiding', href: link(notAvoiding(question, id)) }
      : { label: 'Avoid', href: link(avoiding(question, id), withoutPin(common, id)) },
    isRequired
      ? { label: 'Stop requiring', href: link(notRequiring(question, id)) }
      : mayRequire(question)
        ? { label: 'Require', href: link(requiring(question, id)) }
        : [],
  ].flat();
}
