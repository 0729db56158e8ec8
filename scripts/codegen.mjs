// Writes the resolver types from schema.graphql, and the operations of the explorer with their types from
// src/explorer/operations. `--check` writes nothing and fails on a difference.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { Kind, parse, print, visit } from 'graphql';
import prettier from 'prettier';

const OPERATIONS = 'src/explorer/operations';
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

const schema = parse(await readFile('schema.graphql', 'utf8'));

/** The resolver types. */
const resolverTypes = () =>
  codegen({
    filename: 'src/resolvers/generated.ts',
    schema,
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });

/** The explorer's operations: their types, and each as a constant with the fragments that it needs. */
async function explorerOperations() {
  const files = (await readdir(OPERATIONS)).sort();
  const documents = await Promise.all(
    files.map(async (file) => ({
      location: `${OPERATIONS}/${file}`,
      document: parse(await readFile(`${OPERATIONS}/${file}`, 'utf8')),
    })),
  );
  const types = await codegen({
    filename: 'src/explorer/generated.ts',
    schema,
    documents,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      // Answers come from the schema in this process, where these are objects until they are written as JSON.
      scalars: { ...config.scalars, DateTime: 'string | Date', URL: 'string | URL' },
      skipTypename: true,
      onlyOperationTypes: true,
      mergeFragmentTypes: true,
      arrayInputCoercion: false,
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const constants = definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => constant(operation, definitions));
  return [`import type { Operation } from './Ask.ts';`, types, ...constants].join('\n\n');
}

function constant(operation, definitions) {
  const name = operation.name.value;
  const text = [operation, ...fragmentsOf(operation, definitions)].map(print).join('\n\n');
  const type = `Operation<${name}Query, ${name}QueryVariables>`;
  return `export const ${name}: ${type} = { name: '${name}', text: \`${text}\n\` };`;
}

/** The fragments that a definition spreads, and those that they do, sorted by name. */
function fragmentsOf(definition, definitions, known = new Map()) {
  visit(definition, {
    FragmentSpread({ name }) {
      if (known.has(name.value)) return;
      const fragment = definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value,
      );
      known.set(name.value, fragment);
      fragmentsOf(fragment, definitions, known);
    },
  });
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fragment]) => fragment);
}

const generated = {
  'src/resolvers/generated.ts': {
    header: '// Made from schema.graphql by `npm run codegen`. Do not edit.\n',
    make: resolverTypes,
  },
  'src/explorer/generated.ts': {
    header: `// Made from schema.graphql and ${OPERATIONS} by \`npm run codegen\`. Do not edit.\n`,
    make: explorerOperations,
  },
};
for (const [file, { header, make }] of Object.entries(generated)) {
  const options = { ...(await prettier.resolveConfig(file)), filepath: file };
  const wanted = await prettier.format(header + (await make()), options);
  if (!process.argv.includes('--check')) await writeFile(file, wanted);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
    console.error(`${file} is not what it is made from. Run: npm run codegen`);
    process.exitCode = 1;
  }
}
