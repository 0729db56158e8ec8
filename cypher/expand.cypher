// Answers: the neighbours of each entity of a layer that a path may visit, with their degrees.
// Parameters: $ids list of different ids; $kinds (labels) binds inner entities, $ends ids that may be visited whatever
//   their kind and status; $avoid ids; $relations list; $includeDeprecated boolean.
// Rows: one an entity with such neighbours, { id, ids, degrees }, two lists in the same order, in any order.
UNWIND $ids AS xid
MATCH (x:Entity {id: xid})-[r]-(y:Entity)
WHERE type(r) IN $relations
  AND (y.id IN $ends OR any(l IN labels(y) WHERE l IN $kinds))
  AND NOT y.id IN $avoid
  AND ($includeDeprecated OR y.status = 'ACTIVE' OR y.id IN $ends)
WITH DISTINCT xid, y.id AS yid, y.degree AS degree
WITH xid, collect({id: yid, degree: degree}) AS found
RETURN xid AS id, [n IN found | n.id] AS ids, [n IN found | n.degree] AS degrees
