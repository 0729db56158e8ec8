import { KINDS } from '../../../graph/kind.ts';
import { inWords } from '../../../graph/inWords.ts';
import { counted, countOf, grouped, kindWord, listed } from '../../words.ts';
import { headingWord } from '../entity/aroundPicture.ts';
import { pageAbout } from '../entity/addresses.ts';
import { marked } from './marked.ts';
import type { Hit, ShownSearch } from './SearchAnswer.ts';
import { MOST_FIRST } from './SearchQuestion.ts';

/** What was found, or what else may help. */
export const SearchLead = (shown: ShownSearch) => (
  <>
    <KindFilter {...shown} />
    {shown.answer.search.edges.length === 0 ? <NothingFound {...shown} /> : <Results {...shown} />}
  </>
);

/** Links that narrow the search to one kind, and take that back. */
function KindFilter({ question, link }: ShownSearch) {
  const kinds = question.kinds;
  return (
    <nav aria-label="Only of one kind">
      <ul class="chips">
        <li>
          <a
            class="chip"
            href={link({ ...question, kinds: null })}
            aria-current={kinds === null ? 'true' : undefined}
          >
            All kinds
          </a>
        </li>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a
              class="chip"
              href={link({ ...question, kinds: [kind] })}
              aria-current={kinds?.includes(kind) === true ? 'true' : undefined}
            >
              {headingWord(kind)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Results({ question, answer: { search }, common, link }: ShownSearch) {
  const { edges, totalCount } = search;
  const more = [50, 100, MOST_FIRST].find((first) => first > question.first);
  return (
    <>
      <p class="hint" role="status">
        {counted(totalCount, 'result')} for “{question.text}”
        {edges.length < totalCount ? `; the first ${grouped(edges.length)} are shown.` : '.'}{' '}
        {more !== undefined && edges.length < totalCount ? (
          <a href={link({ ...question, first: more })}>Show {Math.min(more, totalCount)}</a>
        ) : null}
      </p>
      <ol class="results">
        {edges.map((hit) => (
          <li key={hit.node.id}>
            <Result hit={hit} href={pageAbout(hit.node, common)} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The name with what matched in it; where that is another of its names, that one as well. */
function Result({ hit: { node, matched, match, highlights }, href }: { hit: Hit; href: string }) {
  const isName = match === 'NAME' && matched === node.name;
  const parts = marked(matched, highlights).map(({ text, isMarked }, index) =>
    isMarked ? <mark key={index}>{text}</mark> : text,
  );
  return (
    <>
      <a href={href}>{isName ? parts : node.name}</a>{' '}
      {isName ? null : (
        <span>
          {match === 'TITLE' ? 'also known as ' : 'also called '}
          {parts}{' '}
        </span>
      )}
      <span class="hint">
        {kindWord(node.kind)}
        {node.category === null ? '' : `, ${inWords(node.category)}`}, {countOf(node.roleCount, 'ROLE')}
      </span>
    </>
  );
}

function NothingFound({ question, answer: { instead }, common, link }: ShownSearch) {
  const kinds = question.kinds ?? [];
  const nearest = instead?.nearest ?? [];
  const others = instead?.ofOtherKinds ?? 0;
  return (
    <div class="problem">
      <p>
        Nothing is named like “{question.text}”
        {kinds.length === 0 ? '.' : ` among the ${listed(kinds.map((kind) => kindWord(kind, 2)))}.`}
      </p>
      {kinds.length === 0 ? null : (
        <p>
          {others > 0 ? (
            <a href={link({ ...question, kinds: null })}>Search all kinds: {counted(others, 'result')}</a>
          ) : (
            'Nothing of another kind is either.'
          )}
        </p>
      )}
      {nearest.length === 0 ? null : (
        <>
          <p>The nearest names are:</p>
          <ul>
            {nearest.map((node) => (
              <li key={node.id}>
                <a href={pageAbout(node, common)}>{node.name}</a>{' '}
                <span class="hint">{kindWord(node.kind)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
