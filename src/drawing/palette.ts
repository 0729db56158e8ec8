/** Six colours for categories; 6 is the grey of all others. */
export type Colour = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const OTHER: Colour = 6;

/** A colour as a line or a text, and as the ground of a shape. */
export interface Shade {
  readonly line: string;
  readonly ground: string;
}

/** The colours of a drawing on a light or on a dark ground. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  /** Subtitles, notes and the legend. */
  readonly quiet: string;
  /** What nearly every role has. */
  readonly hub: string;
  /** Trunks and rails. */
  readonly rail: string;
  /** Boxes of roles, with the text on them. */
  readonly role: string;
  readonly roleText: string;
  readonly roleNote: string;
  /** Around what is pinned. */
  readonly ring: string;
  readonly shades: Readonly<Record<Colour, Shade>>;
  /** How much of a line is seen: where lines meet, they are darker. */
  readonly lineOpacity: number;
}

/** Text has a contrast of 4.5 to 1 at least, and lines and shapes of 3 to 1, on both grounds. A test holds that. */
export const LIGHT: Palette = {
  ground: '#ffffff',
  text: '#17202e',
  quiet: '#525d6e',
  hub: '#667085',
  rail: '#8390a3',
  role: '#1e4a85',
  roleText: '#ffffff',
  roleNote: '#d6e2f3',
  ring: '#1e4a85',
  shades: {
    0: { line: '#0a726d', ground: '#f0f8f7' },
    1: { line: '#6f42c1', ground: '#f7f4fc' },
    2: { line: '#a34a06', ground: '#fcf5ef' },
    3: { line: '#39701a', ground: '#f3f8ef' },
    4: { line: '#b3205e', ground: '#fcf2f6' },
    5: { line: '#2a60b8', ground: '#f1f5fc' },
    6: { line: '#4b5566', ground: '#f6f7f9' },
  },
  lineOpacity: 0.71,
};

export const DARK: Palette = {
  ground: '#151a22',
  text: '#e6ebf2',
  quiet: '#a5b0c0',
  hub: '#8f9bad',
  rail: '#6b788c',
  role: '#376bb5',
  roleText: '#ffffff',
  roleNote: '#eef4fc',
  ring: '#9cc3ff',
  shades: {
    0: { line: '#45c4b8', ground: '#17262a' },
    1: { line: '#b794f6', ground: '#20202f' },
    2: { line: '#f0a35e', ground: '#272220' },
    3: { line: '#8fd164', ground: '#1d2722' },
    4: { line: '#f284b2', ground: '#272029' },
    5: { line: '#7fb0ff', ground: '#1a2433' },
    6: { line: '#aab4c3', ground: '#1f252e' },
  },
  lineOpacity: 0.66,
};
