import { expect } from '@jest/globals';
import { linksIn, textOf } from './html.ts';

// What holds for every page, whatever it shows.

/** How much of a page a message shows. */
const SHOWN = 400;

/** The start tags of some HTML with their attributes. */
const tagsOf = (html: string): { name: string; attributes: ReadonlyMap<string, string> }[] =>
  [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  );

const VOID = new Set(['meta', 'link', 'input', 'br', 'img', 'hr']);

/** Every element is closed where it must be: preact does so for pages, this holds it for what is put in as text. */
export function expectBalanced(html: string): void {
  const open: string[] = [];
  const bare = html.replace(/<!doctype html>/i, '').replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, '');
  for (const [, end, name = '', empty] of bare.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^>]*?(\/?)>/g)) {
    if (end === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/' && !VOID.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
}

/** One h1, landmarks, no id twice, every field with a label, every table with caption and scopes. */
export function expectAccessible(html: string): void {
  const tags = tagsOf(html);
  const named = (name: string) => tags.filter((tag) => tag.name === name);
  expect(named('h1')).toHaveLength(1);
  for (const landmark of ['header', 'main', 'footer']) expect(named(landmark)).toHaveLength(1);
  const navigations = named('nav').map(({ attributes }) => attributes.get('aria-label') ?? '');
  expect(navigations).toEqual([...new Set(navigations)].filter((name) => name !== ''));
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { attributes } of tags) {
    for (const id of (attributes.get('aria-labelledby') ?? '').split(' ').filter((one) => one !== '')) {
      expect(ids).toContain(id);
    }
  }
  const labels = [...html.matchAll(/<label[^>]*>[^]*?<\/label>/g)].map(([label]) => label);
  const fields = [...named('input'), ...named('select')].filter(
    (tag) => tag.attributes.get('type') !== 'hidden',
  );
  expect(labels.join('').match(/<(input|select)/g) ?? []).toHaveLength(fields.length);
  for (const label of labels) expect(textOf(label)).not.toBe('');
  expect(named('caption')).toHaveLength(named('table').length);
  for (const { attributes } of named('th')) expect(['col', 'row']).toContain(attributes.get('scope'));
}

/** Nothing that the page's own policy would refuse, and nothing from elsewhere. */
export function expectStrict(html: string): void {
  const tags = tagsOf(html);
  expect(html).not.toMatch(/<script(?![^>]* src=)/);
  for (const { attributes } of tags) {
    expect([...attributes.keys()].filter((name) => name === 'style' || /^on/i.test(name))).toEqual([]);
    for (const name of ['src', 'action', 'srcset', 'poster', 'formaction']) {
      const value = attributes.get(name);
      if (value !== undefined) expect(value).toMatch(/^\/(?!\/)/);
    }
  }
  for (const { attributes } of tags.filter(({ name }) => name === 'link')) {
    expect(attributes.get('href')).toMatch(/^\/(?!\/)/);
  }
}

/** The link that reads so. @throws Error where there is none */
export function linkTo(html: string, label: string): string {
  const links = linksIn(html);
  const found = links.find((link) => link.label === label);
  if (found) return found.href;
  const labels = links.map((link) => link.label).join(' | ');
  throw new Error(`No link reads "${label}": ${labels.slice(0, SHOWN)}`);
}

export const headingOf = (html: string): string => textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');

export const mainOf = (html: string): string => /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';

/** That HTML has some text or markup, with a message that is not the whole page. */
export function expectIn(html: string, part: string | RegExp): void {
  const found = typeof part === 'string' ? html.includes(part) : part.test(html);
  if (!found)
    throw new Error(`There is no ${String(part)} in: ${textOf(mainOf(html) || html).slice(0, SHOWN)}`);
}

export function expectNotIn(html: string, part: string | RegExp): void {
  const at = typeof part === 'string' ? html.indexOf(part) : html.search(part);
  if (at >= 0)
    throw new Error(`There is ${String(part)} at: ${html.slice(Math.max(0, at - 100), at + SHOWN)}`);
}
