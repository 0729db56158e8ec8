import { make, on } from './dom.ts';
import { sayBriefly } from './status.ts';

/** Copies the permanent link; where the clipboard is refused, shows it to be copied by hand. */
export function startCopyLink(): void {
  on('click', '[data-copy-link]', (button) => {
    const link = new URL(button.getAttribute('data-link') ?? '', location.href).href;
    void copy(link).then((isCopied) => {
      if (isCopied) sayBriefly('The link is copied.');
      else show(button, link);
    });
  });
}

/** The clipboard is there on https and localhost alone, and may still refuse. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function show(button: Element, link: string): void {
  const shown = button.parentElement?.querySelector<HTMLInputElement>('.link-to-copy');
  const field =
    shown ?? make('input', { class: 'link-to-copy', readonly: '', 'aria-label': 'Permanent link' });
  field.value = link;
  button.after(field);
  field.focus();
  field.select();
  sayBriefly('The link is marked: copy it with Ctrl+C or ⌘C.');
}
