import { NumberField, SelectField } from '../../page/fields.tsx';
import type { OverviewAnswer } from './OverviewAnswer.ts';
import { MOST_FIRST, type OverviewQuestion } from './OverviewQuestion.ts';

interface OverviewFieldsProps {
  readonly question: OverviewQuestion;
  readonly answer: OverviewAnswer | undefined;
}

/** The two groups to choose, by name where the answer knows them. */
export const OverviewFields = ({
  question: { group = '', other = '', first },
  answer,
}: OverviewFieldsProps) => {
  const groups = (answer?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        label="Group"
        name="group"
        value={group}
        options={[{ value: '', label: 'All groups' }, ...groups]}
      />
      <SelectField
        label="Against"
        name="other"
        value={other}
        options={[{ value: '', label: 'The same' }, ...groups]}
      />
      <NumberField label="Roles of each" name="first" value={first} least={1} most={MOST_FIRST} />
    </>
  );
};
