// Answers: how much was changed by each write after a version, oldest first, without the long lists of what.
// Parameters: $since version; $place: only changes from this place in the order on; $first.
// Rows: { version, place, total: of all lists }, by place.
MATCH (c:Change)
WHERE c.version > $since AND c.place >= $place
RETURN c.version AS version, c.place AS place, c.total AS total
ORDER BY place
LIMIT $first
