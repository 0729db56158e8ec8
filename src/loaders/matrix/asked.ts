/** What a role asks, or the roles of a group on average. */
export interface Asked {
  /** Ids of tools, frameworks and skills, with what each weighs, in millionths of a nat: integers. */
  readonly micros: ReadonlyMap<string, number>;
  /** Their sum. */
  readonly total: number;
}

export function askedOf(micros: ReadonlyMap<string, number>): Asked {
  let total = 0;
  for (const micro of micros.values()) total += micro;
  return { micros, total };
}

/** What some roles ask on average, so that a group of many roles is not far from one of few for that alone. */
export function averageOf(roles: readonly Asked[]): Asked {
  const sums = new Map<string, number>();
  for (const { micros } of roles) {
    for (const [id, micro] of micros) sums.set(id, (sums.get(id) ?? 0) + micro);
  }
  return askedOf(new Map([...sums].map(([id, sum]) => [id, Math.round(sum / roles.length)])));
}
