/**
 * What an inner entity of this degree adds to a path's hub penalty, in millionths:
 * round(1,000,000 × ln degree). An integer, so that sums and orders are the same everywhere;
 * the stores' own logarithms differ in the last bit.
 */
export const hubPenalty = (degree: number): number => Math.round(1e6 * Math.log(Math.max(1, degree)));
