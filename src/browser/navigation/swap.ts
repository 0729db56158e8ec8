/** Takes over the main part and the title of another page, and where the header leads; its text fields stay. */
export function swap(page: Document): void {
  const next = page.getElementById('main');
  if (next) document.getElementById('main')?.replaceWith(document.adoptNode(next));
  document.title = page.title;
  const header = document.querySelector('header');
  const other = page.querySelector('header');
  if (header && other) takeOver(header, other);
}

/** What is known goes with every link and form of the header, and the page's question is marked. */
function takeOver(header: Element, other: Element): void {
  const links = [...other.querySelectorAll('a')];
  header.querySelectorAll('a').forEach((link, index) => {
    for (const name of ['href', 'aria-current']) {
      const value = links[index]?.getAttribute(name);
      if (value == null) link.removeAttribute(name);
      else link.setAttribute(name, value);
    }
  });
  const forms = [...other.querySelectorAll('form')];
  header.querySelectorAll('form').forEach((form, index) => {
    form.querySelectorAll('input[type=hidden]').forEach((input) => {
      input.remove();
    });
    form.prepend(...(forms[index]?.querySelectorAll('input[type=hidden]') ?? []));
  });
}

/** The question that a page answers: where it is the same, the reader's place is kept. */
export const viewOf = (page: Document): string | undefined => page.getElementById('main')?.dataset['view'];
