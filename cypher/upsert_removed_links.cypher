// Does: notes that a source, as a rule the curator, has removed links, so that an import does not bring them back.
// Parameters: $keys list of different 'from RELATION to'; $source.
// Rows: one { total }.
UNWIND $keys AS key
MERGE (x:RemovedLink {key: key})
SET x.source = $source
RETURN count(x) AS total
