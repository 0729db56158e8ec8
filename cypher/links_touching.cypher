// Answers: every link of some entities, in both directions, as stored.
// Parameters: $ids list of different ids.
// Rows: one a link and given end, { from, relation, to, properties }, in any order; a link between two of them comes twice.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e
MATCH (e)-[r]-(o:Entity)
RETURN startNode(r).id AS from, type(r) AS relation, endNode(r).id AS to, r{.*} AS properties
