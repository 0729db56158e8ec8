import { counted } from '../../words.ts';
import { address } from '../entity/addresses.ts';
import { groupNames, type ShownOverview } from './OverviewAnswer.ts';
import { MOST_FIRST } from './OverviewQuestion.ts';

/** What the matrix shows, the way back to all groups, and on to more roles. */
export const OverviewLead = (shown: ShownOverview) =>
  shown.question.group === undefined ? <AllGroups {...shown} /> : <TwoGroups {...shown} />;

function AllGroups({ answer: { matrix } }: ShownOverview) {
  if (matrix.rows.length === 0) {
    return (
      <p class="problem">
        There are no groups of roles to compare. A group is the roles of one category that ask for anything.
      </p>
    );
  }
  return (
    <p class="hint">
      {counted(matrix.rows.length, 'group')} of roles. A cell opens the roles of its two groups. Where a group
      would meet itself there is none: its name opens its own roles.
    </p>
  );
}

function TwoGroups(shown: ShownOverview) {
  const { question, answer, common } = shown;
  const [one, other] = groupNames(question, answer);
  return (
    <>
      {answer.only ? (
        <p class="note">All roles of this graph are in one group, {answer.only.name}.</p>
      ) : (
        <p>
          <a href={address('overview', [], common)}>All groups</a>
        </p>
      )}
      <p class="hint">
        {question.other === undefined
          ? `The roles of ${one}`
          : `The roles of ${one} down, those of ${other} across`}
        , those that ask for most first. A cell opens what connects its two roles; a role that would meet
        itself has none, its name opens its page. <MoreRoles {...shown} />
      </p>
    </>
  );
}

/** More roles of each group, where there may be any. */
function MoreRoles({ question, answer: { matrix }, link }: ShownOverview) {
  const most = Math.max(matrix.rows.length, matrix.columns.length);
  if (most < question.first || question.first >= MOST_FIRST) return null;
  const more = [40, MOST_FIRST].find((first) => first > question.first) ?? MOST_FIRST;
  return <a href={link({ ...question, first: more })}>Show up to {more} of each</a>;
}
