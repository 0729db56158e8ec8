import { addressOf, type Pairs } from './address.ts';
import type { Ask } from './Ask.ts';
import { askCommon, settleCommon } from './askCommon.ts';
import type { Asked, Answered } from './Asked.ts';
import { NOTHING_COMMON, readCommon, writeCommon, type Common, type CommonAnswer } from './Common.ts';
import { Parameters } from './Parameters.ts';
import type { Shown, View, ViewName } from './View.ts';

/** A view of which nobody need know what its questions and answers look like. */
export interface AskingView {
  readonly name: ViewName;
  readonly label: string;
  /** Answers the question of an address. @throws RolegraphError */
  readonly answer: (parameters: URLSearchParams, ask: Ask) => Promise<Asked>;
  /** The same without an answer: as much of the address as can be read. */
  readonly unanswered: (parameters: URLSearchParams) => Asked;
  /** The parameters with those that are left out as the GraphQL field has them. */
  readonly asField: (parameters: URLSearchParams) => URLSearchParams;
}

const NOTHING_KNOWN: CommonAnswer = { have: [], pinned: [], opened: [] };

export function askingView<Q, A>(view: View<Q, A>): AskingView {
  return {
    name: view.name,
    label: view.label,
    answer: async (given, ask) => {
      const parameters = new Parameters(given);
      const common = readCommon(parameters);
      const question = view.read(parameters);
      if (!view.isComplete(question)) {
        const extra = await askCommon(ask, common);
        return asked(view, question, settleCommon(common, extra), extra);
      }
      const [answer, extra] = await Promise.all([view.ask(ask, question, common), askCommon(ask, common)]);
      return withAnswer(view, question, answer, settleCommon(common, extra), extra);
    },
    unanswered: (parameters) => {
      const common = readable(parameters, readCommon) ?? NOTHING_COMMON;
      const question = readable(parameters, view.read) ?? view.read(new Parameters(new URLSearchParams()));
      return asked(view, question, common, NOTHING_KNOWN);
    },
    asField: (given) => {
      const all = new URLSearchParams(given);
      for (const [name, { field }] of Object.entries(view.defaults ?? {})) {
        if (new Parameters(given).one(name) === undefined) all.set(name, field);
      }
      return all;
    },
  };
}

/** What can be read, without the parameters that cannot: the message says which one that was. */
function readable<T>(all: URLSearchParams, read: (parameters: Parameters) => T): T | undefined {
  const left = new URLSearchParams(all);
  for (;;) {
    try {
      return read(new Parameters(left));
    } catch (error) {
      const [, name = ''] = /^(\w+):/.exec(error instanceof Error ? error.message : '') ?? [];
      if (!left.has(name)) return undefined;
      left.delete(name);
    }
  }
}

function asked<Q, A>(view: View<Q, A>, question: Q, common: Common, extra: CommonAnswer): Asked {
  return {
    view: view.name,
    label: view.label,
    common,
    extra,
    pairs: view.write(question),
    link: (other, ending = '') => linkOf(view, question, other, ending),
    fields: () => view.form(question, undefined, common),
    answered: undefined,
  };
}

function withAnswer<Q, A>(view: View<Q, A>, typed: Q, answer: A, common: Common, extra: CommonAnswer): Asked {
  const question = view.settle(typed, answer);
  const shown: Shown<Q, A> = {
    question,
    answer,
    common,
    extra,
    link: (other, carried = common) => linkOf(view, other, carried),
  };
  return {
    ...asked(view, question, common, extra),
    fields: () => view.form(question, answer, common),
    answered: answeredOf(view, shown),
  };
}

/** The parts that a file may do without are made when they are asked for. */
const answeredOf = <Q, A>(view: View<Q, A>, shown: Shown<Q, A>): Answered => ({
  title: view.title(shown.question, shown.answer),
  picture: once(() => view.picture(shown)),
  tables: once(() => view.tables(shown)),
  evidence: once(() => view.evidence(shown)),
  json: () => view.json(shown.answer),
  operation: view.operation(shown.question),
  statements: () => view.cypher(shown.question, shown.answer),
  lead: () => view.lead?.(shown) ?? null,
  more: () => view.more?.(shown) ?? null,
  actions: (id) => view.actions?.(shown, id) ?? [],
});

function linkOf<Q, A>(view: View<Q, A>, question: Q, common: Common, ending = ''): string {
  const pairs = view.write(question);
  const said = ending === '.json' ? saidToField(view, pairs) : [];
  return addressOf(`/${view.name}${ending}`, [...pairs, ...said, ...writeCommon(common)]);
}

/** What the page leaves out and the GraphQL field would take for something else. */
const saidToField = <Q, A>({ defaults = {} }: View<Q, A>, pairs: Pairs): Pairs =>
  Object.entries(defaults)
    .filter(([name]) => !pairs.some(([given]) => given === name))
    .map(([name, { page }]) => [name, page]);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
