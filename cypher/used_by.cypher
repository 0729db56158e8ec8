// Answers: which ACTIVE roles use some tools and frameworks, in short: for telling what two of them share.
// Parameters: $ids list of different ids of tools and frameworks.
// Rows: one an entity that any role uses, { id, ids: of the roles, micros: what each link weighs, in millionths },
//   two lists in the same order, in any order.
UNWIND $ids AS eid
MATCH (e:Entity {id: eid})<-[u:USES]-(r:Role)
WHERE r.status = 'ACTIVE'
WITH eid, r.id AS id, toInteger(round(1000000 * coalesce(u.weight, 1.0))) AS micro
WITH eid, collect({id: id, micro: micro}) AS users
RETURN eid AS id, [a IN users | a.id] AS ids, [a IN users | a.micro] AS micros
