import { webAddress } from '../address.ts';

interface WebLinkProps {
  readonly url: string | URL | null;
  readonly text: string;
}

/** A link out of the explorer, or the text alone where there is nowhere to go. */
export const WebLink = ({ url, text }: WebLinkProps) => {
  const href = webAddress(url);
  return href === undefined ? (
    <>{text}</>
  ) : (
    <a href={href} rel="noreferrer">
      {text}
    </a>
  );
};
