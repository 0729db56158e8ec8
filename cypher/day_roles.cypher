// Answers: whose day some roles may show: their own, and that of the nearest ACTIVE role that has one. A broader
//   role is nearest, then one of the same people under another title, then a related one, either direction; among
//   these the one of greatest weight (a missing one is the least), then of the lowest id. A day is what a role does
//   at a time of day, of what is ACTIVE.
// Parameters: $ids list of different ids.
// Rows: one a role for its own day and one for that of the nearest, { id, near: 0 its own, 1 BROADER, 2 ALSO_TITLED,
//   3 RELATED_TO, entity: properties of the role whose day it is, labels }, in any order.
UNWIND $ids AS xid
MATCH (x:Entity {id: xid})-[p:PERFORMS]->(a:Activity)
WHERE p.timeOfDay IS NOT NULL AND a.status = 'ACTIVE'
WITH DISTINCT xid, x
RETURN xid AS id, 0 AS near, x{.*} AS entity, labels(x) AS labels
UNION
UNWIND $ids AS xid
MATCH (x:Entity {id: xid})-[r:BROADER|ALSO_TITLED|RELATED_TO]-(y:Role)
WHERE y.status = 'ACTIVE' AND (type(r) <> 'BROADER' OR startNode(r).id = xid)
WITH xid, y, y.id AS yid, coalesce(r.weight, -1) AS rank,
     CASE type(r) WHEN 'BROADER' THEN 1 WHEN 'ALSO_TITLED' THEN 2 ELSE 3 END AS near
MATCH (y)-[p:PERFORMS]->(a:Activity)
WHERE p.timeOfDay IS NOT NULL AND a.status = 'ACTIVE'
WITH DISTINCT xid, y, yid, rank, near
ORDER BY xid, near, rank DESC, yid
WITH xid, collect({near: near, entity: y{.*}, labels: labels(y)}) AS found
WITH xid, head(found) AS nearest
RETURN xid AS id, nearest.near AS near, nearest.entity AS entity, nearest.labels AS labels
