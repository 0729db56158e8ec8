// Does: makes the sources that are missing and sets the given properties; a property of null is removed.
// Parameters: $rows list of { id, name, licence, attribution, url }.
// Rows: one { total }.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s += row
RETURN count(s) AS total
