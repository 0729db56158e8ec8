import type { Oracle } from './Oracle.ts';
import { asked, isRole, weightOr } from './weighedLinks.ts';

/** Kinds that roles ask, and those that roles use, in the order in which they are weighed. */
const ASKED = ['Tool', 'Framework', 'Skill'];
const USED = ['Tool', 'Framework'];

type Figures = Readonly<Record<string, number>>;

/** Sets figures where they differ, and counts the entities where they do. */
function setFigures(oracle: Oracle, ids: readonly string[], figuresOf: (id: string) => Figures): number {
  const changed = ids.filter((id) =>
    Object.entries(figuresOf(id)).some(([name, figure]) => oracle.propertiesOf(id)[name] !== figure),
  );
  for (const id of changed) Object.assign(oracle.propertiesOf(id), figuresOf(id));
  return changed.length;
}

const labelled = (oracle: Oracle, wanted: string): string[] =>
  oracle.graph.filterNodes((_, { label }) => label === wanted);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

function weighEntities(oracle: Oracle, label: string): number {
  const roles = labelled(oracle, 'Role').filter((id) => oracle.isActive(id)).length;
  return setFigures(oracle, labelled(oracle, label), (id) => {
    const linked = Number(oracle.propertiesOf(id)['roleCount']);
    return { distinctiveness: Math.round(1e6 * Math.log(Math.max(1, roles) / Math.max(1, linked))) };
  });
}

const weighRoles = (oracle: Oracle): number =>
  setFigures(oracle, labelled(oracle, 'Role'), (id) => {
    const asks = asked(oracle, id);
    const of = (label: string) =>
      sum(asks.filter(({ link }) => oracle.labelOf(link.other) === label).map(({ micro }) => micro));
    return {
      askedTools: of('Tool'),
      askedFrameworks: of('Framework'),
      askedSkills: of('Skill'),
      heaviest: Math.max(0, ...asks.map(({ micro }) => micro)),
    };
  });

const weighUsage = (oracle: Oracle, label: string): number =>
  setFigures(oracle, labelled(oracle, label), (id) => {
    const users = oracle
      .linksAt(id)
      .filter(
        ({ relation, other }) => relation === 'USES' && isRole(oracle, other) && oracle.isActive(other),
      );
    return { usage: sum(users.map((link) => Math.round(1e6 * weightOr(link, 1)))) };
  });

/** Works out all kept weights, and gives the rows that the statements answer which do so. */
export function weigh(oracle: Oracle): Figures[] {
  oracle.markWeighed();
  const totals = [
    ...ASKED.map((label) => weighEntities(oracle, label)),
    weighRoles(oracle),
    ...USED.map((label) => weighUsage(oracle, label)),
  ];
  return [{ weighed: oracle.weighed ?? -1 }, ...totals.map((total) => ({ total }))];
}
