/** What `ruqsat` says of itself, and what its commands share. */
/** Where a command writes; `process` will do. */
export interface Out {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown };
}

export const usage = `ruqsat: the state service "permit for a mobile virtual network operator"

  ruqsat start      the office, with its settings from the environment (docs/operations.md)
  ruqsat demo       the office with a demo country: people, keys, a signer, a clock
  ruqsat term       --submitted INSTANT [--entered] the dates that follow from a filing, and why
  ruqsat verify     FILE… [--content FILE] [--trust FILE_OR_DIR]… [--crl FILE]… [--ocsp FILE]… [--tsa-trust FILE_OR_DIR]…
                    [--at INSTANT] [--purpose document|signin|gateway|seal|any]
                    [--xml | --evidence [--sealed-by BIN]]
                    signatures in CMS, signed XML, proofs that were kept
  ruqsat cert       FILE [--password-file FILE] [--at INSTANT] [--lang kk|ru|en]   a certificate in words
  ruqsat norms      every norm, what carries it, which tests show it, what is open
  ruqsat replay     --edition FILE [--from DATE] [--until DATE] [--made-up N]
                    the past cases, or so many made-up ones, by a draft edition: what would have been different
  ruqsat check      walks the chains of all cases; exit 1 names the first entry that does not fit
  ruqsat staff      add --iin IIN --role ROLE --order TEXT --from DATE [--until DATE] [--name NAME] [--email ADDRESS]
                    end --iin IIN --role ROLE --order TEXT --until DATE
                    list
  ruqsat calendar   [list]                         the days off and days worked, and the orders that changed them
                    add --act NAME --number N --date DATE --source LINK [--off DATE[=DATE]]… [--works DATE[=DATE]]…
                        [--replaces ORDER]… [--final YEAR]      DATE=DATE: in the place of that day

Each takes --json. Exit codes: 0 done, 1 no, 64 bad usage or unreadable file, 70 a fault of ours.
`;
