/** Files that somebody who tries the service can attach: a contract with a base operator, and a file that only says it is a PDF. */
import type { PlainDate } from '../core/procedure.js';
import { company } from './people.js';

/** What a sample contract says: its number, its day, and its last day. */
export interface SampleContract {
  readonly number: string;
  readonly date: PlainDate;
  readonly until: PlainDate;
}

/** A one-page PDF 1.4 with the contract between the demo's company and a base operator (appendix 4). Characters outside ASCII print as '?'. */
export function sampleContract(contract: SampleContract): Uint8Array {
  const lines = [
    `Contract No. ${contract.number}`,
    `of ${contract.date}`,
    '',
    'between the base operator "Sample Base Operator" JSC',
    `and the virtual operator "Zheti Ozen Bailanys" LLP, BIN ${company.bin}`,
    '',
    '1. The base operator gives the virtual operator access to its network',
    '   and its radio spectrum for services of cellular communication.',
    '2. The virtual operator serves its own subscribers under its own name.',
    `3. The contract is in force from ${contract.date} until ${contract.until}, inclusive.`,
    '',
    'A made-up paper for trying the service; it binds nobody.',
  ];
  return pdf(lines);
}

/** A text file that is named as a PDF and is none: an upload has to find it out. */
export function falsePdf(): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: 'contract.pdf', bytes: new TextEncoder().encode('This is a text file, whatever its name says.\n') };
}

/** PDF 1.4: catalogue, page tree, page, font, content, then the table of byte offsets (ISO 32000-1 §7.5). */
function pdf(lines: readonly string[]): Uint8Array {
  const text = ['BT /F1 12 Tf 18 TL 72 760 Td', ...lines.map((line) => `(${escaped(line)}) Tj T*`), 'ET'].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = ['0000000000 65535 f ', ...offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n `)];
  file += `xref\n0 ${table.length}\n${table.join('\n')}\ntrailer\n<< /Size ${table.length} /Root 1 0 R >>\n`;
  file += `startxref\n${file.lastIndexOf('xref\n0')}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Offsets count bytes and the string counts characters: only ASCII keeps the two equal. */
const escaped = (line: string): string => line.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&');
