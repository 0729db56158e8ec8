// Answers: how many links to ACTIVE entities of each kind some entities have, in both directions.
// Parameters: $ids list of different ids.
// Rows: one an entity and kind that it is linked to, { id, labels: of the kind, total }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE o.status = 'ACTIVE'
WITH id, labels(o) AS labels, count(r) AS total
RETURN id AS id, labels AS labels, total AS total
