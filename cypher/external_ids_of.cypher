// Answers: under which ids of their own the sources know some entities.
// Parameters: $ids list of different ids.
// Rows: one an external id, { id, key }, by id and key.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (e)<-[:IDENTIFIES]-(x:ExternalId)
RETURN e.id AS id, x.key AS key
ORDER BY id, key
