import type { Answered, Asked } from '../Asked.ts';
import { carriedPairs, togglePin } from '../changeCommon.ts';
import { addressOf } from '../address.ts';
import type { Evidence } from '../View.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { nodesOf } from './nodesOf.ts';
import { sentence } from './sentence.ts';

interface FirstEvidenceProps {
  readonly asked: Asked;
  readonly answered: Answered;
}

/** Before anything is pinned: what is said of the first of the answer, how to read it, and whose word it is. */
export const FirstEvidence = ({ asked, answered }: FirstEvidenceProps) => {
  const first = firstOf(answered);
  return (
    <>
      {first && <First asked={asked} {...first} />}
      <p class="hint">
        A weight says how much the one asks for the other, 0 to 1. Choose anything in the picture or a table
        to see why it is there.
      </p>
      <Speaking asked={asked} answered={answered} />
    </>
  );
};

interface FirstProps {
  readonly asked: Asked;
  readonly name: string;
  readonly evidence: Evidence;
}

const First = ({ asked, name, evidence }: FirstProps) => (
  <section class="first" aria-labelledby="first-title">
    <h3 id="first-title">{name}</h3>
    <p>{evidence.facts.map(sentence).join(' ')}</p>
    <EvidenceLinks links={evidence.links} sourceName={(id) => id} />
    <p class="export">
      <a class="button" href={asked.link(togglePin(asked.common, evidence.id))}>
        Pin it
      </a>
    </p>
  </section>
);

/** What the first row of the tables is about, where it is in the picture. */
function firstOf(answered: Answered): Omit<FirstProps, 'asked'> | undefined {
  const names = new Map(nodesOf(answered.picture()).map(({ id, name }) => [id, name]));
  const said = new Map(answered.evidence().map((evidence) => [evidence.id, evidence]));
  for (const { id = '' } of answered.tables().flatMap(({ rows }) => rows)) {
    const [name, evidence] = [names.get(id), said.get(id)];
    if (name !== undefined && evidence) return { name, evidence };
  }
  return undefined;
}

/** The sources of the links of the answer, each with its licence behind a link. */
const Speaking = ({ asked, answered }: FirstEvidenceProps) => {
  const sources = new Set(answered.evidence().flatMap(({ links }) => links.flatMap((link) => link.sources)));
  if (sources.size === 0) return null;
  const page = addressOf('/sources', carriedPairs(asked.common));
  return (
    <p class="hint">
      Sources of this answer:{' '}
      {[...sources].sort().map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={`${page}#source-${id}`}>{id}</a>
        </>
      ))}
      .
    </p>
  );
};
