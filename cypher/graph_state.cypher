// Answers: which format the stored graph has, and whether it holds anything.
// Parameters: none.
// Rows: one { format: integer or null, entities: integer }.
OPTIONAL MATCH (g:Graph {id: 'graph'})
WITH g.format AS format
OPTIONAL MATCH (e:Entity)
WITH format, count(e) AS entities
RETURN format AS format, entities AS entities
