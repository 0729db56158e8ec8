// Answers: which entities a source speaks of.
// Parameters: $source.
// Rows: { id }, in any order.
MATCH (e:Entity)
WHERE $source IN e.sources
RETURN e.id AS id
