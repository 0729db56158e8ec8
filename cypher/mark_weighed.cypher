// Does: notes that the kept weights are of the graph as it is. First in the transaction that works them out: its lock
//   makes writers wait.
// Parameters: none.
// Rows: one { weighed: integer }.
MERGE (g:Graph {id: 'graph'})
SET g.weighed = coalesce(g.linked, 0)
RETURN g.weighed AS weighed
