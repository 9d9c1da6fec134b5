/** The small country as one thing to open: its centre, its clock, its signer, and what the demo's own page shows of them. */
import { join } from 'node:path';
import type { Instant, PlainDate } from '../core/procedure.js';
import type { Source } from '../outside/revocation.js';
import { openCentre } from './centre.js';
import { makeClock, type DemoClock } from './clock.js';
import { type CentreServices, type Saying } from './services.js';
import { falsePdf, sampleContract } from './contract.js';
import { openMailbox, type Mailbox } from './mailbox.js';
import { type ChoiceRequest, startSigner } from './ncalayer.js';
import { agency, type Certificate, committee, fullName, ministry, people, type PersonId } from './people.js';
import type { Choice } from './queue.js';
import { type Appointment, staff } from './seed.js';
import type { Said } from './words.js';

/** What the demo's page shows and does; no page is drawn here. */
export interface CountrySite {
  readonly clock: {
    readonly now: () => Date;
    readonly set: (to: Instant) => void;
    readonly reset: () => void;
    /** Called after each change: what depends on the present is made anew. */
    readonly onSet: (listener: () => void) => void;
  };
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string | null;
    readonly label: Said;
    readonly certificate: Certificate;
  }[];
  readonly signerUrl: string;
  /** What the centre answers when the office asks it about a certificate. */
  readonly centre: {
    readonly saying: () => Saying;
    readonly say: (saying: Saying) => void;
  };
  /** Every letter and SMS that the office has sent. */
  readonly letters: Mailbox['letters'];
  readonly samples: readonly {
    readonly name: string;
    readonly media: string;
    readonly label: Said;
    readonly make: () => Uint8Array;
  }[];
}

/** The country, open. */
export interface Country {
  readonly clock: DemoClock;
  readonly trustFiles: readonly string[];
  readonly sealKeyFile: string;
  readonly sealCertFile: string;
  readonly providerBin: string;
  readonly bodies: { readonly complaintBody: string; readonly qualityBody: string };
  /** As whom the office asks phones for signatures. */
  readonly phone: { readonly name: Said; readonly bin: string };
  readonly sources: readonly Source[];
  readonly services: CentreServices;
  readonly staff: (today: PlainDate) => readonly Appointment[];
  readonly site: CountrySite;
  readonly mailbox: Mailbox;
  readonly signerTaken: boolean;
  readonly signerPort: number;
  readonly close: () => Promise<void>;
}

/** Opens the country in a folder; what it made there before is used again. */
export async function openDemo(
  folder: string,
  options: {
    readonly signerPort: number;
    readonly start?: Instant;
    /** Where the office is found, for the demo's phone. */
    readonly site?: string;
    /** Chooses in a person's place, for stories. */
    readonly choose?: (request: ChoiceRequest) => Choice | null;
  },
): Promise<Country> {
  const clock = makeClock(options.start);
  const mailbox = openMailbox(clock.now);
  const listeners: (() => void)[] = [];
  const told =
    <A extends unknown[]>(change: (...args: A) => void) =>
    (...args: A) => {
      change(...args);
      for (const listener of listeners) listener();
    };
  const centre = await openCentre(join(folder, 'centre'), clock);
  const signer = await startSigner({
    centre,
    clock,
    port: options.signerPort,
    ...(options.choose ? { choose: options.choose } : {}),
    ...(options.site ? { sites: [options.site] } : {}),
  });
  const list = (name: string, make: () => Uint8Array): Source => ({ name, read: async () => make() });
  const today = () => clock.now().toISOString().slice(0, 10);
  const yearsLater = (years: number) => `${clock.now().getUTCFullYear() + years}${today().slice(4)}` as PlainDate;
  return {
    clock,
    trustFiles: centre.trustFiles,
    sealKeyFile: centre.sealKeyFile,
    sealCertFile: centre.sealCertFile,
    providerBin: committee.bin,
    bodies: { complaintBody: ministry.bin, qualityBody: agency.bin },
    phone: {
      name: { kk: committee.name, ru: committee.nameRu, en: 'Telecommunications Committee' },
      bin: committee.bin,
    },
    services: centre.services,
    sources: [list('demo centre', centre.crl), list('demo root', centre.rootCrl)],
    staff,
    mailbox,
    signerTaken: signer.taken,
    signerPort: signer.port,
    site: {
      clock: {
        now: clock.now,
        set: told(clock.set),
        reset: told(clock.reset),
        onSet: (listener) => void listeners.push(listener),
      },
      people: people.map((person) => ({
        id: person.id satisfies PersonId,
        name: fullName(person),
        organisation: person.company?.name ?? null,
        label: person.label,
        certificate: person.certificate,
      })),
      centre: { saying: centre.services.saying, say: centre.services.say },
      letters: mailbox.letters,
      signerUrl: `http://127.0.0.1:${signer.port}/`,
      samples: [
        {
          name: 'contract.pdf',
          media: 'application/pdf',
          label: {
            kk: 'Базалық оператормен шарт, қолданыста',
            ru: 'Договор с базовым оператором, действует',
            en: 'Contract with a base operator, in force',
          },
          make: () => sampleContract({ number: '17', date: yearsLater(-1), until: yearsLater(4) }),
        },
        {
          name: 'expired-contract.pdf',
          media: 'application/pdf',
          label: {
            kk: 'Мерзімі өткен шарт: өтініш одан әрі қаралмайды',
            ru: 'Договор с истёкшим сроком: дальше заявление не рассматривают',
            en: 'Contract that has expired: the application is not considered further',
          },
          make: () => sampleContract({ number: '9', date: yearsLater(-3), until: yearsLater(-1) }),
        },
        {
          name: 'not-a-pdf.pdf',
          media: 'application/octet-stream',
          label: {
            kk: 'PDF болып көрінетін басқа файл: қабылданбайды',
            ru: 'Файл, который только называется PDF: не будет принят',
            en: 'A file that only says it is a PDF: it is not accepted',
          },
          make: () => falsePdf().bytes,
        },
      ],
    },
    close: async () => {
      if (!signer.taken) await signer.close();
    },
  };
}
