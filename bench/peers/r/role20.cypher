// A role with its 20 heaviest tools. What is read of a tool is read once it is among them. Sorted by less than nothing,
// so that a link without a weight comes last.
// Parameters: $ref folded name.
MATCH (r:Role {nameKey: $ref})
CALL (r) {
  MATCH (r)-[u:USES]->(t)
  WITH u, t, -u.weight AS light ORDER BY light
  WITH u, t, light WHERE t:Tool AND t.status = 'ACTIVE'
  WITH u, t, light ORDER BY light, t.id LIMIT 20
  RETURN collect([-light, u.hot, t.id, t.name, t.degree]) AS tools
}
RETURN r.id AS id, r.name AS name, r.description AS description, r.status AS status, r.degree AS degree, tools
