// What one role asks of what another does, and what that one asks besides, heaviest first.
// Parameters: $from, $to: folded names.
MATCH (a:Role {nameKey: $from}), (b:Role {nameKey: $to})
CALL (a, b) {
  UNWIND [a, b] AS role
  MATCH (role)-[u:USES|REQUIRES]->(e)
  WITH e, max(CASE WHEN role = b THEN coalesce(u.weight, 1.0) END) AS weight, max(CASE WHEN role = a THEN 1 ELSE 0 END) AS had
  WHERE e.status = 'ACTIVE'
  WITH e, weight, had, toInteger(round(weight * coalesce(e.distinctiveness, 0))) AS micro ORDER BY micro DESC, e.id
  RETURN collect(CASE WHEN weight IS NOT NULL AND had = 1 THEN [e, micro] END) AS shared,
    collect(CASE WHEN had = 0 THEN [e, micro] END) AS missing, count(CASE WHEN weight IS NULL THEN 1 END) AS surplus
}
RETURN a = b AS same, CASE b.status WHEN 'ACTIVE' THEN 1 ELSE 0 END AS own, size(shared) AS sharedCount, size(missing) AS missingCount, surplus,
  reduce(sum = 0, x IN shared | sum + x[1]) AS has, reduce(sum = 0, x IN missing | sum + x[1]) AS lacks,
  [x IN shared[0..20] | [x[0].id, x[0].name, labels(x[0]), x[1]]] AS shared,
  [x IN missing[0..20] | [x[0].id, x[0].name, labels(x[0]), x[1], x[0].roleCount]] AS missing
