// Does: lets links be said again that were removed.
// Parameters: $keys list of different 'from RELATION to'.
// Rows: one { total }.
UNWIND $keys AS key
MATCH (x:RemovedLink {key: key})
DELETE x
RETURN count(key) AS total
