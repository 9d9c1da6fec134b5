/** What `ruqsat` says of itself, and what its commands share. */
/** Where a command writes; `process` will do. */
export interface Out {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown };
}

export const usage = `ruqsat: the state service "permit for a mobile virtual network operator"

  ruqsat start      the office, with its settings from the environment (docs/operations.md)
  ruqsat demo       the office with a demo country: people, keys, a signer, a clock
  ruqsat term       --submitted INSTANT            the dates that follow from a filing, and why
  ruqsat verify     FILE [--content FILE] [--trust FILE_OR_DIR]… [--crl FILE]… [--at INSTANT]
  ruqsat norms      every norm, what carries it, which tests show it, what is open
  ruqsat check      walks the chains of all cases; exit 1 names the first entry that does not fit
  ruqsat staff      add --iin IIN --role ROLE --order TEXT --from DATE [--until DATE] [--name NAME] [--email ADDRESS]
                    end --iin IIN --role ROLE --order TEXT --until DATE
                    list

Each takes --json. Exit codes: 0 done, 1 no, 64 bad usage or unreadable file, 70 a fault of ours.
`;
