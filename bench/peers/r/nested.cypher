// A role's 10 heaviest tools, the 10 roles that use each most, and what those use most. A role that is met
// again is read once.
// Sorted by less than nothing, so that a link without a weight comes last.
// Parameters: $ref folded name.
MATCH (r:Role {nameKey: $ref})
CALL (r) {
  MATCH (r)-[u:USES]->(t)
  WITH t, u, -u.weight AS light ORDER BY light
  WITH t, u, light WHERE t:Tool AND t.status = 'ACTIVE'
  WITH t, u, light ORDER BY light, t.id LIMIT 10
  CALL (t) {
    MATCH (t)<-[v:USES]-(o)
    WITH o, v, -v.weight AS light ORDER BY light
    WITH o, v, light WHERE o:Role AND o.status = 'ACTIVE'
    WITH o, v, light ORDER BY light, o.id LIMIT 10
    RETURN collect([v.weight, o]) AS users
  }
  RETURN collect([u.weight, t.id, t.name, users]) AS tools
}
CALL (tools) {
  UNWIND tools AS tool
  UNWIND tool[3] AS user
  WITH DISTINCT user[1] AS o
  CALL (o) {
    MATCH (o)-[u:USES]->(t)
    WITH t, -u.weight AS light ORDER BY light
    WITH t, light WHERE t:Tool AND t.status = 'ACTIVE'
    WITH t, light ORDER BY light, t.id LIMIT 10
    RETURN collect([-light, t.id, t.name]) AS theirs
  }
  RETURN collect([o.id, o.name, theirs]) AS roles
}
RETURN r.id AS id, r.name AS name, [t IN tools | [t[0], t[1], t[2], [u IN t[3] | [u[0], u[1].id]]]] AS tools, roles
