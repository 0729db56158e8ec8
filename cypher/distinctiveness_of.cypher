// Answers: how well some tools, frameworks and skills tell roles apart, in millionths of a nat.
// Parameters: $ids list of different ids.
// Rows: one an entity that has such a figure, { id, distinctiveness: integer }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.distinctiveness IS NOT NULL
RETURN id AS id, e.distinctiveness AS distinctiveness
