// Answers: which of some entities are linked to which of some others, by any relation but REPLACED_BY, either direction.
// Parameters: $ids, $others lists of different ids, which may share some.
// Rows: one a pair that is linked, { id, other }, in any order.
UNWIND $ids AS xid
MATCH (x:Entity {id: xid})-[r]-(y:Entity)
WHERE y.id IN $others AND type(r) <> 'REPLACED_BY'
RETURN DISTINCT xid AS id, y.id AS other
