// Does: makes the entities that are missing and sets the given properties; a property of null is removed.
// Spliced: __KIND__, a label of the allow-list.
// Parameters: $rows list of { id, properties }, ids different and not null.
// Rows: one { total }.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e:__KIND__, e += row.properties
RETURN count(e) AS total
