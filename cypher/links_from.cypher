// Answers: every link that goes out of some entities, as stored.
// Parameters: $ids list of different ids.
// Rows: one a link, { from, relation, to, properties }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e
MATCH (e)-[r]->(o:Entity)
RETURN e.id AS from, type(r) AS relation, o.id AS to, r{.*} AS properties
