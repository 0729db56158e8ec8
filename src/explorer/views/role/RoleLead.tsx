import type { Action } from '../../View.ts';
import { AboutEntity } from '../entity/AboutEntity.tsx';
import { address, pageAbout } from '../entity/addresses.ts';
import { AllOfEach, ShowMore } from '../entity/ShowMore.tsx';
import { StartLinks } from '../entity/StartLinks.tsx';
import type { ShownRole } from './RoleAnswer.ts';

/** What stands above the picture of a role. */
export function RoleLead(shown: ShownRole) {
  const { question, answer, common, link } = shown;
  return (
    <>
      <AboutEntity about={answer.role} common={common} />
      <OtherTitles {...shown} />
      <StartLinks label={`Start from ${answer.role.name}`} links={startingLinks(shown)} />
      <AllOfEach around={answer.around} common={common} />
      <ShowMore
        around={answer.around}
        first={question.first}
        common={common}
        withFirst={(first) => link({ ...question, first })}
      />
    </>
  );
}

/** Roles that are the same work under another title. */
function OtherTitles({ answer: { roles }, common }: ShownRole) {
  const titles = roles.neighbours.filter(({ links }) =>
    links.some(({ relation }) => relation === 'ALSO_TITLED'),
  );
  if (titles.length === 0) return null;
  return (
    <p class="note">
      The same work under another title:{' '}
      {titles.map(({ node }, index) => (
        <span key={node.id}>
          {index === 0 ? '' : ', '}
          <a href={pageAbout(node, common)}>{node.name}</a>
        </span>
      ))}
      .
    </p>
  );
}

/** The questions that begin or end with this role. */
function startingLinks({ answer: { role }, common }: ShownRole): Action[] {
  const known = common.have.length;
  const to = address('transition', [['to', role.id]], common);
  return [
    { label: 'Connect with another role', href: address('connectors', [['between', role.id]], common) },
    { label: 'Find paths from here', href: address('paths', [['from', role.id]], common) },
    { label: 'Move on from this role', href: address('transition', [['from', role.id]], common) },
    { label: known === 0 ? 'How to get here' : `How ready I am with the ${known} that I know`, href: to },
  ];
}
