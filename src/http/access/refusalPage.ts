import type { LogError } from '../../graph/LogError.ts';
import { readAssets } from '../explorer/Assets.ts';
import { PAGE_HEADERS } from '../explorer/headers.ts';
import { bareSite } from '../explorer/Served.ts';
import { sendProblem } from '../explorer/sendProblem.tsx';
import { wantsPage } from '../wantsPage.ts';
import type { RefusalPage } from './useAccess.ts';

/** For a browser: a page that says what is missing. Programs get the error as JSON. */
export function refusalPage(assets: string, log: LogError): RefusalPage {
  const site = bareSite(readAssets(assets));
  return (request, reply, error) =>
    wantsPage(request)
      ? sendProblem(reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8'), error, {
          site,
          address: request.url,
          asked: undefined,
          log,
        })
      : undefined;
}
