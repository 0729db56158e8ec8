// Answers: what some roles ask, in short: for telling what two of them share.
// Parameters: $ids list of different ids of roles; $kinds (labels).
// Rows: one a role that asks anything, { id, ids: of the ACTIVE tools, frameworks and skills, micros: what each weighs },
//   two lists in the same order, in any order.
UNWIND $ids AS rid
MATCH (r:Entity {id: rid})-[u:USES|REQUIRES]->(e:Entity)
WHERE e.status = 'ACTIVE' AND any(l IN labels(e) WHERE l IN $kinds)
WITH rid, e.id AS id, toInteger(round(coalesce(u.weight, 1.0) * coalesce(e.distinctiveness, 0))) AS micro
WITH rid, collect({id: id, micro: micro}) AS asked
RETURN rid AS id, [a IN asked | a.id] AS ids, [a IN asked | a.micro] AS micros
