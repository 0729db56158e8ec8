import type { ConnectorResolvers } from './generated.ts';

export const Connector: ConnectorResolvers = {
  links: ({ links }) => [...links],
};
