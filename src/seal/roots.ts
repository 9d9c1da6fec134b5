/**
 * The roots of НУЦ РК, known by the SHA-256 of their DER (integration facts, section 2): a store of trust holds those of one
 * contour and nothing else. Whoever can put a file into the folder of trust cannot add a root to it.
 */
import { createHash } from 'node:crypto';
import { profileOf } from './profile.js';
import { trustOf, type TrustStore } from './trust.js';
import type { Certificate } from './x509.js';

/** Whose signatures an installation believes: people's, those of the test keys that anybody can have, or a centre of its own. */
export type Contour = 'production' | 'test' | 'own';

/** A certificate at which a chain may end. `stateBodies`: only where the installation also takes officials' certificates of it. */
export interface Root {
  readonly contour: Exclude<Contour, 'own'>;
  readonly name: string;
  readonly sha256: string;
  readonly stateBodies?: true;
}

/** The issuing centres of the old test contour stand here themselves: nobody has the roots that issued them. */
export const roots: readonly Root[] = [
  {
    contour: 'production',
    name: 'root_gost_2022',
    sha256: 'af77725f8328bb24f89d81da3acdf7cee4324248538b7ba2cd2a860517fb9dca',
  },
  {
    contour: 'production',
    name: 'root_rsa_2020',
    sha256: '9ba06354b626641715182e4d07c9dbaa1777720fa795d03174ffc68876535dcd',
  },
  {
    contour: 'production',
    name: 'root_gost (2015)',
    sha256: '9ab210e54e6b0343321131202d9edcc2598f598cfdd9ee4ec1056021ab2e9759',
  },
  {
    contour: 'production',
    name: 'root_rsa (2015)',
    sha256: 'a7064abc5699827f370c67b09f1a1bfd7ad5e1514d471223df209c08300ea972',
  },
  {
    contour: 'production',
    name: 'ucgo_gost (State Bodies)',
    sha256: 'eb5a5318299db447a46619d2a541f026b52c1fce8a1d371262da8f6f2d7bb6f5',
    stateBodies: true,
  },
  {
    contour: 'test',
    name: 'root_test_gost_2022',
    sha256: 'b995e79e7c07429f8f79e185451e5599ce342ac720000f01b3854fdfa03031a6',
  },
  {
    contour: 'test',
    name: 'nca_gost_test',
    sha256: '0307e8bdf77cb708b7c9d9a5799facdc6de7154447cb394af9ac9b528c3d82c7',
  },
  { contour: 'test', name: 'nca_rsa_test', sha256: '7e96a36409dc11e0fc99efae41f8c639e16a495d77c2f2278edb98580f997231' },
];

/** A certificate that has no place in a store: which, and why. */
export class TrustError extends Error {
  override readonly name = 'TrustError';
  constructor(
    readonly certificate: Certificate,
    readonly why: 'otherContour' | 'notPinned' | 'stateBodies' | 'noRoot',
    message: string,
  ) {
    super(message);
  }
}

/**
 * The store of a contour. `TrustError` when an anchor among the certificates is not pinned for it (own: when it is pinned for
 * another), or is the centre of State Bodies without being asked for, or when there is no anchor at all.
 *
 * The root of 2020 that issued the centre of State Bodies issued others too: that centre is taken for itself, its root never.
 */
export function trustIn(
  contour: Contour,
  certificates: readonly Certificate[],
  { stateBodies = false, pinned = roots }: { readonly stateBodies?: boolean; readonly pinned?: readonly Root[] } = {},
): TrustStore {
  const store = trustOf(certificates);
  for (const anchor of store.anchors) {
    const root = rootOf(anchor, pinned);
    const named = `${nameOf(anchor)} (SHA-256 ${fingerprint(anchor)})`;
    if (root === null && contour !== 'own')
      throw new TrustError(anchor, 'notPinned', `${named} is no root of the contour ${contour}`);
    if (root !== null && root.contour !== contour)
      throw new TrustError(
        anchor,
        'otherContour',
        `${named} belongs to the contour ${root.contour}, not to ${contour}`,
      );
    if (root?.stateBodies === true && !stateBodies)
      throw new TrustError(
        anchor,
        'stateBodies',
        `${named}: the centre of State Bodies is trusted only when that is asked for`,
      );
  }
  const [first] = certificates;
  if (first !== undefined && store.anchors.size === 0)
    throw new TrustError(first, 'noRoot', `${nameOf(first)} and the others lead to no root`);
  return store;
}

/** The pinned root that a certificate is; null for any other. */
export function rootOf(certificate: Certificate, pinned: readonly Root[] = roots): Root | null {
  const sha256 = fingerprint(certificate);
  return pinned.find((root) => root.sha256 === sha256) ?? null;
}

/** SHA-256 of a certificate's DER in lower-case hexadecimal: how people compare certificates. */
export function fingerprint({ der }: Pick<Certificate, 'der'>): string {
  return createHash('sha256').update(der).digest('hex');
}

function nameOf(certificate: Certificate): string {
  return profileOf(certificate).name || 'a certificate without a name';
}
