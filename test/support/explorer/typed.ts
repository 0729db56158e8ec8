import fc from 'fast-check';

/** Any text of any script that may stand in a box of a form: control characters are refused there. */
export const typed = (length: { readonly minLength?: number; readonly maxLength: number }) =>
  fc
    .string({ unit: 'grapheme', ...length })
    .filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text));
