import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

/** Apollo Sandbox at /graphql for a browser, with the first question filled in; nothing where it is off. */
export function landingPage<C extends BaseContext>(
  sandbox: boolean,
  document: string,
): ApolloServerPlugin<C> {
  if (!sandbox) return ApolloServerPluginLandingPageDisabled();
  return ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false },
    document,
    footer: false,
  });
}
