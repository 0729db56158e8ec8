import { isHub } from '../../../graph/isHub.ts';
import { innerOf, pathsOf, type Path, type ShownPaths } from './PathsAnswer.ts';

/** Which of the paths are in the picture. */
export interface DrawnPaths {
  readonly paths: readonly Path[];
  /** How many lead over a hub and are left out for that. */
  readonly overHubs: number;
  /** How many would follow if more nodes were drawn. */
  readonly notFitting: number;
}

/** The first paths whose nodes fit in the picture; those over hubs only where hubs are shown. */
export function drawnPaths({ question, answer, common }: ShownPaths): DrawnPaths {
  const all = pathsOf(answer);
  const shown = common.hubs ? all : all.filter((path) => !isOverHub(path, answer.roles.totalCount));
  const paths = fitting(shown, question.draw);
  return { paths, overHubs: all.length - shown.length, notFitting: shown.length - paths.length };
}

const isOverHub = (path: Path, roles: number): boolean =>
  innerOf(path).some(({ kind, roleCount }) => kind !== 'ROLE' && isHub(roleCount, roles));

/** A node that is met after another number of hops is drawn once more, and so counted. */
function fitting(paths: readonly Path[], most: number): readonly Path[] {
  const places = new Set<string>();
  const end = paths.findIndex((path, index) => {
    innerOf(path).forEach(({ id }, hop) => places.add(`${hop} ${id}`));
    return index > 0 && places.size + 2 > most;
  });
  return end < 0 ? paths : paths.slice(0, end);
}
