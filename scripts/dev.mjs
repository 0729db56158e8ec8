// `npm run dev`: serves from the sources and starts again whenever one changes.
import { checkNode, installDependencies, run } from './install.mjs';

checkNode();
installDependencies();
const watched = ['cypher/**', 'data/**', 'operations/**', 'schema.graphql'].flatMap((glob) => [
  '--include',
  glob,
]);
run('npx', ['tsx', 'watch', ...watched, 'src/dev.ts'], { shell: process.platform === 'win32' });
