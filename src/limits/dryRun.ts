import { HeaderMap, type GraphQLResponse } from '@apollo/server';
import { detailsOf } from './Excess.ts';
import type { Figures } from './limitsPlugin.ts';
import { MAXIMA, type Limit } from './maxima.ts';

/** What the header `rolegraph-dry-run` says; undefined for what it cannot mean. */
export function isDryRun(header: string | undefined): boolean | undefined {
  const value = (header ?? 'false').trim().toLowerCase();
  return value === 'true' || value === 'false' ? value === 'true' : undefined;
}

const isLimit = (name: string): name is Limit => name in MAXIMA;

/** No data, but each figure of the operation with its maximum, and what it would be refused for. */
export function dryRunAnswer({ figures, excess }: Figures): GraphQLResponse {
  const each = Object.entries(figures).flatMap(([name, value]) =>
    isLimit(name) ? [[name, { value, maximum: MAXIMA[name] }]] : [],
  );
  const refused = excess.map((one) => ({ code: one.code, message: one.message, ...detailsOf(one) }));
  const cost: unknown = { ...Object.fromEntries(each), refused };
  return {
    http: { status: 200, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { data: null, extensions: { cost } } },
  };
}
