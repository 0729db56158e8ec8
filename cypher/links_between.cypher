// Answers: the link that stands for each pair of entities: of greatest weight (a missing one is the least),
//   then by relation name, then by the lower `from` id.
// Parameters: $pairs list of { index, a, b }; $relations list.
// Rows: one a pair that has such a link, { index, link: { from, relation, to, properties } }, in any order.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})-[r]-(b:Entity {id: pair.b})
WHERE type(r) IN $relations
WITH pair.index AS index, r, type(r) AS relation, startNode(r).id AS fromId, endNode(r).id AS toId,
     coalesce(r.weight, -1) AS rank
ORDER BY index, rank DESC, relation, fromId
WITH index, collect({from: fromId, relation: relation, to: toId, properties: r{.*}}) AS links
RETURN index AS index, head(links) AS link
