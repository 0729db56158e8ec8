// Answers: which of some entities were merged into another one, and into which: a merge leaves them without a source,
//   and retired by whoever merged them.
// Parameters: $ids list of different ids.
// Rows: one a merged entity and successor, { id, into }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE coalesce(size(e.sources), 0) = 0 AND coalesce(size(e.retiredBy), 0) > 0
MATCH (e)-[:REPLACED_BY]->(o:Entity)
RETURN e.id AS id, o.id AS into
