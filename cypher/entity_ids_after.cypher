// Answers: one page of the ids of all entities, ACTIVE or not.
// Parameters: $after id, or an empty text for the start; $first.
// Rows: { id }, by id.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY id
LIMIT $first
