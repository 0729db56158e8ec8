import type { View } from '../../View.ts';
import { askTransition, transitionCypher, transitionOperation } from './askTransition.ts';
import type { TransitionAnswer } from './TransitionAnswer.ts';
import { TransitionColumns } from './TransitionColumns.tsx';
import { transitionEvidence } from './transitionEvidence.ts';
import { TransitionForm } from './TransitionForm.tsx';
import { TransitionLead } from './TransitionLead.tsx';
import { transitionPicture } from './transitionPicture.ts';
import {
  readTransition,
  settleTransition,
  writeTransition,
  type TransitionQuestion,
} from './TransitionQuestion.ts';
import { transitionTables } from './transitionTables.ts';
import { transitionTitle } from './transitionTitle.ts';

/** How ready one is for a role, and what is shared, missing and surplus. */
export const transitionView: View<TransitionQuestion, TransitionAnswer> = {
  name: 'transition',
  label: 'Transition',
  read: readTransition,
  write: writeTransition,
  isComplete: ({ to }) => to !== undefined,
  ask: askTransition,
  settle: settleTransition,
  operation: transitionOperation,
  cypher: transitionCypher,
  json: ({ transition }) => transition,
  title: (_, answer) => transitionTitle(answer),
  picture: transitionPicture,
  tables: transitionTables,
  evidence: transitionEvidence,
  form: (question, answer) => <TransitionForm question={question} answer={answer} />,
  lead: (shown) => <TransitionLead {...shown} />,
  more: (shown) => <TransitionColumns {...shown} />,
};
