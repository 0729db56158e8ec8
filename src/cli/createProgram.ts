import { Command } from 'commander';
import { addAudit, type Auditing } from './audit.ts';
import { addCheck, type Checking } from './check.ts';
import { addDiff, type Diffing } from './diff.ts';
import { addExport, type Exporting } from './export.ts';
import { addImports, type ImportCommands } from './imports.ts';
import { addKey } from './key.ts';
import type { Asking } from './question.ts';
import { addConnectors } from './questions/connectors.ts';
import { addDay } from './questions/day.ts';
import { addExtract } from './questions/extract.ts';
import { addNextSteps } from './questions/nextSteps.ts';
import { addPaths } from './questions/paths.ts';
import { addResolve } from './questions/resolve.ts';
import { addSearch } from './questions/search.ts';
import { addSimilar } from './questions/similar.ts';
import { addTransition } from './questions/transition.ts';

/** What the commands need of the rest of the program. */
export interface Commands extends Asking, ImportCommands, Exporting, Diffing, Checking, Auditing {
  serve(): Promise<void>;
}

/** In the order of the help. */
const QUESTIONS = [
  addSearch,
  addResolve,
  addConnectors,
  addPaths,
  addTransition,
  addNextSteps,
  addSimilar,
  addDay,
  addExtract,
];

/** The command line: `rolegraph <command>`. */
export function createProgram(commands: Commands): Command {
  const program = new Command('rolegraph')
    .description('A GraphQL knowledge graph of roles, skills, tools and frameworks.')
    .showHelpAfterError('(add --help for the options and examples)')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  program.addHelpText(
    'after',
    `
Examples:
  $ rolegraph serve
  $ rolegraph connectors "Back End Developer" "Full Stack Developer" --kinds TOOL
  $ rolegraph paths "Front End Developer" "Data Scientist"
  $ rolegraph transition "Back End Developer" "Data Scientist"
  $ rolegraph extract cv.txt --toward "Data Scientist"
  $ rolegraph import onet ./db_29_2_text
  $ rolegraph export --out graph.jsonl

The store is the embedded one in ./var (ROLEGRAPH_DATA), or Neo4j where NEO4J_URI is set.
Exit codes: 0 done; 1 the data was refused, or a name is unknown or ambiguous; 2 wrong usage;
3 the store is locked or not reachable.`,
  );
  program
    .command('serve')
    .description('Start the server.')
    .action(() => commands.serve());
  addImports(program, commands);
  addExport(program, commands);
  addDiff(program, commands);
  addCheck(program, commands);
  addAudit(program, commands);
  addKey(program, commands);
  for (const add of QUESTIONS) add(program, commands);
  return program;
}
