// For each operation: the parameters of its statement, and rolegraph's answer out of what that gives. What comes in
// lists, in the order in which the statement names it, is cheaper to send and to read than maps.
import { fold } from './fold.mjs';
import { luceneFor } from './lucene.mjs';
import { rank } from './rank.mjs';

/** @typedef {readonly unknown[]} Row the columns of a record */
/** @typedef {any} Json what came by JSON or by the driver: any, since sameAnswers.mjs checks it, and no compiler */
/** @typedef {{ parameters: (variables: Json) => Record<string, unknown>, answer: (rows: Json[][], variables: Json) => object }} Answer */

const MICRO = 1_000_000;
const MOST_NAMES = 200;
const ENOUGH_NAMES = 30;
const MATCH = { NAME: 'NAME', STRONG: 'ALIAS', LOOSE: 'TITLE' };

/** @param {readonly string[]} labels */
const kindOf = (labels) => (labels[0] === 'Entity' ? labels[1] : labels[0])?.toUpperCase();

/** @param {Json[]} edge */
const linkEdge = ([weight, id, name]) => ({ weight, node: { id, name } });

/** @type {Answer} */
const role20 = {
  parameters: ({ ref }) => ({ ref: fold(ref) }),
  answer: ([row]) => {
    if (!row) return { role: null };
    const [id, name, description, status, degree, tools] = row;
    return { role: { id, name, description, status, degree, tools: { edges: tools.map(toolEdge) } } };
  },
};

/** @param {Json[]} edge */
const toolEdge = ([weight, hot, id, name, degree]) => ({
  weight,
  hot: hot ?? false,
  node: { id, name, degree },
});

/** @type {Answer} */
const roles100 = {
  parameters: ({ after }) => {
    const [, key, id] = after == null ? [0, '', ''] : JSON.parse(Buffer.from(after, 'base64url').toString());
    return { key, id };
  },
  answer: (rows) => ({ roles: { edges: rows.map((row) => ({ node: roleWithItsOwn(row) })) } }),
};

/** @param {Json[]} row */
const roleWithItsOwn = ([id, name, tools, skills]) => ({
  id,
  name,
  tools: { edges: tools.map(linkEdge) },
  skills: { edges: skills.map(linkEdge) },
});

/** @type {Answer} */
const connectors = {
  parameters: ({ between: [one, other] }) => ({ one: fold(one), other: fold(other) }),
  answer: ([row]) => {
    const [roles, one, other, total, page] = row ?? [0, '', '', 0, []];
    const edges = page.map((/** @type {Json[]} */ found) => ({ node: connector(found, roles, one, other) }));
    return { connectors: { totalCount: total, edges } };
  },
};

/** @param {Json[]} found @param {number} roles @param {string} one @param {string} other */
const connector = ([id, name, labels, roleCount, ofOne, ofOther], roles, one, other) => ({
  entity: { id, name, kind: kindOf(labels) },
  roleCount,
  distinctiveness: Math.log(Math.max(1, roles) / Math.max(1, Math.min(roleCount, roles))),
  links: [bestLink(ofOne, one, id), bestLink(ofOther, other, id)],
});

/**
 * The link that stands for two entities: the heaviest, then by relation, then from the lower id.
 * @param {Json[][]} links each with its relation, whether it leads from one to the other, and its weight
 * @param {string} one @param {string} other
 */
function bestLink(links, one, other) {
  const [best] = links.length === 1 ? links : links.sort((a, b) => compareLinks(a, b, one < other));
  const [relation, isFromOne, weight] = best ?? [];
  const [from, to] = isFromOne ? [one, other] : [other, one];
  return { from: { id: from }, relation, to: { id: to }, weight };
}

/** @param {Json[]} a @param {Json[]} b @param {boolean} isOneFirst */
function compareLinks([relation, isFromOne, weight], [otherRelation, , otherWeight], isOneFirst) {
  if (weight !== otherWeight) return (otherWeight ?? -1) - (weight ?? -1);
  if (relation !== otherRelation) return relation < otherRelation ? -1 : 1;
  return isFromOne === isOneFirst ? -1 : 1;
}

/** @type {Answer} */
const similar = {
  parameters: ({ ref }) => ({ ref: fold(ref) }),
  answer: ([row]) => {
    if (!row) return { role: null };
    const [id, name, found] = row;
    return { role: { id, name, similar: { edges: found.map(similarEdge) } } };
  },
};

/** @param {Json[]} edge */
const similarEdge = ([score, sharedCount, id, name]) => ({
  score: score / MICRO,
  sharedCount,
  node: { id, name },
});

/** @type {Answer} */
const paths = {
  parameters: ({ from, to }) => ({ from: fold(from), to: fold(to) }),
  answer: ([row]) => {
    if (!row) return { paths: { __typename: 'NoPath', reason: 'SAME_ENTITY', searchedHops: 0 } };
    const [found, isParted] = row;
    if (found.length > 0) return { paths: { __typename: 'Paths', paths: found.map(path) } };
    const reason = isParted ? 'DISCONNECTED' : 'BEYOND_MAX_HOPS';
    return { paths: { __typename: 'NoPath', reason, searchedHops: 4 } };
  },
};

/** @param {Json[][][]} found its nodes, and for each hop the links that there are */
const path = ([nodes = [], hops = []]) => ({
  length: hops.length,
  hubPenalty: nodes.slice(1, -1).reduce((sum, node) => sum + penaltyOf(node[3]), 0) / MICRO,
  nodes: nodes.map(([id, name, labels]) => ({ id, name, kind: kindOf(labels) })),
  links: hops.map((links, at) => bestLink(links, nodes[at]?.[0], nodes[at + 1]?.[0])),
});

/** @param {number} degree */
const penaltyOf = (degree) => Math.round(MICRO * Math.log(Math.max(1, degree)));

/** @type {Answer} */
const search = {
  parameters: ({ text }) => ({
    text,
    key: fold(text),
    ...luceneFor(text),
    most: MOST_NAMES,
    enough: ENOUGH_NAMES,
  }),
  answer: ([row], { text }) => {
    const [names, known] = row ?? [[], []];
    return { search: { edges: rank(text, names, known).slice(0, 10).map(searchEdge) } };
  },
};

/** @param {import('./rank.mjs').Hit} hit */
const searchEdge = ({ name, cost }) => {
  const [, , id, own, labels, degree] = name.row;
  const node = { id, name: own, kind: kindOf(labels), degree };
  return { match: MATCH[name.spelled], matched: name.text, score: 10 / (10 + cost), node };
};

/** @type {Answer} */
const transition = {
  parameters: ({ from, to }) => ({ from: fold(from), to: fold(to) }),
  answer: ([row]) => {
    if (!row) return { transition: null };
    const [isSame, own, sharedCount, missingCount, surplus, has, lacks, shared, missing] = row;
    const whole = has + lacks;
    const share = (/** @type {number} */ micro) => (whole === 0 ? 0 : micro / whole);
    return {
      transition: {
        readiness: isSame ? 1 : share(has),
        counts: { shared: sharedCount, missing: missingCount, surplus },
        shared: shared.map((/** @type {Json[]} */ item) => asked(item, share)),
        missing: missing.map((/** @type {Json[]} */ item) => ({
          ...asked(item, share),
          otherRoles: Math.max(0, item[4] - own),
        })),
      },
    };
  },
};

/** @param {Json[]} item @param {(micro: number) => number} share */
const asked = ([id, name, labels, micro], share) => ({
  entity: { id, name, kind: kindOf(labels) },
  gain: share(micro),
});

/** @type {Answer} */
const nested = {
  parameters: ({ ref }) => ({ ref: fold(ref) }),
  answer: ([row]) => {
    if (!row) return { role: null };
    const [id, name, tools, roles] = row;
    const known = new Map(roles.map((/** @type {Json[]} */ role) => [role[0], roleWithTools(role)]));
    return {
      role: {
        id,
        name,
        tools: { edges: tools.map((/** @type {Json[]} */ tool) => toolWithRoles(tool, known)) },
      },
    };
  },
};

/** @param {Json[]} role */
const roleWithTools = ([id, name, tools]) => ({ id, name, tools: { edges: tools.map(linkEdge) } });

/** @param {Json[]} tool @param {Map<string, object>} known */
const toolWithRoles = ([weight, id, name, users], known) => ({
  weight,
  node: {
    id,
    name,
    roles: {
      edges: users.map((/** @type {Json[]} */ [much, role]) => ({ weight: much, node: known.get(role) })),
    },
  },
});

/** @type {Readonly<Record<string, Answer>>} */
export const ANSWERS = { role20, roles100, connectors, similar, paths, search, transition, nested };
