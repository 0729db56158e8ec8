import { addressOf } from '../../address.ts';
import { writeCommon, type Common } from '../../Common.ts';
import {
  CheckField,
  EntityField,
  Hidden,
  KindsField,
  MoreFields,
  narrowedTo,
  NumberField,
  RelationsField,
  SelectField,
} from '../../page/fields.tsx';
import { notAvoiding, notRequiring } from './changePaths.ts';
import type { PathsAnswer } from './PathsAnswer.ts';
import { MOST_HOPS, MOST_PATHS, MOST_REQUIRED, writePaths, type PathsQuestion } from './PathsQuestion.ts';

interface PathsFormProps {
  readonly question: PathsQuestion;
  readonly answer: PathsAnswer | undefined;
  readonly common: Common;
}

/** The two ends, and what narrows the way between them. */
export function PathsForm({ question, answer, common }: PathsFormProps) {
  const [from, to] = answer?.ends ?? [];
  const here = (changed: PathsQuestion): string =>
    addressOf('/paths', [...writePaths(changed), ...writeCommon(common)]);
  return (
    <>
      <EntityField label="From" name="from" value={question.from} entity={from} required />
      <EntityField label="To" name="to" value={question.to} entity={to} required />
      <SelectField label="Hops at the most" name="maxHops" value={String(question.maxHops)} options={HOPS} />
      <NumberField label="How many paths" name="first" value={question.first} least={1} most={MOST_PATHS} />
      <Chips
        label="Avoiding"
        name="avoid"
        refs={question.avoid}
        entities={answer?.avoided}
        removed="Stop avoiding"
        without={(ref) => here(notAvoiding(question, ref))}
      />
      <Chips
        label="Only through"
        name="through"
        refs={question.through}
        entities={answer?.required}
        removed="Stop requiring"
        without={(ref) => here(notRequiring(question, ref))}
      />
      <NarrowFields question={question} />
      <Hidden pairs={writePaths(question).filter(([name]) => name === 'draw')} />
    </>
  );
}

const HOPS = Array.from({ length: MOST_HOPS }, (_, index) => String(index + 1)).map((value) => ({
  value,
  label: value,
}));

interface ChipsProps {
  readonly label: string;
  readonly name: string;
  /** Those that are in the question: ids, or what was typed. */
  readonly refs: readonly string[];
  /** What they turned out to be. */
  readonly entities: readonly { readonly id: string; readonly name: string }[] | undefined;
  /** What a click on one does, in words. */
  readonly removed: string;
  /** The address without one of them. */
  readonly without: (ref: string) => string;
}

/** Those that are set, each of which can be taken away, and which the form sends again. */
function Chips({ label, name, refs, entities = [], removed, without }: ChipsProps) {
  if (refs.length === 0) return null;
  const nameOf = (ref: string): string => entities.find(({ id }) => id === ref)?.name ?? ref;
  return (
    <div class="more-fields">
      <span class="hint">{label}</span>
      <ul class="chips">
        {refs.map((ref) => (
          <li key={ref}>
            <a class="chip" href={without(ref)} aria-label={`${removed} ${nameOf(ref)}`}>
              {nameOf(ref)} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      <Hidden pairs={refs.map((ref) => [name, ref])} />
    </div>
  );
}

function NarrowFields({ question }: { readonly question: PathsQuestion }) {
  const { kinds, relations, includeDeprecated, through } = question;
  const set = [...narrowedTo(kinds, relations), ...(includeDeprecated ? ['what is out of use too'] : [])];
  return (
    <MoreFields label="Avoid, require, filter" set={set}>
      <EntityField label="Avoid" name="avoid" placeholder="add one" />
      {through.length < MOST_REQUIRED && (
        <EntityField label="Only through" name="through" placeholder="add one" />
      )}
      <KindsField label="Kinds in between" chosen={kinds} />
      <RelationsField label="Relations" chosen={relations} />
      <CheckField label="Also over what is out of use" name="includeDeprecated" checked={includeDeprecated} />
    </MoreFields>
  );
}
