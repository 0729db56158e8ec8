# Debian, since the embedded store has no binary for x64 Alpine.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY schema.graphql ./
COPY cypher cypher
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ROLEGRAPH_DATA=/var/lib/rolegraph
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json schema.graphql LICENSE NOTICE ./
COPY bin bin
COPY cypher cypher
COPY data data
COPY operations operations
RUN ln -s /app/bin/rolegraph.mjs /usr/local/bin/rolegraph \
  && mkdir -p /var/lib/rolegraph \
  && chown node:node /var/lib/rolegraph
USER node
VOLUME /var/lib/rolegraph
EXPOSE 4000
# Whoever acts on it replaces the container, which helps nothing where Neo4j is away: so not /readyz.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["rolegraph", "serve"]
