import { z } from 'zod';

const HEX = /^#?([\da-f]{3}|[\da-f]{6})$/i;

const doubled = (digits: string): string => digits.replaceAll(/./g, '$&$&');

/** A colour in hexadecimal, as files write it (`#F90`, `3776AB`), read as `#ff9900` and `#3776ab`. */
export const color = z
  .string('is no text')
  .regex(HEX, 'is no colour such as #3776ab')
  .transform((text) => {
    const digits = text.replace('#', '').toLowerCase();
    return `#${digits.length === 3 ? doubled(digits) : digits}`;
  });
