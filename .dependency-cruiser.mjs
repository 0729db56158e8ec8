// http → limits → resolvers → loaders → statements → store: each layer knows the next one only.
const LAYERS = ['http', 'limits', 'resolvers', 'loaders', 'statements', 'store'];

/** What stands beside the layers, and what each of it may know. */
const BESIDE = {
  importers: ['facts', 'statements', 'store'],
  export: ['facts', 'statements', 'store'],
  check: ['facts', 'statements', 'store'],
  // What a write does to the graph, for importers and curators alike.
  facts: ['statements', 'store'],
  cli: ['config', 'drawing'],
  // Pages of the explorer, rendered from answers; drawings, which know neither page nor server.
  explorer: ['drawing'],
  drawing: [],
  browser: ['drawing'],
  ide: [],
  config: [],
  graph: [],
};

/** What a layer shows besides what the next one gives. */
const SHOWN_BY = { http: ['explorer', 'drawing'] };

/** The vocabulary that everything shares. */
const SHARED = 'graph';

const allowed = (layer) => {
  const index = LAYERS.indexOf(layer);
  const next = index >= 0 ? LAYERS.slice(index + 1, index + 2) : BESIDE[layer];
  return [layer, ...next, ...(SHOWN_BY[layer] ?? []), SHARED];
};

// A statement is run on a store, so those who run statements hold one: its interface is known further up.
const STORE_INTERFACE = '^src/store/Store\\.ts$';
const HOLDS_STORE = ['loaders'];
const WRITES = ['loaders'];

const direction = (layer) => ({
  name: `${layer}-knows-the-next-layer-only`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^src/',
    pathNot: [
      ...allowed(layer).map((other) => `^src/${other}/`),
      ...(HOLDS_STORE.includes(layer) ? [STORE_INTERFACE] : []),
      ...(WRITES.includes(layer) ? ['^src/facts/'] : []),
    ],
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...[...LAYERS, ...Object.keys(BESIDE)].map(direction),
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-knows-main',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(dev\\.ts|main\\.ts|main/)' },
      to: { path: '^src/main(\\.ts|/)' },
    },
    {
      name: 'store-drivers-stay-in-the-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(neo4j-driver|@grafeo-db)' },
    },
    {
      name: 'only-known-packages',
      comment: 'What a build bundles for browsers need not be there when the server runs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(browser|ide)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'] },
    },
    {
      name: 'drawing-is-pure',
      comment: 'It runs in a server, a page and a file alike.',
      severity: 'error',
      from: { path: '^src/drawing/' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'pages-are-pure',
      comment: 'They are made from answers alone: what they read is given to them. A hash is no reading.',
      severity: 'error',
      from: { path: '^src/explorer/' },
      to: { dependencyTypes: ['core'], pathNot: '^crypto$' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
  },
};
