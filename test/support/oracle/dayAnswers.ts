import { textOf, type LinkSeen, type Oracle } from './Oracle.ts';
import { sortBy, type SortKey } from './order.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Behind every minute and every place. */
const LAST = Number.MAX_SAFE_INTEGER;

/** What may stand for a role without a day of its own, nearest first. */
const NEAR = ['BROADER', 'ALSO_TITLED', 'RELATED_TO'];

const numberOr = ({ properties }: LinkSeen, name: string, missing: number): number => {
  const value = properties[name];
  return typeof value === 'number' ? value : missing;
};

const dayOrder = (link: LinkSeen): SortKey => [
  numberOr(link, 'startMinute', LAST),
  textOf(link.properties['timeOfDay']),
  numberOr(link, 'order', LAST),
  link.other,
];

/** The links to what a role does at a time of day, in order of the day. */
const dayLinks = (oracle: Oracle, id: string): LinkSeen[] =>
  sortBy(
    oracle.linksAt(id).filter(({ relation, way, other, properties }) => {
      const timed = textOf(properties['timeOfDay']) !== '';
      return relation === 'PERFORMS' && way === 0 && timed && oracle.isActive(other);
    }),
    dayOrder,
  );

/** The link to the role whose day stands for one without, if any. */
const nearestWithDay = (oracle: Oracle, id: string): LinkSeen | undefined => {
  const near = oracle
    .linksAt(id)
    .filter(({ relation, way }) => NEAR.includes(relation) && (relation !== 'BROADER' || way === 0))
    .filter(({ other }) => oracle.isActive(other) && dayLinks(oracle, other).length > 0);
  return sortBy(near, (link) => [NEAR.indexOf(link.relation), -numberOr(link, 'weight', -1), link.other])[0];
};

const shown = (oracle: Oracle, id: string): Answer => ({
  entity: oracle.propertiesOf(id),
  labels: ['Entity', oracle.labelOf(id)],
});

export const dayRoles = (oracle: Oracle, { ids }: { ids: string[] }): Answer[] =>
  ids.flatMap((id) => {
    const own = dayLinks(oracle, id).length > 0 ? [{ id, near: 0, ...shown(oracle, id) }] : [];
    const link = nearestWithDay(oracle, id);
    const near = link ? 1 + NEAR.indexOf(link.relation) : 0;
    return link ? [...own, { id, near, ...shown(oracle, link.other) }] : own;
  });

export const daysOf = (oracle: Oracle, { ids }: { ids: string[] }): Answer[] =>
  ids.flatMap((id) => {
    const activities = dayLinks(oracle, id).map(({ other, properties }) => ({
      timeOfDay: properties['timeOfDay'],
      startMinute: properties['startMinute'] ?? null,
      ...shown(oracle, other),
    }));
    return activities.length > 0 ? [{ id, activities }] : [];
  });
