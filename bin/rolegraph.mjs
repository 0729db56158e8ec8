#!/usr/bin/env node
// The installed command. A clone is built by `npm start` or `npm run build`.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('rolegraph is not built yet. Run: npm start, or npm ci && npm run build');
  process.exit(2);
}
const { main: run } = await import(main.href);
await run(process.argv.slice(2));
