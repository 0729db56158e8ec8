import { KINDS } from '../../../graph/kind.ts';
import type { ConnectorsQuery } from '../../generated.ts';
import {
  CheckField,
  EntityField,
  KindsField,
  MoreFields,
  narrowedTo,
  RelationsField,
  SelectField,
} from '../../page/fields.tsx';
import { DRAWN } from '../../drawn.ts';
import { uniqueEnds } from './answer.ts';
import type { ConnectorsQuestion } from './question.ts';

interface FieldsProps {
  readonly question: ConnectorsQuestion;
  readonly answer: ConnectorsQuery | undefined;
}

const BOXES = 5;

export const Fields = ({ question, answer }: FieldsProps) => {
  const { between, kinds } = question;
  const ends = answer && uniqueEnds(answer.between);
  const box = (index: number, label: string) => (
    <EntityField
      key={index}
      label={label}
      name="between"
      value={between[index]}
      entity={ends?.[index]}
      required={index < 2}
      placeholder={index < 2 ? 'a role, a tool, a skill' : undefined}
    />
  );
  // Those that are filled stand in the row, the empty ones wait behind it.
  const shown = Math.max(2, between.length);
  const others = Array.from({ length: Math.max(0, BOXES - shown) }, (_, index) => shown + index);
  const label = (index: number): string => (index < 2 ? 'and' : `and, number ${index + 1}`);
  return (
    <>
      {box(0, 'Between')}
      {Array.from({ length: shown - 1 }, (_, index) => box(index + 1, label(index + 1)))}
      {others.length > 0 && (
        <MoreFields label="Add another">{others.map((index) => box(index, label(index)))}</MoreFields>
      )}
      <MoreFields label="Filters" set={setIn(question)}>
        <KindsField label="Only these kinds" chosen={kinds} kinds={KINDS} />
        <Narrowing question={question} />
      </MoreFields>
    </>
  );
};

const setIn = (question: ConnectorsQuestion): readonly string[] => [
  ...narrowedTo(question.kinds, question.relations),
  ...(question.atLeast === null ? [] : [`linked to at least ${question.atLeast}`]),
  ...(question.orderBy === 'STRENGTH' ? ['strongest first'] : []),
  ...(question.includeDeprecated ? ['what is out of use too'] : []),
];

const Narrowing = ({ question }: { readonly question: ConnectorsQuestion }) => {
  const { between, relations, atLeast, orderBy, includeDeprecated, first } = question;
  const counts = Array.from({ length: Math.max(2, between.length) }, (_, index) => String(index + 1));
  return (
    <>
      <RelationsField label="Only these relations" chosen={relations} />
      <SelectField
        label="Linked to at least"
        name="atLeast"
        value={atLeast === null ? '' : String(atLeast)}
        options={[{ value: '', label: 'all of them' }, ...counts.map((value) => ({ value, label: value }))]}
      />
      <SelectField
        label="Order"
        name="orderBy"
        value={orderBy}
        options={[
          { value: 'DISTINCTIVE', label: 'rarest first' },
          { value: 'STRENGTH', label: 'strongest first' },
        ]}
      />
      <SelectField
        label="Drawn at most"
        name="first"
        value={String(first)}
        options={[...new Set([...DRAWN, first])]
          .sort((a, b) => a - b)
          .map((count) => ({ value: String(count), label: String(count) }))}
      />
      <CheckField label="Also what is out of use" name="includeDeprecated" checked={includeDeprecated} />
    </>
  );
};
