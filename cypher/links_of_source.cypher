// Answers: which links a source gives.
// Parameters: $source.
// Rows: { from, relation, to }, in any order.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE $source IN r.sources
RETURN a.id AS from, type(r) AS relation, b.id AS to
