// Answers: how some entities are called besides their names, and who says so.
// Parameters: $ids list of different ids.
// Rows: one an alias of an entity, { id, key: folded, properties: of its ALIAS_OF }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (e)<-[r:ALIAS_OF]-(a:Alias)
RETURN e.id AS id, a.key AS key, r{.*} AS properties
