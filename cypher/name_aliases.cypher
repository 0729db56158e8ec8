// Does: names some Alias nodes by the least of the spellings under which they name entities.
// Parameters: $keys list of different folded names.
// Rows: one { total }.
UNWIND $keys AS key
MATCH (a:Alias {key: key})
MATCH (a)-[r:ALIAS_OF]->(e:Entity)
WITH a, min(r.name) AS name
SET a.name = name
RETURN count(a) AS total
