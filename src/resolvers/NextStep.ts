import type { NextStep as Step } from '../loaders/nextStepsLoader.ts';
import { buildsOn } from './buildsOn.ts';
import type { NextStepResolvers, NextStepRolesArgs, OpenedRoleResolvers } from './generated.ts';
import { pageRequest } from './page.ts';
import { inWords, otherRoles, sentence } from './sentence.ts';

export const NextStep: NextStepResolvers = {
  entity: ({ id }, _, { loaders }) => loaders.known(id),
  roles: ({ roles }, args: NextStepRolesArgs) => roles.slice(0, pageRequest(args).first),
  buildsOn: ({ id, had }, _, { loaders }) => buildsOn(loaders, id, had),
  why: async (step, _, { loaders }) => why(step, await buildsOn(loaders, step.id, step.had)),
};

export const OpenedRole: OpenedRoleResolvers = {
  role: ({ id }, _, { loaders }) => loaders.known(id),
};

function why({ opens, gain }: Step, basis: readonly { readonly name: string }[]): string {
  const isPath = gain !== null;
  const does = isPath
    ? [`adds ${(gain * 100).toFixed(1)} % of what is asked`, otherRoles(opens)]
    : [`brings ${opens === 1 ? '1 role' : `${opens} roles`} over the threshold`];
  if (basis.length === 0) return sentence(does);
  const had = isPath ? 'which you have by then' : 'which you have';
  return sentence([...does, `builds on ${inWords(basis.map(({ name }) => name))}, ${had}`]);
}
