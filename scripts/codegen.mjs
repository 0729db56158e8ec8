// Writes the resolver types from schema.graphql. `--check` writes nothing and fails on a difference.
import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import prettier from 'prettier';

const FILE = 'src/resolvers/generated.ts';
const KINDS = ['Role', 'Skill', 'Tool', 'Framework', 'Specialization', 'Activity', 'Project', 'Credential'];

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  strictScalars: true,
  scalars: { EntityRef: 'string', DateTime: 'string', URL: 'string', ID: 'string' },
  contextType: './context.ts#Context',
  makeResolverTypeCallable: false,
  mappers: {
    Node: '../graph/entity.ts#Entity as EntityModel',
    Entity: '../graph/entity.ts#Entity as EntityModel',
    ...Object.fromEntries(KINDS.map((kind) => [kind, '../graph/entity.ts#Entity as EntityModel'])),
    ...Object.fromEntries(KINDS.map((kind) => [`${kind}Connection`, './connection.ts#ListConnection'])),
    Link: '../graph/entity.ts#Link as LinkModel',
    ...Object.fromEntries(['', ...KINDS].map((kind) => [`${kind}LinkEdge`, './connection.ts#LinkEdgeModel'])),
    LinkProvenance: '../loaders/provenanceLoader.ts#LinkProvenance as LinkProvenanceModel',
    EntityProvenance: '../loaders/provenanceLoader.ts#EntityProvenance as EntityProvenanceModel',
    Change: '../loaders/changesLoader.ts#Change as ChangeModel',
    ChangedLink: '../loaders/changesLoader.ts#ChangedLink as ChangedLinkModel',
    ChangeConnection: './changes.ts#ChangeConnectionModel',
    Connector: '../loaders/connectorsLoader.ts#Connector as ConnectorModel',
    Path: '../loaders/pathsLoader.ts#Path as PathModel',
    Transition: '../loaders/transitionLoader.ts#Transition as TransitionModel',
    TransitionItem: '../loaders/weighedItems.ts#TransitionItem as TransitionItemModel',
    NextStep: '../loaders/nextStepsLoader.ts#NextStep as NextStepModel',
    OpenedRole: '../loaders/nextStepsLoader.ts#OpenedRole as OpenedRoleModel',
    SimilarRoleEdge: '../loaders/similarLoader.ts#SimilarEdge',
    SimilarTechnologyEdge: '../loaders/similarLoader.ts#SimilarEdge',
    Day: '../loaders/dayLoader.ts#Day as DayModel',
    DayActivity: '../loaders/dayLoader.ts#DayActivity as DayActivityModel',
    SearchEdge: '../loaders/search/SearchIndex.ts#Hit',
    Mention: '../loaders/extract/Mention.ts#Mention as MentionModel',
    Extraction: '../loaders/extract/extractionLoader.ts#Extraction as ExtractionModel',
    ClosestRole: '../loaders/closestRolesLoader.ts#ClosestRole as ClosestRoleModel',
    Coverage: '../loaders/loadCoverage.ts#Coverage as CoverageModel',
    Source: '../loaders/graphLoader.ts#SourceWithReleases',
    Release: '../loaders/graphLoader.ts#ReleaseOfSource',
    Graph: './Graph.ts#GraphModel',
  },
};

const plugins = { typescript, resolvers };
const text = await codegen({
  filename: FILE,
  schema: parse(await readFile('schema.graphql', 'utf8')),
  documents: [],
  config,
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript: plugins.typescript, resolvers: plugins.resolvers },
});
const header = '// Made from schema.graphql by `npm run codegen`. Do not edit.\n';
const options = { ...(await prettier.resolveConfig(FILE)), filepath: FILE };
const wanted = await prettier.format(header + text, options);

if (process.argv.includes('--check')) {
  if ((await readFile(FILE, 'utf8')) !== wanted) {
    console.error(`${FILE} is not what schema.graphql makes. Run: npm run codegen`);
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, wanted);
}
