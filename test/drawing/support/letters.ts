/** A text without its blanks: a drawing breaks names into lines at them. */
export const letters = (text: string): string => text.replace(/\s/g, '');
