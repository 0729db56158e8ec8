// Does: forgets external ids.
// Parameters: $keys list of different keys.
// Rows: one { total }.
UNWIND $keys AS key
MATCH (x:ExternalId {key: key})
DETACH DELETE x
RETURN count(key) AS total
