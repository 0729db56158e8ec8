import { isShown, make, on } from '../dom.ts';
import { sayBriefly } from '../status.ts';
import { shownTheme } from '../theme.ts';

const SCALE = 2;
/** What every browser can hold: pixels of a side, and of a canvas. */
const LONGEST = 16_384;
const LARGEST = 2 ** 27;

/** Saves the picture on the screen as PNG with two pixels for each of its own. */
export function startPng(): void {
  on('click', '[data-export="png"]', () => {
    const drawn = [...document.querySelectorAll<SVGSVGElement>('[data-picture] svg')];
    // Where none is shown, the picture is folded away: the first is the wide one.
    const svg = drawn.find(isShown) ?? drawn[0];
    if (!svg) return;
    save(svg).then(
      (name) => {
        sayBriefly(`${name} is saved.`);
      },
      () => {
        sayBriefly('This browser could not make a PNG of it. The SVG has the same picture.');
      },
    );
  });
}

/** @throws Error where the browser cannot draw it */
async function save(svg: SVGSVGElement): Promise<string> {
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(SCALE, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, width, height))}`;
  await image.decode();
  const canvas = make('canvas', {
    width: String(Math.round(width * scale)),
    height: String(Math.round(height * scale)),
  });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('There is no canvas.');
  pen.fillStyle = backgroundOf(svg);
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const name = nameOf();
  download(await blobOf(canvas), name);
  return name;
}

/** The picture as a file of its own, in the theme of the screen and without what the mouse marked. */
function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('A copy of an SVG is one.');
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width, height, 'data-theme': shownTheme() };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, String(value));
  for (const marked of copy.querySelectorAll('.rg-dim, .rg-lit')) marked.classList.remove('rg-dim', 'rg-lit');
  return new XMLSerializer().serializeToString(copy);
}

/** The colour behind an element: that of the nearest around it that has one. */
function backgroundOf(element: Element | null): string {
  if (!element) return 'white';
  const colour = getComputedStyle(element).backgroundColor;
  return colour === 'transparent' || /, 0\)$/.test(colour) ? backgroundOf(element.parentElement) : colour;
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The canvas gave nothing.'));
    }, 'image/png');
  });

/** As the SVG's file is called; where there is none to save, after the heading. */
function nameOf(): string {
  const file = document
    .querySelector('[data-export="svg"]')
    ?.getAttribute('download')
    ?.replace(/\.svg$/, '');
  const heading = document.querySelector('#main h1')?.textContent ?? '';
  const words = heading.toLowerCase().match(/[a-z0-9]+/g) ?? ['rolegraph'];
  return `${file ?? words.join('-').slice(0, LONGEST_NAME)}.png`;
}

const LONGEST_NAME = 80;

const KEPT_MS = 60_000;

function download(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  make('a', { href, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, KEPT_MS);
}
