import type { ClosestRoleResolvers } from './generated.ts';

export const ClosestRole: ClosestRoleResolvers = {
  role: ({ id }, _, { loaders }) => loaders.known(id),
  transition: async ({ id, have }, _, { loaders }) => {
    const [to, had] = await Promise.all([
      loaders.known(id),
      Promise.all(have.map((one) => loaders.known(one))),
    ]);
    return loaders.questions.transition({ from: null, to, have: had, includeDeprecated: false });
  },
};
