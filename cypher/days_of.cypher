// Answers: the day of each of some roles: what it does at a time of day, of what is ACTIVE.
// Parameters: $ids list of different ids.
// Rows: one a role that has a day, { id, activities: list of { timeOfDay, startMinute, entity: the activity's
//   properties, labels }, by start minute (missing last), time of day, order (missing last), id }, in any order.
UNWIND $ids AS xid
MATCH (x:Entity {id: xid})-[r:PERFORMS]->(a:Activity)
WHERE r.timeOfDay IS NOT NULL AND a.status = 'ACTIVE'
WITH xid, a, a.id AS aid, r.timeOfDay AS time, r.startMinute AS minute,
     CASE WHEN r.startMinute IS NULL THEN 1 ELSE 0 END AS hourless, coalesce(r.startMinute, 0) AS start,
     CASE WHEN r.order IS NULL THEN 1 ELSE 0 END AS placeless, coalesce(r.order, 0) AS place
ORDER BY xid, hourless, start, time, placeless, place, aid
RETURN xid AS id,
  collect({timeOfDay: time, startMinute: minute, entity: a{.*}, labels: labels(a)}) AS activities
