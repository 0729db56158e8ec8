/** Text of an element that cannot end it: both CSS and JavaScript read `<\/` in a string as `</`. */
export const endless = (text: string, element: 'style' | 'script'): string =>
  text.replaceAll(new RegExp(`</(?=${element})`, 'gi'), '<\\/').replaceAll('<!--', '<\\!--');
