/** How many nodes a picture has at first, and with each "show more". */
export const DRAWN = [25, 50, 100, 200] as const;

export const [USUAL_DRAWN] = DRAWN;
export const MOST_DRAWN = 200;

/** The next greater number to draw; undefined where it is the greatest. */
export const moreDrawn = (drawn: number): number | undefined => DRAWN.find((count) => count > drawn);
