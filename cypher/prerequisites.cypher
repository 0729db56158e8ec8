// Answers: what some entities build on: frameworks on tools and frameworks (BUILT_ON), skills on skills (NEEDS).
// Parameters: $ids list of different ids.
// Rows: one an entity that builds on anything ACTIVE, { id, ids }, both lists and rows in any order.
UNWIND $ids AS xid
MATCH (x:Entity {id: xid})-[:BUILT_ON|NEEDS]->(y:Entity)
WHERE y.status = 'ACTIVE'
WITH DISTINCT xid, y.id AS yid
RETURN xid AS id, collect(yid) AS ids
