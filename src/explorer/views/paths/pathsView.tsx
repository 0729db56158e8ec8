import type { View } from '../../View.ts';
import { askPaths, pathsCypher, pathsOperation } from './askPaths.ts';
import { pathsActions } from './pathsActions.ts';
import type { PathsAnswer } from './PathsAnswer.ts';
import { pathsEvidence } from './pathsEvidence.ts';
import { PathsForm } from './PathsForm.tsx';
import { PathsLead } from './PathsLead.tsx';
import { pathsPicture } from './pathsPicture.ts';
import { readPaths, settlePaths, writePaths, type PathsQuestion } from './PathsQuestion.ts';
import { pathsTables } from './pathsTables.ts';
import { pathsTitle } from './pathsTitle.ts';

/** The best paths from one entity to another, or why there is none. */
export const pathsView: View<PathsQuestion, PathsAnswer> = {
  name: 'paths',
  label: 'Paths',
  read: readPaths,
  write: writePaths,
  isComplete: ({ from, to }) => from !== undefined && to !== undefined,
  ask: askPaths,
  settle: settlePaths,
  operation: pathsOperation,
  cypher: pathsCypher,
  json: ({ paths }) => paths,
  title: pathsTitle,
  picture: pathsPicture,
  tables: pathsTables,
  evidence: pathsEvidence,
  form: (question, answer, common) => <PathsForm question={question} answer={answer} common={common} />,
  lead: (shown) => <PathsLead {...shown} />,
  actions: pathsActions,
};
