// Answers: to which entities a source gives aliases.
// Parameters: $source.
// Rows: { id }, each once, in any order.
MATCH (a:Alias)-[r:ALIAS_OF]->(e:Entity)
WHERE $source IN r.sources
RETURN DISTINCT e.id AS id
