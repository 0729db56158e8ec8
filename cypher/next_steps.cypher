// Answers: the additions to what one has that bring most ACTIVE roles to a readiness, the weight of what is had over
//   that of what the role asks.
// Parameters: $have list of different ids; $kinds (labels of what may be added); $threshold: integer, millionths; $first;
//   $most: how many roles each row lists.
// Rows: { id, opens: how many roles, roles: list of { id, had, asked, micro: what the addition weighs }, by readiness
//   with it in millionths descending, then id }, by opens descending, then id.
CALL () {
  UNWIND $have AS hid
  MATCH (o:Entity {id: hid})<-[u:USES|REQUIRES]-(r:Role)
  WHERE o.status = 'ACTIVE' AND r.status = 'ACTIVE'
  RETURN r AS r, toInteger(round(coalesce(u.weight, 1.0) * o.distinctiveness)) AS micro
  UNION ALL
  MATCH (r:Role)
  WHERE r.status = 'ACTIVE' AND r.heaviest > 0
  RETURN r AS r, 0 AS micro
}
WITH r, sum(micro) AS had
WITH r, had, r.askedTools + r.askedFrameworks + r.askedSkills AS asked
WHERE had * 1000000 < $threshold * asked AND (had + r.heaviest) * 1000000 >= $threshold * asked
MATCH (r)-[u:USES|REQUIRES]->(e:Entity)
WHERE e.status = 'ACTIVE' AND NOT e.id IN $have AND any(l IN labels(e) WHERE l IN $kinds)
WITH r.id AS rid, had, asked, e.id AS id, toInteger(round(coalesce(u.weight, 1.0) * e.distinctiveness)) AS micro
// A role that a write has just changed is left out as long as it is not weighed.
WHERE (had + micro) * 1000000 >= $threshold * asked AND had + micro <= asked
WITH id, rid, had, asked, micro, toInteger(round(1000000.0 * (had + micro) / asked)) AS after
ORDER BY id, after DESC, rid
WITH id, collect({id: rid, had: had, asked: asked, micro: micro}) AS roles
WITH id, size(roles) AS opens, roles
ORDER BY opens DESC, id LIMIT $first
RETURN id AS id, opens AS opens, roles[0..$most] AS roles
ORDER BY opens DESC, id
