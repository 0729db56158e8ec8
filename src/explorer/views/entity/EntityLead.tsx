import { isLearnable } from '../../../graph/kind.ts';
import { toggleHave } from '../../changeCommon.ts';
import type { Action } from '../../View.ts';
import { countOf, kindWord, listed } from '../../words.ts';
import { AboutEntity } from './AboutEntity.tsx';
import { address, pageAbout } from './addresses.ts';
import type { ShownEntity } from './EntityAnswer.ts';
import { AllOfEach, ShowMore } from './ShowMore.tsx';
import { StartLinks } from './StartLinks.tsx';

/** What stands above the picture of an entity. */
export function EntityLead(shown: ShownEntity) {
  const { question, answer, common, link } = shown;
  const { entity, around } = answer;
  return (
    <>
      {entity.kind === 'ROLE' ? (
        <p class="note">
          <a href={pageAbout(entity, common)}>The page of this role</a> has its day, its projects and the
          roles similar to it.
        </p>
      ) : null}
      <AboutEntity about={entity} common={common}>
        <Brand {...shown} />
      </AboutEntity>
      <StartLinks label={`Start from ${entity.name}`} links={startingLinks(shown)} />
      {question.kinds === null ? <AllOfEach around={around} common={common} /> : <Narrowed {...shown} />}
      <ShowMore
        around={around}
        first={question.first}
        common={common}
        withFirst={(first) => link({ ...question, first })}
      />
    </>
  );
}

/** The colour and the mark of a tool or framework, where its makers have any. */
function Brand({ answer: { entity } }: ShownEntity) {
  const color = 'color' in entity ? entity.color : null;
  const icon = 'icon' in entity ? entity.icon : null;
  return (
    <>
      {color == null ? null : (
        <>
          {' · '}
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <rect width="12" height="12" rx="3" fill={color} />
          </svg>{' '}
          colour {color}
        </>
      )}
      {icon == null ? null : ` · icon ${icon} of Simple Icons`}
    </>
  );
}

function startingLinks({ question, answer: { entity }, common, link }: ShownEntity): Action[] {
  const { id, kind } = entity;
  const known = isLearnable(kind) ? [{ label: knowing(), href: link(question, toggleHave(common, id)) }] : [];
  return [
    { label: 'Connect it with another', href: address('connectors', [['between', id]], common) },
    { label: 'Find paths from here', href: address('paths', [['from', id]], common) },
    ...known,
  ];

  function knowing(): string {
    return common.have.includes(id) ? 'I do not know this' : 'I know this';
  }
}

/** Which kinds are shown alone, the way back to all, and on to the next page. */
function Narrowed({ question, answer: { around }, link }: ShownEntity) {
  const kinds = question.kinds ?? [];
  const [group] = around.groups;
  const next = kinds.length === 1 ? (group?.next ?? null) : null;
  return (
    <p class="hint">
      Only {listed(kinds.map((kind) => kindWord(kind, 2)))} are shown.{' '}
      <a href={link({ ...question, kinds: null, after: null })}>Show all kinds</a>{' '}
      {question.after === null ? null : <a href={link({ ...question, after: null })}>Back to the first</a>}{' '}
      {group === undefined || next === null ? null : (
        <a href={link({ ...question, after: next })}>Next of the {countOf(group.total, group.kind)}</a>
      )}
    </p>
  );
}
