import type { Asked } from '../Asked.ts';
import { fileName } from './fileName.ts';

const FILES: readonly (readonly [ending: string, label: string])[] = [
  ['svg', 'SVG'],
  ['mmd', 'Mermaid'],
  ['json', 'JSON'],
  ['csv', 'CSV'],
  ['html', 'HTML'],
];

/** The same question as files, and its permanent link. */
export const ExportRow = ({ asked, title }: { readonly asked: Asked; readonly title: string }) => (
  <p class="export">
    <span class="hint">Save as</span>
    {FILES.map(([ending, label]) => (
      <a
        key={ending}
        class="button"
        data-export={ending}
        href={asked.link(asked.common, `.${ending}`)}
        download={fileName(title, ending)}
      >
        {label}
      </a>
    ))}
    <button type="button" class="button js-only" data-export="png">
      PNG
    </button>
    <button type="button" class="button js-only" data-copy-link data-link={asked.link(asked.common)}>
      Copy link
    </button>
  </p>
);
