import { moreDrawn } from '../../drawn.ts';
import { counted, grouped } from '../../words.ts';
import { drawnPaths } from './drawnPaths.ts';
import { loosened } from './loosened.ts';
import { isTruncated, noPathOf, pathsOf, type ShownPaths } from './PathsAnswer.ts';
import { hopsOf } from './pathsPicture.ts';
import { MOST_PATHS } from './PathsQuestion.ts';

/** What stands above the picture: how many paths there are, and the way to more; or why there is none. */
export const PathsLead = (shown: ShownPaths) =>
  noPathOf(shown.answer) ? <NoPath {...shown} /> : <Found {...shown} />;

/** Without its advice, which names arguments: here it is links. */
const reasonOf = (message = ''): string => message.replace(/ (?:Raise|Loosen) [^]*$/, '');

function NoPath(shown: ShownPaths) {
  return (
    <div class="problem">
      <p>{reasonOf(noPathOf(shown.answer)?.message)}</p>
      <p>What to try:</p>
      <ul>
        {loosened(shown).map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Found(shown: ShownPaths) {
  const { question, answer, link } = shown;
  const paths = pathsOf(answer);
  const turned = { ...question, from: question.to, to: question.from };
  return (
    <>
      <p class="note">
        {paths.length === 0 ? 'No path was found.' : `${counted(paths.length, 'path')} of ${hopsOf(paths)}.`}{' '}
        <MorePaths {...shown} />
        <a href={link(turned)}>The other way round</a>
      </p>
      {isTruncated(answer) ? <Truncated {...shown} /> : null}
      <NotDrawn {...shown} />
    </>
  );
}

const STEPS: readonly number[] = [5, 10, 25, MOST_PATHS];

/** Where as many were found as were asked for, there may be more. */
function MorePaths({ question, answer, link }: ShownPaths) {
  const next = STEPS.find((count) => count > question.first);
  if (next === undefined || pathsOf(answer).length < question.first) return null;
  return (
    <>
      <a href={link({ ...question, first: next })}>Show up to {next} paths</a>
      {' · '}
    </>
  );
}

function Truncated({ question, answer, link }: ShownPaths) {
  const found =
    pathsOf(answer).length === 0
      ? 'There may be one.'
      : 'These are the best; there may be more like the last.';
  return (
    <p class="note">
      The search ended before it had looked everywhere. {found}{' '}
      {question.maxHops > 1 ? (
        <a href={link({ ...question, maxHops: question.maxHops - 1 })}>
          Search up to {counted(question.maxHops - 1, 'hop')}
        </a>
      ) : null}
    </p>
  );
}

function NotDrawn(shown: ShownPaths) {
  const { question, answer, common, link } = shown;
  const { paths, overHubs, notFitting } = drawnPaths(shown);
  const next = moreDrawn(question.draw);
  return (
    <>
      {notFitting === 0 ? null : (
        <p class="note">
          {grouped(paths.length)} of {counted(pathsOf(answer).length, 'path')} drawn, the first that fit in{' '}
          {question.draw} nodes.{' '}
          {next === undefined ? null : <a href={link({ ...question, draw: next })}>Show more</a>}
        </p>
      )}
      {overHubs === 0 ? null : (
        <p class="note">
          {counted(overHubs, 'path')} over hubs not drawn.{' '}
          <a href={link(question, { ...common, hubs: true })}>Show hubs</a>
        </p>
      )}
    </>
  );
}
