/** An element of a document, with its parts in their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = '[A-Za-z_][\\w.-]*';
const START = new RegExp(`<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y');
const END = new RegExp(`</(${NAME})\\s*>`, 'y');
const TEXT = /[^<]+/y;
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * A document of elements and text alone, as strictly as XML 1.0 has it.
 * @throws Error that says where it is not well-formed
 */
export function readXml(text: string): XmlElement {
  checkCharacters(text);
  const root: Open = { name: 'document', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let at = 0;
  while (at < text.length) at = takePart(text, at, open);
  if (open.length > 1) throw malformed(`<${open.at(-1)?.name ?? ''}> is not closed`, text, at);
  const [only, ...others] = root.children;
  if (typeof only !== 'object' || others.length > 0) throw malformed('not one root element', text, 0);
  return only;
}

/** Takes a tag or a text. @returns where the next part begins */
function takePart(text: string, at: number, open: Open[]): number {
  for (const [pattern, take] of PARTS) {
    const found = matchAt(pattern, text, at);
    if (!found) continue;
    if (!take(found, open)) throw malformed(`${found[0]} closes nothing`, text, at);
    return at + found[0].length;
  }
  throw malformed('no tag and no text', text, at);
}

/** What a part does to the elements that are open. @returns false where it closes what is not open */
const PARTS: readonly (readonly [RegExp, (found: RegExpExecArray, open: Open[]) => boolean])[] = [
  [START, takeStart],
  [END, ([, name], open) => open.length > 1 && open.pop()?.name === name],
  [TEXT, ([words], open) => (open.at(-1)?.children.push(decode(words)) ?? 0) > 0],
];

function takeStart([, name = '', attributes = '', slash]: RegExpExecArray, open: Open[]): true {
  const element: Open = { name, attributes: readAttributes(attributes), children: [] };
  open.at(-1)?.children.push(element);
  if (slash === '') open.push(element);
  return true;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`Two attributes ${name} in ${text}`);
    attributes.set(name, decode(value));
  }
  return attributes;
}

const decode = (text: string): string =>
  text.replace(/&([^;]{0,6};?)/g, (all, name: string) => {
    const character = ENTITIES[name.replace(/;$/, '')];
    if (character === undefined || !name.endsWith(';')) throw new Error(`Not an entity: ${all}`);
    return character;
  });

function checkCharacters(text: string): void {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed =
      code === 9 || code === 10 || code === 13 || (code >= 0x20 && code !== 0xfffe && code !== 0xffff);
    if (!isAllowed || (code >= 0xd800 && code <= 0xdfff))
      throw new Error(`XML has no U+${code.toString(16)}`);
  }
}

const malformed = (what: string, text: string, at: number): Error =>
  new Error(`${what} at ${at}: …${text.slice(Math.max(0, at - 60), at + 60)}…`);

/** The element and all those inside it, in the order of the document. */
export const everyElement = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child))),
];

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const hasClass = ({ attributes }: XmlElement, name: string): boolean =>
  (attributes.get('class') ?? '').split(' ').includes(name);
