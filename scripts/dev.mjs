// `npm run dev`: serves from the sources and starts again whenever one changes.
import { checkNode, installDependencies, run } from './install.mjs';

checkNode();
installDependencies();
const watched = ['cypher/**', 'data/**', 'operations/**', 'schema.graphql'].flatMap((glob) => [
  '--include',
  glob,
]);
run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', ...watched, 'src/dev.ts']);
