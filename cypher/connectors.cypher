// Answers: the entities linked to at least so many of the given ones, with one link as evidence for each.
// Parameters: $between list of 2 to 10 different ids; $kinds (labels), $relations lists; $atLeast;
//   $includeDeprecated, $byStrength booleans; the place to go on from $afterMet, $afterRank, $afterId
//   ($afterId null: the start); $first.
// Rows: one { total: before paging, page: list of { entity: properties, labels, roles: ACTIVE roles in the graph,
//   met: how many of the given it is linked to (negative: most first), rank, id, links: list of { given, from, relation, to, properties } } },
//   those linked to most first, then by different ACTIVE roles ascending (or strength descending), then id.
MATCH (x:Role)
WHERE x.status = 'ACTIVE'
WITH count(x) AS roles
UNWIND $between AS given
MATCH (g:Entity {id: given})-[r]-(e:Entity)
WHERE type(r) IN $relations
  AND any(l IN labels(e) WHERE l IN $kinds)
  AND NOT e.id IN $between
  AND ($includeDeprecated OR e.status = 'ACTIVE')
WITH roles, given, e, r, type(r) AS relation, startNode(r).id AS fromId, endNode(r).id AS toId,
     coalesce(r.weight, -1) AS weight
ORDER BY given, weight DESC, relation, fromId
WITH roles, e, given, collect({given: given, from: fromId, relation: relation, to: toId, properties: r{.*}}) AS links
WITH roles, e, head(links) AS link
WITH roles, e, link, coalesce(link.properties.weight, 0) AS weight
WITH roles, e, collect(link) AS links, sum(toInteger(round(1000000 * weight))) AS strength
WHERE size(links) >= $atLeast
WITH roles, e, links, 0 - size(links) AS met, e.id AS id,
     CASE WHEN $byStrength THEN 0 - strength WHEN e.roleCount < 1 THEN 1 ELSE e.roleCount END AS rank
ORDER BY met, rank, id
WITH collect({entity: e{.*}, labels: labels(e), roles: roles, met: met, rank: rank, id: id, links: links}) AS found
RETURN size(found) AS total,
  [c IN found WHERE $afterId IS NULL OR c.met > $afterMet OR (c.met = $afterMet AND
    (c.rank > $afterRank OR (c.rank = $afterRank AND c.id > $afterId)))][0..$first] AS page
