import type { CountryCode } from "../model.ts";

/**
 * Who is behind an outlet. state-media: speaks for a government; public-broadcaster: paid by the public, with an
 * editorial line of its own; agency: a news agency that is neither; private: everything else.
 */
export type OutletKind = "state-media" | "agency" | "private" | "public-broadcaster";

/** An outlet or news agency. */
export interface OutletRecord {
  readonly id: string;
  /** As Vigie shows it, and as it is credited: `AFP`, `Press TV`. */
  readonly name: string;
  /** Hosts of its pages; subdomains count. Empty for an agency that has no page in French. */
  readonly domains: readonly string[];
  /** Where it is at home. */
  readonly country: CountryCode;
  readonly owner: string;
  readonly kind: OutletKind;
  /** A news agency, whoever owns it: others print its dispatches. */
  readonly agency: boolean;
  /** IANA zone that its dates without an offset are in. */
  readonly timeZone: string;
  /** Other names in print. */
  readonly aliases: readonly string[];
}

/** The outlet that an address belongs to, or null: the one with the longest matching domain. */
export function outletOfHost(outlets: readonly OutletRecord[], host: string): OutletRecord | null {
  const name = host.toLowerCase().replace(/\.$/, "");
  let best: { readonly outlet: OutletRecord; readonly length: number } | null = null;
  for (const outlet of outlets) {
    for (const domain of outlet.domains) {
      const matches = name === domain || name.endsWith(`.${domain}`);
      if (matches && domain.length > (best?.length ?? 0)) best = { outlet, length: domain.length };
    }
  }
  return best?.outlet ?? null;
}
