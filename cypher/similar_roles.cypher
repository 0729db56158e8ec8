// Answers: the ACTIVE roles that ask for what some roles ask, by weighted Jaccard over what the links weigh.
// Parameters: $ids list of different ids of roles; $tools, $frameworks, $skills: 1 to compare by them, else 0, and $kinds,
//   their labels; the place to go on from $afterScore, $afterId ($afterId null: the start); $first.
// Rows: one a role that has any, { id, total: before paging, page: list of { id, score: integer, millionths,
//   count: shared tools, frameworks and skills }, by score descending, then id }; no role that shares no weight.
UNWIND $ids AS aid
MATCH (a:Entity {id: aid})-[u:USES|REQUIRES]->(e:Entity)
WHERE e.status = 'ACTIVE' AND any(l IN labels(e) WHERE l IN $kinds)
WITH aid, a.askedTools * $tools + a.askedFrameworks * $frameworks + a.askedSkills * $skills AS mine, e,
     e.distinctiveness AS distinctiveness, coalesce(u.weight, 1.0) AS weight
MATCH (e)<-[v:USES|REQUIRES]-(b:Role)
WHERE b.status = 'ACTIVE' AND b.id <> aid
WITH aid, mine, b, count(e) AS count,
     sum(toInteger(round(distinctiveness * CASE WHEN weight < coalesce(v.weight, 1.0) THEN weight ELSE coalesce(v.weight, 1.0) END))) AS shared
WHERE shared > 0
WITH aid, b.id AS id, count, shared,
     mine + b.askedTools * $tools + b.askedFrameworks * $frameworks + b.askedSkills * $skills - shared AS either
// What a write has just changed is left out as long as it is not weighed.
WHERE either >= shared
WITH aid, id, count, toInteger(round(1000000.0 * shared / either)) AS score
ORDER BY aid, score DESC, id
WITH aid, collect({id: id, score: score, count: count}) AS found
RETURN aid AS id, size(found) AS total,
  [f IN found WHERE $afterId IS NULL OR f.score < $afterScore OR (f.score = $afterScore AND f.id > $afterId)][0..$first] AS page
