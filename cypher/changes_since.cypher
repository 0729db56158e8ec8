// Answers: what changed after a version, oldest first.
// Parameters: $since version; $place: only changes from this place in the order on; $first.
// Rows: { change: properties with version, place and the lists }, by place.
MATCH (c:Change)
WHERE c.version > $since AND c.place >= $place
WITH c, c.place AS place ORDER BY place LIMIT $first
RETURN c{.*} AS change
ORDER BY change.place
