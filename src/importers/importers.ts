import { devicon } from './importDevicon.ts';
import { esco } from './importEsco.ts';
import { linguist } from './importLinguist.ts';
import { onet } from './importOnet.ts';
import { rolegraph, rolegraphImporter } from './importRolegraph.ts';
import { simpleicons } from './importSimpleicons.ts';
import { stackoverflow } from './importStackoverflow.ts';
import { topics } from './importTopics.ts';
import type { Importer } from './pipeline/importer.ts';

/** An importer as the command line offers it. */
export interface OfferedImporter {
  /** The name of the command, `rolegraph import <name>`. */
  readonly name: string;
  readonly importer: Importer;
  /** What it takes in. */
  readonly title: string;
  /** What a path may be, and where it comes from. */
  readonly path: string;
  /** Whether the shipped graph must be there first; it need not for what holds a whole graph itself. */
  readonly needsGraph?: boolean;
  /** The importer of facts that somebody else than the usual source says, where it takes any. */
  readonly saidBy?: (source: string) => Importer;
}

/** In the order in which they are best imported: who names things first, then who adds to them. */
export const IMPORTERS: readonly OfferedImporter[] = [
  {
    name: 'onet',
    importer: onet,
    title: 'O*NET in its text format: occupations, technologies, titles, tasks, related occupations.',
    path: 'folders with any of the tables, such as db_29_2_text, from https://www.onetcenter.org/database.html',
  },
  {
    name: 'esco',
    importer: esco,
    title: 'ESCO in CSV: occupations, skills, their groups and collections, and what links them.',
    path: 'folders with any of the files, from https://esco.ec.europa.eu/en/use-esco/download',
  },
  {
    name: 'stackoverflow',
    importer: stackoverflow,
    title: 'Stack Overflow Developer Survey: the share of each role that uses each tool.',
    path: 'files such as survey_results_public_2025.csv, or folders with them, from https://survey.stackoverflow.co',
  },
  {
    name: 'linguist',
    importer: linguist,
    title: 'GitHub Linguist: programming and markup languages with their colours.',
    path: 'languages.yml, or a folder with it, from https://github.com/github-linguist/linguist (lib/linguist)',
  },
  {
    name: 'topics',
    importer: topics,
    title: 'GitHub topics: descriptions, further names and relatives of what the graph knows.',
    path: 'the folder topics of https://github.com/github/explore',
  },
  {
    name: 'devicon',
    importer: devicon,
    title: 'Devicon: colours and further names of what the graph knows.',
    path: 'devicon.json, or a folder with it, from https://github.com/devicons/devicon',
  },
  {
    name: 'simple-icons',
    importer: simpleicons,
    title: 'Simple Icons: colours and icons of what the graph knows.',
    path: 'simple-icons.json, or a folder with it, from the data folder of the npm package simple-icons',
  },
  {
    name: 'rolegraph',
    importer: rolegraph,
    title: 'Our own format, as export writes it or as people do: JSON Lines or CSV (docs/format.md).',
    path: 'graph.jsonl, graph.jsonl.gz, entities.csv, or a folder with such CSV files',
    needsGraph: false,
    saidBy: rolegraphImporter,
  },
];
