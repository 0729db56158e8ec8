import { isIP } from 'node:net';
import { SettingsError } from '../graph/SettingsError.ts';

/** Whether a proxy's word on who asks is taken: by its address, and how many lie between it and this server. */
type Trust = (address: string, hop: number) => boolean;

/**
 * What Fastify is to trust of `x-forwarded-for`, `-proto` and `-host`. Fastify trusts nobody where it is given a number, since
 * who comes around the proxies could write what it likes: whoever sets one here says that nobody can.
 *
 * @throws SettingsError for what is no address and no network
 */
export function trustedProxies(proxies: readonly string[] | number | undefined): Trust | string[] | false {
  if (proxies === undefined) return false;
  if (typeof proxies === 'number') return (_, hop) => hop < proxies;
  const wrong = proxies.filter((one) => !isNetwork(one));
  if (wrong.length === 0) return [...proxies];
  throw new SettingsError(
    wrong.map(
      (one) => `TRUST_PROXY: ${JSON.stringify(one)} is not an IP address or a network such as 10.0.0.0/8.`,
    ),
  );
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (Number(bits) >= 1 && Number(bits) <= most);
}
