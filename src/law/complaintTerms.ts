/** The terms of the procedure «complaint» (norms.md III.4). One row a term; the days are counted by `core/terms.ts`. */
import type { Case, Term } from '../core/procedure.js';
import type { Basis } from './norms.js';

/** The decisions of a body that considers complaints (APPC 100(1), 100(2)): each of them meets its term. */
const DECISIONS = [
  'annulAct',
  'annulAndAdopt',
  'obligeToAct',
  'leaveUnsatisfied',
  'remandCase',
  'leaveWithoutConsideration',
  'findBeyondCompetence',
] as const;

// A complaint that goes directly to the quality body begins no term of the provider; one about quality only is answered, not forwarded.
// prettier-ignore
export const complaintTerms = {
  //  term                     basis                working days  counted from                    met by
  complaintRegistration:     { norm: 'APPC 64(3)',  days: 0,      from: 'fileComplaint',          until: ['registerComplaint']                                                                },
  qualityRegistration:       { norm: 'APPC 64(3)',  days: 0,      from: 'fileAboutQuality',       until: ['registerComplaint']                                                                },
  paperRegistration:         { norm: 'APPC 64(3)',  days: 0,      from: 'enterComplaint',         until: ['registerComplaint']                                                                },
  paperQualityRegistration:  { norm: 'APPC 64(3)',  days: 0,      from: 'enterAboutQuality',      until: ['registerComplaint']                                                                },
  forwarding:                { norm: 'P10.3',       days: 3,      from: 'fileComplaint',          until: ['satisfyComplaint', 'forwardComplaint']                                             },
  paperForwarding:           { norm: 'P10.3',       days: 3,      from: 'enterComplaint',         until: ['satisfyComplaint', 'forwardComplaint', 'passToQualityBody']                        },
  providerAnswer:            { norm: 'P10.6',       days: 5,      from: 'registerComplaint',      until: ['satisfyComplaint', 'forwardComplaint', 'passToQualityBody', 'answerComplaint']     },
  bodyRegistration:          { norm: 'APPC 64(3)',  days: 0,      from: 'forwardComplaint',       until: ['registerAtBody']                                                                   },
  directRegistration:        { norm: 'APPC 64(3)',  days: 0,      from: 'fileDirectly',           until: ['registerAtQualityBody']                                                            },
  passedRegistration:        { norm: 'APPC 64(3)',  days: 0,      from: 'passToQualityBody',      until: ['registerAtQualityBody']                                                            },
  review:                    { norm: 'APPC 99',     days: 20,     from: 'registerAtBody',         until: DECISIONS                                                                            },
  qualityReview:             { norm: 'P10.7',       days: 15,     from: 'registerAtQualityBody',  until: [...DECISIONS, 'prolongReview']                                                      },
  prolongedReview:           { norm: 'LSS 25(4)',   days: 10,     from: 'prolongReview',          until: DECISIONS                                                                            },
  remittal:                  { norm: 'APPC 100(2)', days: 5,      from: 'findBeyondCompetence',   until: ['remitComplaint']                                                                   },
} as const satisfies { readonly [name: string]: Term<string, Basis> };

export type ComplaintTerm = keyof typeof complaintTerms;

/** How many working days a term has in the edition on which this complaint runs. */
export function complaintDaysOf(found: Case, term: ComplaintTerm): number {
  return found.terms[term]?.days ?? complaintTerms[term].days;
}
