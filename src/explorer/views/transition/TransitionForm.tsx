import { LEARNABLE } from '../../../graph/kind.ts';
import { CheckField, EntityField, Hidden, MoreFields } from '../../page/fields.tsx';
import type { TransitionAnswer } from './TransitionAnswer.ts';
import { writeTransition, type TransitionQuestion } from './TransitionQuestion.ts';

interface TransitionFormProps {
  readonly question: TransitionQuestion;
  readonly answer: TransitionAnswer | undefined;
}

/** The role one comes from and the one that one wants; at first also one thing that one knows. */
export const TransitionForm = ({ question, answer }: TransitionFormProps) => (
  <>
    <EntityField
      label="From"
      name="from"
      value={question.from}
      entity={answer?.transition.from ?? undefined}
      kinds={['ROLE']}
      placeholder="a role, or none"
    />
    <EntityField
      label="To"
      name="to"
      value={question.to}
      entity={answer?.transition.to}
      kinds={['ROLE']}
      placeholder="a role"
      required
    />
    {!answer && (
      <EntityField
        label="I also know"
        name="have"
        kinds={LEARNABLE}
        placeholder="a tool, framework or skill"
      />
    )}
    <MoreFields label="More" set={question.includeDeprecated ? ['what is out of use too'] : []}>
      <CheckField
        label="Count what is out of use"
        name="includeDeprecated"
        checked={question.includeDeprecated}
      />
    </MoreFields>
    <Hidden pairs={writeTransition(question).filter(([name]) => name === 'first')} />
  </>
);
