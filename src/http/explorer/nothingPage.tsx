import { NothingPage as Page } from '../../explorer/page/NothingPage.tsx';
import { renderPage } from '../../explorer/page/renderPage.ts';
import type { NothingPage } from '../answerErrors.ts';
import { wantsPage } from '../wantsPage.ts';
import { readAssets } from './Assets.ts';
import { PAGE_HEADERS } from './headers.ts';
import { bareSite } from './Served.ts';

/** For a browser: a page with the way home. Programs get the error as JSON. */
export function nothingPage(assets: string): NothingPage {
  const site = bareSite(readAssets(assets));
  return (request, reply) => {
    if (!wantsPage(request)) return undefined;
    const [path = '/'] = request.url.slice(0, 100).split('?');
    return reply
      .status(404)
      .headers(PAGE_HEADERS)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(renderPage(<Page site={site} path={path} />));
  };
}
