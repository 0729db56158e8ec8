// Answers: how many things changed after a version, each as often as it changed.
// Parameters: $since version.
// Rows: one { total }.
MATCH (c:Change)
WHERE c.version > $since
RETURN coalesce(sum(c.total), 0) AS total
