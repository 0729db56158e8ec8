import type { FastifyInstance } from 'fastify';

export interface Route {
  /** As it was registered: /assets/* */
  readonly url: string;
  readonly methods: readonly string[];
}

const LINE = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.*)\))?$/;

/** Every route of a server, read from the tree that Fastify prints. */
export function routesOf(app: FastifyInstance): Route[] {
  const parts: string[] = [];
  const tree = app.printRoutes().replace('(empty root node)', '');
  return tree.split('\n').flatMap((line): Route[] => {
    const [, indent = '', part = '', methods] = LINE.exec(line) ?? [];
    parts.splice(indent.length / 4, parts.length, part);
    return methods === undefined ? [] : [{ url: parts.join(''), methods: methods.split(', ') }];
  });
}
