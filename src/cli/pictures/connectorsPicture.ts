import type { ConnectorsPicture, NodeMark } from '../../drawing/types.ts';
import { isHub, rolesFrom } from '../../graph/isHub.ts';
import { kindOfId } from '../../graph/kind.ts';
import type { ConnectorsAnswer } from '../questions/connectors.ts';
import { idOf, inOneBreath, linkMark, nodeMark, onceEach } from './marks.ts';

type Connector = ConnectorsAnswer['edges'][number]['node'];

/** What connects the given; those that nothing is linked to are shown as they were typed. */
export function connectorsPicture(
  { totalCount, edges }: ConnectorsAnswer,
  { between }: { readonly between: readonly string[] },
): ConnectorsPicture {
  const connectors = edges.map(({ node }) => node);
  const ends = endMarks(connectors, between);
  const names = inOneBreath(ends.map(({ name }) => name));
  const shown = edges.length < totalCount ? `${edges.length} of ${totalCount}` : `${totalCount}`;
  return {
    type: 'connectors',
    title: `What connects ${names}`,
    subtitle: totalCount === 0 ? 'Nothing connects them.' : `${shown} shared`,
    description:
      totalCount === 0
        ? `Nothing connects ${names}.`
        : `${inOneBreath(connectors.map(({ entity }) => entity.name))} ${edges.length === 1 ? 'connects' : 'connect'} ${names}.`,
    ends,
    items: connectors.map((connector) =>
      nodeMark(connector.entity, {
        category: connector.entity.category,
        hot: connector.links.some(({ hot }) => hot === true),
        hub: isHubItem(connector),
      }),
    ),
    links: connectors.flatMap(({ links }) => links.map(linkMark)),
  };
}

function endMarks(connectors: readonly Connector[], between: readonly string[]): NodeMark[] {
  const met = connectors.flatMap(({ entity, links }) =>
    links.map(({ from, to }) => (from.id === entity.id ? to : from)),
  );
  if (met.length === 0) return between.map((typed) => ({ id: typed, name: typed, kind: 'TEXT' }));
  return onceEach(met, idOf).map(({ id, name }) => ({ id, name, kind: kindOfId(id) ?? 'TEXT' }));
}

/** A role is no hub, however many others it is linked to. */
const isHubItem = ({ entity, roleCount, distinctiveness }: Connector): boolean =>
  entity.kind !== 'ROLE' && isHub(roleCount, rolesFrom(distinctiveness, roleCount));
