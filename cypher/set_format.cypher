// Does: records which format the stored graph has.
// Parameters: $format integer.
// Rows: one { format }.
MERGE (g:Graph {id: 'graph'})
SET g.format = $format
RETURN g.format AS format
