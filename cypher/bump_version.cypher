// Does: raises the graph version by one. First in every write: its lock makes writers wait for each other.
// Parameters: none.
// Rows: one { version: integer }, the new one.
MERGE (g:Graph {id: 'graph'})
SET g.version = coalesce(g.version, 0) + 1
RETURN g.version AS version
