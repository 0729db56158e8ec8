// Answers: what curators did after a version, newest first.
// Parameters: $since version, $first.
// Rows: { audit: { version, at, who, what, before, after } }, by version; each act is a version of its own.
MATCH (a:Audit)
WHERE a.version > $since
RETURN a{.*} AS audit
ORDER BY audit.version DESC
LIMIT $first
