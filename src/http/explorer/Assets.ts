import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the build made for pages: addresses that change with the content, and the texts for files. */
export interface Assets {
  readonly addresses: {
    readonly script?: string | undefined;
    readonly style?: string | undefined;
    readonly icon?: string | undefined;
  };
  /** Empty where it was not built. */
  readonly script: string;
  readonly style: string;
}

export function readAssets(folder: string): Assets {
  const script = read(folder, 'explorer.js');
  const style = read(folder, 'explorer.css');
  const icon = read(folder, 'favicon.svg');
  return {
    addresses: {
      script: addressOf('explorer.js', script),
      style: addressOf('explorer.css', style),
      icon: addressOf('favicon.svg', icon),
    },
    script: script ?? '',
    style: style ?? '',
  };
}

function read(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function addressOf(name: string, content: string | undefined): string | undefined {
  if (content === undefined) return undefined;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return `/assets/${name}?v=${hash}`;
}
