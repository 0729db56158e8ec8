// Answers: the graph version, that is the number of committed writes.
// Parameters: none.
// Rows: at most one { version: integer }.
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version
