// Does: makes the constraints and indexes that are missing. Statements are separated by a semicolon.
// Parameters: none. Rows: none.
// Constraints come first: on the embedded store a constraint makes no index, so each key gets both.
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT external_id_unique IF NOT EXISTS FOR (x:ExternalId) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT alias_key_unique IF NOT EXISTS FOR (a:Alias) REQUIRE a.key IS UNIQUE;
CREATE CONSTRAINT source_id_unique IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT release_id_unique IF NOT EXISTS FOR (r:Release) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT removed_link_key_unique IF NOT EXISTS FOR (x:RemovedLink) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT graph_id_unique IF NOT EXISTS FOR (g:Graph) REQUIRE g.id IS UNIQUE;
CREATE INDEX entity_id IF NOT EXISTS FOR (e:Entity) ON (e.id);
CREATE INDEX external_id_key IF NOT EXISTS FOR (x:ExternalId) ON (x.key);
CREATE INDEX alias_key IF NOT EXISTS FOR (a:Alias) ON (a.key);
CREATE INDEX source_id IF NOT EXISTS FOR (s:Source) ON (s.id);
CREATE INDEX release_id IF NOT EXISTS FOR (r:Release) ON (r.id);
CREATE INDEX graph_id IF NOT EXISTS FOR (g:Graph) ON (g.id);
CREATE INDEX entity_name_key IF NOT EXISTS FOR (e:Entity) ON (e.nameKey);
CREATE INDEX removed_link_key IF NOT EXISTS FOR (x:RemovedLink) ON (x.key);
CREATE INDEX change_version IF NOT EXISTS FOR (c:Change) ON (c.version)
