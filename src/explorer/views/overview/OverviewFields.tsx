import { inWords } from '../../../graph/inWords.ts';
import { NumberField, SelectField, TextField } from '../../page/fields.tsx';
import type { OverviewAnswer } from './OverviewAnswer.ts';
import { MOST_FIRST, type OverviewQuestion } from './OverviewQuestion.ts';

interface OverviewFieldsProps {
  readonly question: OverviewQuestion;
  readonly answer: OverviewAnswer | undefined;
}

/** The two groups, to choose by name where the answer knows them, else to type. */
export const OverviewFields = ({
  question: { group = '', other = '', first },
  answer,
}: OverviewFieldsProps) => {
  const field = (label: string, name: string, value: string, none: string) => {
    if (!answer) return <TextField label={label} name={name} value={inWords(value)} placeholder={none} />;
    const groups = answer.groups.map((one) => ({ value: one.id, label: one.name }));
    const options = [{ value: '', label: none }, ...groups];
    return <SelectField label={label} name={name} value={value} options={options} />;
  };
  return (
    <>
      {field('Group', 'group', group, 'All groups')}
      {field('Against', 'other', other, 'The same')}
      <NumberField label="Roles of each" name="first" value={first} least={1} most={MOST_FIRST} />
    </>
  );
};
