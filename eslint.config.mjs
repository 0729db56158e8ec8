import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

const graphQLConfig = {
  schema: 'schema.graphql',
  documents: ['operations/*.graphql', 'src/explorer/operations/*.graphql'],
};

const off = (...rules) => Object.fromEntries(rules.map((rule) => [`@graphql-eslint/${rule}`, 'off']));

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'var',
      '.cache',
      'coverage',
      'src/resolvers/generated.ts',
      'src/explorer/generated.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // neo4j-driver types its options as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers in messages are meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // zod and the statements take index signatures, which interfaces lack.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    // A describe block is a list of cases, not a function to follow.
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          InputValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // Paths { paths } is a name that clients rely on.
      ...off('no-typename-prefix'),
      // Parts of answers, which no one asks for by an id.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            suffixes: ['Connection', 'Edge', 'Count', 'Counts', 'Change'],
            types: [
              'ChangedLink',
              'ClosestRole',
              'Connector',
              'Coverage',
              'Day',
              'DayActivity',
              'DaySlot',
              'EntityProvenance',
              'Extraction',
              'Graph',
              'Highlight',
              'Link',
              'LinkProvenance',
              'Mention',
              'NextStep',
              'NoPath',
              'OpenedRole',
              'PageInfo',
              'Path',
              'Paths',
              'Resolution',
              'RoleMatrix',
              'RoleMatrixCell',
              'RoleMatrixLine',
              'Transition',
              'TransitionItem',
            ],
          },
        },
      ],
      // Paging is forward.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // An edge of walks carries the link; lists of nodes are read from edges.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
  // The examples, and the explorer's own operations.
  ...[
    { files: ['operations/*.graphql'], style: 'camelCase' },
    { files: ['src/explorer/operations/*.graphql'], style: 'PascalCase' },
  ].map(({ files, style }) => ({
    files,
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // A file is named after its operation, so that a name is there once in each of the two folders.
      ...off('unique-operation-name'),
      '@graphql-eslint/match-document-filename': [
        'error',
        { fileExtension: '.graphql', query: style, mutation: style },
      ],
      // A connector or a link has no id of its own.
      ...off('require-selections'),
    },
  })),
);
