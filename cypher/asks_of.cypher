// Answers: what some roles ask: the tools and frameworks that they use and the skills that they require.
// Parameters: $ids list of different ids of roles; $includeDeprecated boolean.
// Rows: one a link, { id: the role, relation, link: its properties, entity: properties, labels, micro: what it weighs,
//   0 as long as that is not worked out }, in any order.
UNWIND $ids AS id
MATCH (r:Entity {id: id})-[u:USES|REQUIRES]->(e:Entity)
WHERE $includeDeprecated OR e.status = 'ACTIVE'
RETURN id AS id, type(u) AS relation, u{.*} AS link, e{.*} AS entity, labels(e) AS labels,
  toInteger(round(coalesce(u.weight, 1.0) * coalesce(e.distinctiveness, 0))) AS micro
