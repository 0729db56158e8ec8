import { Search } from '../../generated.ts';
import { EntityField, KindsField, MoreFields, narrowedTo } from '../../page/fields.tsx';
import type { Table } from '../../Table.ts';
import type { Evidence, View } from '../../View.ts';
import { inWords } from '../../../graph/inWords.ts';
import { counted } from '../../words.ts';
import { pageAbout } from '../entity/addresses.ts';
import { askSearch, searchVariables, type Hit, type SearchAnswer, type ShownSearch } from './SearchAnswer.ts';
import { SearchLead } from './SearchLead.tsx';
import { searchPicture, TEXT_ID } from './searchPicture.ts';
import { readSearch, writeSearch, type SearchQuestion } from './SearchQuestion.ts';
import { searchTitle } from './searchTitle.ts';

/** What someone types, and whatever has a name like it. */
export const searchView: View<SearchQuestion, SearchAnswer> = {
  name: 'search',
  label: 'Search',
  read: readSearch,
  write: writeSearch,
  isComplete: ({ text }) => text !== undefined,
  ask: askSearch,
  settle: (question) => question,
  operation: (question) => ({ operation: Search, variables: searchVariables(question) }),
  // A search is answered from memory; these read every name into it, once for a version of the graph.
  cypher: () => [
    { statement: 'every_entity', parameters: {} },
    { statement: 'alias_names', parameters: {} },
  ],
  json: ({ search }) => search,
  title: searchTitle,
  picture: searchPicture,
  tables: (shown) => [foundTable(shown)],
  evidence: ({ question, answer }) => [
    { id: TEXT_ID, facts: [counted(answer.search.totalCount, 'result')], links: [] },
    ...answer.search.edges.map((hit) => evidenceOf(question, hit)),
  ],
  form: (question) => (
    <>
      <EntityField label="Search" name="text" value={question.text} required />
      <MoreFields label="Only some kinds" set={narrowedTo(question.kinds)}>
        <KindsField label="Kinds" chosen={question.kinds} />
      </MoreFields>
    </>
  ),
  lead: (shown) => <SearchLead {...shown} />,
};

const MATCH_WORDS = { NAME: 'its name', ALIAS: 'another name', TITLE: 'a looser name or title' } as const;

const foundTable = ({ question, answer: { search }, common }: ShownSearch): Table => ({
  caption: `Names like “${question.text ?? ''}” and what matched`,
  columns: [
    { label: 'Name' },
    { label: 'Kind' },
    { label: 'Category' },
    { label: 'What matched' },
    { label: 'Which is' },
    { label: 'Score', isFigure: true },
    { label: 'Roles', isFigure: true },
  ],
  rows: search.edges.map(({ node, matched, match, score }) => ({
    id: node.id,
    cells: [
      { text: node.name, href: pageAbout(node, common) },
      inWords(node.kind),
      node.category === null ? null : inWords(node.category),
      matched,
      MATCH_WORDS[match],
      { number: score, digits: 2 },
      { number: node.roleCount },
    ],
  })),
});

function evidenceOf({ text = '' }: SearchQuestion, { node, matched, match, score }: Hit): Evidence {
  const kind = inWords(node.kind);
  return {
    id: node.id,
    facts: [
      node.category === null ? kind : `${kind}, ${inWords(node.category)}`,
      `“${text}” matches ${MATCH_WORDS[match]}, ${matched}, with a score of ${score.toFixed(2)}`,
      `Linked to ${counted(node.roleCount, 'role')}`,
    ],
    links: [],
  };
}
