/** A flowchart as it is written. */
export interface ReadFlowchart {
  readonly title: string | undefined;
  readonly nodes: readonly {
    readonly key: string;
    readonly name: string;
    readonly isBox: boolean;
    readonly frame: string | undefined;
  }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly text: string;
    readonly hasArrow: boolean;
  }[];
  readonly frames: readonly string[];
  readonly comments: readonly string[];
}

// Of a label only what Mermaid takes as it is: no quote, no sign of HTML, a # only as the beginning of a character.
const LABEL = '"((?:[^"#<>&`*$\\\\\\p{Cc}]|#\\d+;)*)"';
const NODE = new RegExp(`^(\\w+)(?:\\[${LABEL}\\]|\\(\\[${LABEL}\\]\\))$`, 'u');
const LINK = new RegExp(`^(\\w+) (-->|---)\\|(?:(\\w+)|${LABEL})\\| (\\w+)$`, 'u');
const FRAME = new RegExp(`^subgraph (\\w+)\\[${LABEL}\\]$`, 'u');

/**
 * Reads the flowcharts that rolegraph writes, and nothing else.
 * @throws Error at a line that is none of theirs, at a second node of a key, and at a link to no node
 */
export function readMermaid(text: string): ReadFlowchart {
  const [head, ...lines] = text.split('\n');
  if (head !== 'flowchart LR') throw new Error(`no flowchart: ${String(head)}`);
  const read = {
    title: undefined as string | undefined,
    nodes: [] as ReadFlowchart['nodes'][number][],
    links: [] as ReadFlowchart['links'][number][],
    frames: [] as string[],
    comments: [] as string[],
  };
  let frame: string | undefined;
  const readNode = (line: string): boolean => {
    const [, key, box, round] = NODE.exec(line) ?? [];
    if (key === undefined) return false;
    if (read.nodes.some((node) => node.key === key)) throw new Error(`twice: ${line}`);
    read.nodes.push({ key, name: unescaped(box ?? round ?? ''), isBox: box !== undefined, frame });
    return true;
  };
  const readLink = (line: string): boolean => {
    const [, from, arrow, word, label, to] = LINK.exec(line) ?? [];
    if (from === undefined || to === undefined) return false;
    for (const end of [from, to]) {
      if (!read.nodes.some(({ key }) => key === end)) throw new Error(`to no node: ${line}`);
    }
    read.links.push({ from, to, text: word ?? unescaped(label ?? ''), hasArrow: arrow === '-->' });
    return true;
  };
  const readFrame = (line: string): boolean => {
    const [, , heading] = FRAME.exec(line) ?? [];
    if (heading === undefined) return false;
    if (frame !== undefined) throw new Error(`a frame in a frame: ${line}`);
    frame = unescaped(heading);
    read.frames.push(frame);
    return true;
  };
  for (const indented of lines) {
    const line = indented.trimStart();
    if (line === 'end' && frame !== undefined) frame = undefined;
    else if (line.startsWith('accTitle: ')) read.title = unescaped(line.slice('accTitle: '.length));
    else if (line.startsWith('%% ')) read.comments.push(line.slice('%% '.length));
    else if (!readNode(line) && !readLink(line) && !readFrame(line))
      throw new Error(`not understood: ${line}`);
  }
  if (frame !== undefined) throw new Error('a frame without an end');
  return read;
}

const unescaped = (label: string): string =>
  label.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
