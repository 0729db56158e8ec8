// Answers: the ACTIVE roles nearest to one who has some things: the weight of what is had of what the role asks, over
//   the geometric mean of all that is had and all that is asked; a role that asks less than ACTIVE roles do on average
//   counts as if it asked that. What is had weighs its distinctiveness.
// Parameters: $have list of different ids of tools, frameworks and skills; $first.
// Rows: { id, had, asked: integer weights, score: integer, millionths }, by score descending, then id; no role of score 0.
MATCH (x:Role)
WHERE x.status = 'ACTIVE'
WITH count(x) AS roles, coalesce(sum(x.askedTools + x.askedFrameworks + x.askedSkills), 0) AS whole
WITH toInteger(round(toFloat(whole) / CASE WHEN roles < 1 THEN 1 ELSE roles END)) AS usual
OPTIONAL MATCH (h:Entity)
WHERE h.id IN $have AND h.status = 'ACTIVE'
WITH usual, coalesce(sum(h.distinctiveness), 0) AS mine
UNWIND $have AS hid
MATCH (o:Entity {id: hid})<-[u:USES|REQUIRES]-(r:Role)
WHERE o.status = 'ACTIVE' AND r.status = 'ACTIVE'
WITH usual, mine, r, sum(toInteger(round(coalesce(u.weight, 1.0) * o.distinctiveness))) AS had
WITH usual, r.id AS id, had, mine, r.askedTools + r.askedFrameworks + r.askedSkills AS asked
// A role that a write has just changed is left out as long as it is not weighed.
WHERE had > 0 AND had <= asked
WITH id, had, asked, toInteger(round(1000000.0 * had
       / sqrt(toFloat(mine) * CASE WHEN asked < usual THEN usual ELSE asked END))) AS score
WHERE score > 0
WITH id, had, asked, score ORDER BY score DESC, id LIMIT $first
RETURN id AS id, had AS had, asked AS asked, score AS score
ORDER BY score DESC, id
