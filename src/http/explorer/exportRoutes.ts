import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draw } from '../../drawing/draw.ts';
import { mermaid } from '../../drawing/mermaid.ts';
import type { Theme, Width } from '../../drawing/types.ts';
import type { Ask } from '../../explorer/Ask.ts';
import type { Answered, Asked } from '../../explorer/Asked.ts';
import type { AskingView } from '../../explorer/askingView.ts';
import { csv } from '../../explorer/export/csv.ts';
import { makeFile } from '../../explorer/export/makeFile.tsx';
import { fileName } from '../../explorer/page/fileName.ts';
import { Parameters } from '../../explorer/Parameters.ts';
import { VIEWS } from '../../explorer/views.ts';
import { badUserInput } from '../../graph/errors.ts';
import { askedOrigin } from './askedOrigin.ts';
import type { Assets } from './Assets.ts';
import { EXPORT_HEADERS, fileHeaders, type Headers } from './headers.ts';
import { askFor, isUnchanged, neverKept, parametersOf, tagFor, versionFor, type Served } from './Served.ts';

interface Exported {
  readonly asked: Asked;
  readonly answered: Answered;
  readonly parameters: Parameters;
  /** What the server was asked as: https://graph.example; undefined where that is no address. */
  readonly origin: string | undefined;
  /** For this request. */
  readonly ask: Ask;
}

interface Format {
  readonly ending: string;
  readonly type: string;
  readonly headers: (built: Assets) => Headers;
  /** A file is saved; what a browser can show is shown. */
  readonly isSaved: boolean;
  readonly write: (exported: Exported, served: Served) => string | Promise<string>;
}

const THEMES = { AUTO: 'auto', LIGHT: 'light', DARK: 'dark' } as const satisfies Record<string, Theme>;
const WIDTHS = { WIDE: 'wide', NARROW: 'narrow' } as const satisfies Record<string, Width>;

const FORMATS: readonly Format[] = [
  {
    ending: 'svg',
    type: 'image/svg+xml; charset=utf-8',
    headers: () => EXPORT_HEADERS,
    isSaved: false,
    write: ({ answered, parameters }) => {
      const theme = THEMES[parameters.choice('theme', ['AUTO', 'LIGHT', 'DARK'], 'AUTO')];
      const width = WIDTHS[parameters.choice('width', ['WIDE', 'NARROW'], 'WIDE')];
      return draw(answered.picture(), { theme, width, links: false });
    },
  },
  {
    ending: 'mmd',
    type: 'text/plain; charset=utf-8',
    headers: () => EXPORT_HEADERS,
    isSaved: false,
    write: ({ answered }) => mermaid(answered.picture()),
  },
  {
    ending: 'json',
    type: 'application/json; charset=utf-8',
    headers: () => EXPORT_HEADERS,
    isSaved: false,
    write: ({ answered }) => `${JSON.stringify(answered.json(), null, 2)}\n`,
  },
  {
    ending: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    headers: () => EXPORT_HEADERS,
    isSaved: true,
    write: ({ answered }) => {
      const [table] = answered.tables();
      return table ? csv(table) : '';
    },
  },
  {
    ending: 'html',
    type: 'text/html; charset=utf-8',
    headers: fileHeaders,
    isSaved: true,
    write: ({ asked, answered, origin, ask }, { built, cypherText }) =>
      makeFile(ask, asked, answered, { style: built.style, script: built.script, cypherText, origin }),
  },
];

/** Every view in every format, for wikis, scripts and mail: /connectors.svg, /paths.json. */
export function exportRoutes(app: FastifyInstance, served: Served): void {
  for (const view of VIEWS) {
    for (const format of FORMATS) {
      const headers = format.headers(served.built);
      app.get(`/${view.name}.${format.ending}`, (request, reply) =>
        answer(served, view, format, request, reply.headers(headers)),
      );
    }
  }
}

/** Errors go to the server's own handler, which answers them as JSON. */
async function answer(
  served: Served,
  view: AskingView,
  format: Format,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const tag = await tagFor(served, request, await versionFor(served, request));
    if (isUnchanged(request, reply, tag, keptBy(format, served))) return await reply.status(304).send();
    const exported = await answered(served, view, format, request);
    const text = await format.write(exported, served);
    const name = fileName(exported.answered.title, format.ending);
    return await reply
      .type(format.type)
      .header('content-disposition', `${format.isSaved ? 'attachment' : 'inline'}; filename="${name}"`)
      .send(text);
  } catch (error) {
    neverKept(reply);
    throw error;
  }
}

/** A file holds the address that was asked, where no other is known: a cache may know that by another name. */
const keptBy = ({ ending }: Format, { origin }: Served): 'public' | 'private' =>
  ending === 'html' && origin === undefined ? 'private' : 'public';

/** @throws RolegraphError also where there is too little to ask */
async function answered(
  served: Served,
  view: AskingView,
  { ending }: Format,
  request: FastifyRequest,
): Promise<Exported> {
  const given = parametersOf(request);
  const parameters = ending === 'json' ? view.asField(given) : given;
  const ask = askFor(served, request);
  const asked = await view.answer(parameters, ask);
  if (!asked.answered) {
    throw badUserInput(`There is too little to ask. Open /${view.name} and fill in its form.`);
  }
  return {
    asked,
    answered: asked.answered,
    parameters: new Parameters(parameters),
    origin: served.origin ?? askedOrigin(request),
    ask,
  };
}
