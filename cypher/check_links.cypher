// Answers: every relationship that goes out of some entities, wherever it leads.
// Parameters: $ids list of different ids.
// Rows: one a relationship, { from, relation, to: the other's id or null, labels: the other's, properties }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e
MATCH (e)-[r]->(o)
RETURN e.id AS from, type(r) AS relation, o.id AS to, labels(o) AS labels, r{.*} AS properties
