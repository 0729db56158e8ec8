// Does: makes the links that are missing and sets the given properties; a property of null is removed.
// Spliced: __RELATION__, a relationship type of the allow-list.
// Parameters: $rows list of { from, to, properties }, pairs different, both ends stored.
// Rows: one { total }.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:__RELATION__]->(b)
SET r += row.properties
RETURN count(r) AS total
