// Does: makes links that are not stored yet, which the caller has seen in the same transaction: a MERGE would walk all
//   the links of a hub for each of them.
// Spliced: __RELATION__, a relationship type of the allow-list.
// Parameters: $rows list of { from, to, properties }, pairs different, both ends stored.
// Rows: one { total }.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:__RELATION__]->(b)
SET r += row.properties
RETURN count(r) AS total
