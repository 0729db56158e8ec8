// Answers: which of some entities and links have changed after a version, and when last.
// Parameters: $since version, $ids list of different ids, $links list of different 'from RELATION to'.
// Rows: one a changed entity or link, { key: its id or 'from RELATION to', version: of its last change }, in any order.
UNWIND $ids AS key
MATCH (c:Change)
WHERE c.version > $since AND (key IN c.created OR key IN c.updated OR key IN c.deprecated)
RETURN key AS key, max(c.version) AS version
UNION ALL
UNWIND $links AS key
MATCH (c:Change)
WHERE c.version > $since AND (key IN c.linked OR key IN c.relinked OR key IN c.unlinked)
RETURN key AS key, max(c.version) AS version
