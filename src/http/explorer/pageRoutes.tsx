import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Ask } from '../../explorer/Ask.ts';
import type { AskingView } from '../../explorer/askingView.ts';
import { carriedPairs } from '../../explorer/changeCommon.ts';
import { readCommon } from '../../explorer/Common.ts';
import { Sources } from '../../explorer/generated.ts';
import { askExamples } from '../../explorer/page/examples.ts';
import { HomePage } from '../../explorer/page/HomePage.tsx';
import { renderPage } from '../../explorer/page/renderPage.ts';
import { SourcesPage } from '../../explorer/page/SourcesPage.tsx';
import { ViewPage } from '../../explorer/page/ViewPage.tsx';
import { Parameters } from '../../explorer/Parameters.ts';
import type { Site } from '../../explorer/Site.ts';
import { OVERVIEW, VIEWS } from '../../explorer/views.ts';
import { PAGE_HEADERS } from './headers.ts';
import { sendProblem } from './sendProblem.tsx';
import { askFor, isUnchanged, parametersOf, siteOf, tagFor, versionFor, type Served } from './Served.ts';

type Make = (site: Site, parameters: URLSearchParams, ask: Ask) => Promise<VNode>;

/** The pages, each a state of its address. */
export function pageRoutes(app: FastifyInstance, served: Served): void {
  const { cypherText } = served;
  const page = (path: string, make: Make, view?: AskingView): void => {
    app.get(path, (request, reply) => answer(served, request, reply, make, view));
  };
  page('/', async (site, parameters, ask) => {
    const common = readCommon(new Parameters(parameters));
    const [examples, overview] = await Promise.all([
      askExamples(ask, carriedPairs(common)),
      OVERVIEW.answer(parameters, ask),
    ]);
    return <HomePage site={site} examples={examples} overview={overview} />;
  });
  page('/sources', async (site, parameters, ask) => {
    const { graph } = await ask(Sources, {});
    return <SourcesPage site={site} common={readCommon(new Parameters(parameters))} graph={graph} />;
  });
  for (const view of VIEWS) {
    const make: Make = async (site, parameters, ask) => (
      <ViewPage site={site} asked={await view.answer(parameters, ask)} cypherText={cypherText} />
    );
    page(`/${view.name}`, make, view);
  }
}

async function answer(
  served: Served,
  request: FastifyRequest,
  reply: FastifyReply,
  make: Make,
  view: AskingView | undefined,
): Promise<FastifyReply> {
  void reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8');
  const parameters = parametersOf(request);
  let version: number | undefined;
  try {
    version = await versionFor(served, request);
    if (isUnchanged(request, reply, await tagFor(served, request, version)))
      return await reply.status(304).send();
    return await reply.send(
      renderPage(await make(siteOf(served, version), parameters, askFor(served, request))),
    );
  } catch (error) {
    const asked = view?.unanswered(parameters);
    return sendProblem(reply, error, {
      site: siteOf(served, version),
      address: request.url,
      asked,
      log: served.log,
    });
  }
}
