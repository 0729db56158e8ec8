import type { ErrorCode, RolegraphError } from '../../graph/errors.ts';
import { addressOf, pairsOf } from '../address.ts';
import type { Asked } from '../Asked.ts';
import type { Site } from '../Site.ts';
import type { ViewName } from '../View.ts';
import { candidatesOf, misplacedOf, type CandidateLink } from './candidatesOf.ts';
import { groupLinks } from './groupLinks.ts';
import { Layout } from './Layout.tsx';
import { OtherKind } from './OtherKind.tsx';
import { problemWords } from './problemWords.ts';
import { QuestionForm } from './QuestionForm.tsx';

interface ProblemPageProps {
  readonly site: Site;
  readonly error: RolegraphError;
  /** The address that failed. */
  readonly address: string;
  /** The question as far as it can be read; unset on pages without one. */
  readonly asked?: Asked | undefined;
}

const HEADINGS: Partial<Readonly<Record<ErrorCode, string>>> = {
  NOT_FOUND: 'There is nothing of that name',
  AMBIGUOUS_NAME: 'That name means several things',
  BAD_USER_INPUT: 'The question cannot be asked like this',
  QUERY_TOO_COSTLY: 'The question is too large',
  DEADLINE_EXCEEDED: 'The answer took too long',
  OVERLOADED: 'The server is busy',
  STORE_UNAVAILABLE: 'The store does not answer',
  RATE_LIMITED: 'Too many questions in a minute',
  UNAUTHENTICATED: 'This server wants a login',
  FORBIDDEN: 'This is not open to you',
};

/** Those that may be gone when one asks again. */
const PASSING: readonly ErrorCode[] = [
  'DEADLINE_EXCEEDED',
  'OVERLOADED',
  'STORE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'RATE_LIMITED',
];

/** What went wrong and what to do, beside the form with what was typed. */
export const ProblemPage = ({ site, error, address, asked }: ProblemPageProps) => {
  const [misplaced] = misplacedOf(error, address);
  const heading = misplaced
    ? 'The question does not take that'
    : (HEADINGS[error.code] ?? 'Something went wrong');
  return (
    <Layout site={site} title={heading} view={asked?.view ?? 'problem'} common={asked?.common}>
      <h1>{heading}</h1>
      <div class="problem">
        <Reason error={error} address={address} view={asked?.view} />
        {PASSING.includes(error.code) && (
          <p>
            <a class="button" href={address}>
              Try again
            </a>
          </p>
        )}
      </div>
      {asked && <QuestionForm asked={asked} />}
    </Layout>
  );
};

interface ReasonProps extends Pick<ProblemPageProps, 'error' | 'address'> {
  readonly view: ViewName | undefined;
}

/** Candidates are links; the message of an error without any says all there is. */
const Reason = ({ error, address, view }: ReasonProps) => {
  const candidates = candidatesOf(error, address);
  const misplaced = misplacedOf(error, address);
  const { ref } = error.details;
  if (candidates.length + misplaced.length === 0 || typeof ref !== 'string') {
    return <Told error={error} address={address} view={view} />;
  }
  return (
    <>
      {misplaced.map((one) => (
        <OtherKind key={one.id} misplaced={one} address={address} />
      ))}
      {candidates.length > 0 && (
        <>
          <p>{asking(error, ref, misplaced.length > 0)}</p>
          <Candidates candidates={candidates} />
        </>
      )}
      <p>
        <a href={searchAddress(ref, address)}>Search for “{ref}”</a>
      </p>
    </>
  );
};

function asking({ code }: RolegraphError, ref: string, isMisplaced: boolean): string {
  if (code === 'AMBIGUOUS_NAME') return `“${ref}” names several. Which one is meant?`;
  return isMisplaced ? 'Or is one of these meant?' : `Nothing is named “${ref}”. Is one of these meant?`;
}

/** What the error says; where it knows the groups there are, each is a link to the same question of it. */
const Told = ({ error, address, view }: ReasonProps) => {
  const groups = groupLinks(error, address);
  if (groups.length === 0) return <p>{problemWords(error.message, view)}</p>;
  return (
    <>
      <p>There is no such group of roles. There are:</p>
      <ul class="chips">
        {groups.map(({ label, href }) => (
          <li key={href}>
            <a class="chip" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Candidates = ({ candidates }: { readonly candidates: readonly CandidateLink[] }) => (
  <ul>
    {candidates.map(({ id, name, kind, href }) => (
      <li key={id}>
        <a href={href}>{name}</a> <span class="hint">{`${kind} · ${id}`}</span>
      </li>
    ))}
  </ul>
);

const searchAddress = (ref: string, address: string): string =>
  addressOf('/search', [['text', ref], ...pairsOf(address).filter(([name]) => name === 'have')]);
