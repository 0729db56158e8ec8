// `npm start`: installs, builds and serves, with Node and npm alone.
import { build } from './build.mjs';
import { checkNode, installDependencies } from './install.mjs';

checkNode();
installDependencies();
await build();
process.env.NODE_ENV ??= 'production';
const { main } = await import('../dist/main.js');
await main(['serve', ...process.argv.slice(2)]);
