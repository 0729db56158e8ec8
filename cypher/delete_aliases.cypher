// Does: takes aliases away from entities. An Alias that names nothing any more goes by drop_unused_aliases.
// Parameters: $rows list of { key: folded, id }.
// Rows: one { total }.
UNWIND $rows AS row
MATCH (a:Alias {key: row.key})
MATCH (a)-[r:ALIAS_OF]->(e:Entity {id: row.id})
DELETE r
RETURN count(row) AS total
