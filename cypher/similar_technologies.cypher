// Answers: the ACTIVE tools and frameworks that the roles use which use some tools and frameworks, by weighted Jaccard
//   over the weights of the roles' links.
// Parameters: $ids list of different ids of tools and frameworks; the place to go on from $afterScore, $afterId
//   ($afterId null: the start); $first.
// Rows: one an entity that has any, { id, total: before paging, page: list of { id, score: integer, millionths,
//   count: roles that use both }, by score descending, then id }; none that shares no weight.
UNWIND $ids AS aid
MATCH (a:Entity {id: aid})<-[u:USES]-(r:Role)
WHERE r.status = 'ACTIVE'
WITH aid, a.usage AS mine, r, coalesce(u.weight, 1.0) AS weight
MATCH (r)-[v:USES]->(b:Entity)
WHERE b.status = 'ACTIVE' AND b.id <> aid
WITH aid, mine, b, count(r) AS count,
     sum(toInteger(round(1000000 * CASE WHEN weight < coalesce(v.weight, 1.0) THEN weight ELSE coalesce(v.weight, 1.0) END))) AS shared
WHERE shared > 0
WITH aid, b.id AS id, count, shared, mine + b.usage - shared AS either
// What a write has just changed is left out as long as it is not weighed.
WHERE either >= shared
WITH aid, id, count, toInteger(round(1000000.0 * shared / either)) AS score
ORDER BY aid, score DESC, id
WITH aid, collect({id: id, score: score, count: count}) AS found
RETURN aid AS id, size(found) AS total,
  [f IN found WHERE $afterId IS NULL OR f.score < $afterScore OR (f.score = $afterScore AND f.id > $afterId)][0..$first] AS page
