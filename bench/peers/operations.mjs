// What every target is asked, as rolegraph is asked it. The answers of the others have the same shape.

/**
 * @typedef {object} Operation
 * @property {string} name
 * @property {string} text the GraphQL document, one named operation with variables
 * @property {boolean} single whether it is one question, with no list within a list
 */

const role20 = /* GraphQL */ `
  query Role20($ref: EntityRef!) {
    role(ref: $ref) {
      id
      name
      description
      status
      degree
      tools(first: 20) {
        edges {
          weight
          hot
          node {
            id
            name
            degree
          }
        }
      }
    }
  }
`;

const roles100 = /* GraphQL */ `
  query Roles100($after: String) {
    roles(first: 100, after: $after) {
      edges {
        node {
          id
          name
          tools(first: 10) {
            edges {
              weight
              node {
                id
                name
              }
            }
          }
          skills(first: 10) {
            edges {
              weight
              node {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`;

const connectors = /* GraphQL */ `
  query Connectors($between: [EntityRef!]!) {
    connectors(between: $between, first: 20) {
      totalCount
      edges {
        node {
          entity {
            id
            name
            kind
          }
          roleCount
          distinctiveness
          links {
            from {
              id
            }
            relation
            to {
              id
            }
            weight
          }
        }
      }
    }
  }
`;

const similar = /* GraphQL */ `
  query Similar($ref: EntityRef!) {
    role(ref: $ref) {
      id
      name
      similar(first: 10) {
        edges {
          score
          sharedCount
          node {
            id
            name
          }
        }
      }
    }
  }
`;

const paths = /* GraphQL */ `
  query Paths($from: EntityRef!, $to: EntityRef!) {
    paths(from: $from, to: $to, maxHops: 4, first: 5) {
      __typename
      ... on Paths {
        paths {
          length
          hubPenalty
          nodes {
            id
            name
            kind
          }
          links {
            from {
              id
            }
            relation
            to {
              id
            }
            weight
          }
        }
      }
      ... on NoPath {
        reason
        searchedHops
      }
    }
  }
`;

const search = /* GraphQL */ `
  query Search($text: String!) {
    search(text: $text, first: 10) {
      edges {
        match
        matched
        score
        node {
          id
          name
          kind
          degree
        }
      }
    }
  }
`;

const transition = /* GraphQL */ `
  query Transition($from: EntityRef!, $to: EntityRef!) {
    transition(from: $from, to: $to) {
      readiness
      counts {
        shared
        missing
        surplus
      }
      shared(first: 20) {
        entity {
          id
          name
          kind
        }
        gain
      }
      missing(first: 20) {
        entity {
          id
          name
          kind
        }
        gain
        otherRoles
      }
    }
  }
`;

const nested = /* GraphQL */ `
  query Nested($ref: EntityRef!) {
    role(ref: $ref) {
      id
      name
      tools(first: 10) {
        edges {
          weight
          node {
            id
            name
            roles(first: 10) {
              edges {
                weight
                node {
                  id
                  name
                  tools(first: 10) {
                    edges {
                      weight
                      node {
                        id
                        name
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** @type {readonly Operation[]} */
export const OPERATIONS = [
  { name: 'role20', text: role20, single: true },
  { name: 'roles100', text: roles100, single: false },
  { name: 'connectors', text: connectors, single: true },
  { name: 'similar', text: similar, single: true },
  { name: 'paths', text: paths, single: true },
  { name: 'search', text: search, single: true },
  { name: 'transition', text: transition, single: true },
  { name: 'nested', text: nested, single: false },
];
