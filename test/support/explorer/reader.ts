import { askingView } from '../../../src/explorer/askingView.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import type { Answered, Asked } from '../../../src/explorer/Asked.ts';
import type { View } from '../../../src/explorer/View.ts';
import { htmlOf, linksIn, textOf, type HtmlLink } from './html.ts';

/** Opens addresses of a view as its reader does: an address gives what the page says, and a link leads to another. */
export interface Reader {
  /** @param address such as "/paths?from=…", or what stands behind the question mark */
  readonly open: (address: string) => Promise<Asked>;
  /** Opens an address that has an answer. */
  readonly read: (address: string) => Promise<Page>;
}

export function readerOf<Q, A>(view: View<Q, A>, ask: Ask): Reader {
  const { answer } = askingView(view);
  const open = (address: string): Promise<Asked> =>
    answer(new URLSearchParams(address.slice(address.indexOf('?') + 1)), ask);
  return {
    open,
    read: async (address) => {
      const asked = await open(address);
      if (!asked.answered) throw new Error(`${address} asks too little`);
      return pageOf(asked, asked.answered);
    },
  };
}

/** What one reads on a page. */
export interface Page extends Answered {
  readonly asked: Asked;
  /** Its own address, with ids. */
  readonly address: string;
  readonly leadHtml: string;
  readonly leadText: string;
  readonly moreText: string;
  readonly fieldsHtml: string;
  /** Of what stands above and below the picture. */
  readonly links: readonly HtmlLink[];
  /** The address of the link that reads so. */
  readonly to: (label: string) => string;
}

function pageOf(asked: Asked, answered: Answered): Page {
  const lead = htmlOf(answered.lead());
  const more = htmlOf(answered.more());
  const fieldsHtml = htmlOf(asked.fields());
  const links = [...linksIn(fieldsHtml), ...linksIn(lead), ...linksIn(more)];
  return {
    ...answered,
    asked,
    address: asked.link(asked.common),
    leadHtml: lead,
    leadText: textOf(lead),
    moreText: textOf(more),
    fieldsHtml,
    links,
    to: (label) => {
      const found = links.find((link) => link.label === label);
      if (!found) throw new Error(`No link reads "${label}": ${links.map((link) => link.label).join(' | ')}`);
      return found.href;
    },
  };
}
