import { KINDS } from '../../../graph/kind.ts';
import type { ConnectorsQuery } from '../../generated.ts';
import {
  CheckField,
  DRAWN,
  EntityField,
  KindsField,
  MoreFields,
  narrowedTo,
  RelationsField,
  SelectField,
} from '../../page/fields.tsx';
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
  const others = Array.from({ length: Math.max(BOXES, between.length) - 2 }, (_, index) => index + 2);
  return (
    <>
      {box(0, 'Between')}
      {box(1, 'and')}
      <MoreFields label="Add another" open={between.length > 2}>
        {others.map((index) => box(index, `and, number ${index + 1}`))}
      </MoreFields>
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
