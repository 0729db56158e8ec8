import { nextOpen, togglePin, withOpen, withoutOpen } from '../changeCommon.ts';
import { OPEN_MOST, type OpenedNeighbours, type OpenRequest } from '../Common.ts';
import type { Asked } from '../Asked.ts';
import type { PinnedFragment } from '../generated.ts';
import { countOf, grouped } from '../words.ts';

interface NeighboursProps {
  readonly asked: Asked;
  readonly pinned: PinnedFragment;
}

/** How much is around it by kind, before anything opens; then what was opened, with the way back. */
export const Neighbours = ({ asked, pinned }: NeighboursProps) => {
  if (pinned.degrees.length === 0) return null;
  return (
    <>
      <h4>Around it</h4>
      <ul>
        {pinned.degrees.map(({ kind, count }) => {
          const opened = asked.extra.opened.find(
            ({ request }) => request.id === pinned.id && request.kind === kind,
          );
          return (
            <li key={kind}>
              {opened ? (
                <Opened asked={asked} opened={opened} />
              ) : (
                <Open asked={asked} request={nextOpen(asked.common, pinned.id, kind)} total={count} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

interface OpenProps {
  readonly asked: Asked;
  readonly request: OpenRequest;
  readonly total: number;
}

const Open = ({ asked, request, total }: OpenProps) => (
  <a data-open={written(request)} href={asked.link(withOpen(asked.common, request))}>
    {request.first < total
      ? `Open ${request.first} of ${countOf(total, request.kind)}`
      : `Open ${countOf(total, request.kind)}`}
  </a>
);

const Opened = ({ asked, opened }: { readonly asked: Asked; readonly opened: OpenedNeighbours }) => {
  const { common, link } = asked;
  const { request, nodes, total, links } = opened;
  const next = nextOpen(common, request.id, request.kind);
  const more = Math.min(next.first, total, OPEN_MOST) - links.length;
  return (
    <>
      {`${grouped(nodes.length)} of ${countOf(total, request.kind)}: `}
      {nodes.map((node, index) => (
        <>
          {index > 0 && ', '}
          <a href={link(togglePin(common, node.id))}>{node.name}</a>
        </>
      ))}
      .{' '}
      {more > 0 && (
        <>
          <a data-open={written(next)} href={link(withOpen(common, next))}>
            {`Show ${more} more`}
          </a>
          {' · '}
        </>
      )}
      <a data-close={written(request)} href={link(withoutOpen(common, request))}>
        Close
      </a>
    </>
  );
};

export const written = ({ id, kind, first }: OpenRequest): string => `${id}~${kind}~${first}`;
