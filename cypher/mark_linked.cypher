// Does: notes that the kept weights have to be worked out anew, once an answer needs them.
// Parameters: none.
// Rows: one { linked: the version of this write }.
MATCH (g:Graph {id: 'graph'})
SET g.linked = g.version
RETURN g.linked AS linked
