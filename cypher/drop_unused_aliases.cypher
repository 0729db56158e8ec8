// Does: removes those of some aliases that name nothing.
// Parameters: $keys list of different folded names.
// Rows: one { total }.
UNWIND $keys AS key
MATCH (a:Alias {key: key})
WHERE COUNT { (a)-[:ALIAS_OF]->() } = 0
DELETE a
RETURN count(key) AS total
