// Answers: what every ACTIVE role asks, in short: for comparing all of them at once.
// Parameters: none.
// Rows: one a role that asks anything, { id, ids: of the ACTIVE tools, frameworks and skills, micros: what each weighs,
//   0 as long as that is not worked out }, two lists in the same order, in any order.
MATCH (r:Role)-[u:USES|REQUIRES]->(e:Entity)
WHERE r.status = 'ACTIVE' AND e.status = 'ACTIVE'
WITH r.id AS rid, e.id AS id, toInteger(round(coalesce(u.weight, 1.0) * coalesce(e.distinctiveness, 0))) AS micro
WITH rid, collect({id: id, micro: micro}) AS asked
RETURN rid AS id, [a IN asked | a.id] AS ids, [a IN asked | a.micro] AS micros
