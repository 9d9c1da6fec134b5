/** Signatures that another implementation made (xmlsec1 with OpenSSL) are judged right by ours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { methods, transforms } from './names.js';
import { judge, reference, text } from './testing.js';

const installed = ['xmlsec1', 'openssl'].every((name) => spawnSync(name, ['version']).error === undefined);
if (!installed) console.warn('xmlsec1 or openssl is not installed: the tests with signatures of xmlsec1 are skipped.');

const { signature, digest } = methods['RSA-SHA256'];
const template = (canonical: string, uri: string, ...steps: readonly string[]): string =>
  `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><!-- kept or not -->
    <ds:CanonicalizationMethod Algorithm="${canonical}"/><ds:SignatureMethod Algorithm="${signature}"/>
    ${reference(uri, ...steps).replace(methods['GOST2015-512'].digest, digest)}
  </ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature>`;

const body = '<b xmlns="urn:b" p:one="1" xml:id="x"> ә <!-- c -->&#13;<?i n?><p:c xmlns:p="urn:p"/><d xmlns=""/></b>';
const whole = (made: string): string =>
  `<?before?><a xmlns:p="urn:p" xmlns:unused="urn:u" xml:lang="kk" xmlns="urn:a">${body}${made}</a><!-- c --><?after?>`;
const part = (made: string): string =>
  `<a xmlns:p="urn:p" xmlns:unused="urn:u" xml:lang="kk" xmlns="urn:a"><part Id="p" q="0">${body}</part>${made}</a>`;
const list = (prefixes: string): string =>
  `<ds:Transform Algorithm="${transforms.exclusive}"><ec:InclusiveNamespaces xmlns:ec="${transforms.exclusive}" PrefixList="${prefixes}"/></ds:Transform>`;

describe.skipIf(!installed)('xmlsec1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruqsat-xmlsec-'));
  const at = (name: string): string => join(folder, name);
  beforeAll(() => {
    const subject = ['-subj', '/CN=peer', '-days', '3650'];
    const files = ['-keyout', at('key.pem'), '-out', at('certificate.pem')];
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const signed = (xml: string): string => {
    writeFileSync(at('template.xml'), xml);
    const key = ['--privkey-pem', `${at('key.pem')},${at('certificate.pem')}`];
    const files = ['--output', at('signed.xml'), at('template.xml')];
    const { status, stderr } = spawnSync('xmlsec1', ['--sign', ...key, '--id-attr:Id', 'urn:a:part', ...files]);
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    return readFileSync(at('signed.xml'), 'utf8');
  };

  const { inclusive, inclusiveWithComments, exclusive, exclusiveWithComments, enveloped } = transforms;
  test.each([
    ['the document, C14N 1.0', whole(template(inclusive, '', enveloped, inclusive)), 'a'],
    ['the document with comments', whole(template(inclusiveWithComments, '', enveloped, inclusiveWithComments)), 'a'],
    ['the document, exclusive', whole(template(exclusive, '', enveloped, exclusive)), 'a'],
    ['the document, no form named', whole(template(exclusiveWithComments, '', enveloped)), 'a'],
    ['a part, C14N 1.0', part(template(exclusive, '#p', inclusive)), 'part'],
    ['a part with comments', part(template(inclusive, '#p', exclusiveWithComments)), 'part'],
    ['a part, exclusive', part(template(inclusiveWithComments, '#p', exclusive)), 'part'],
    ['a part, exclusive with a list', part(template(inclusive, '#p', list('unused p'))), 'part'],
    ['a part, exclusive with #default listed', part(template(inclusive, '#p', list('#default q'))), 'part'],
  ])('XMLDSig §3.2, C14N 1.0, Exclusive C14N a signature of xmlsec1 over %s is right', (_, xml, local) => {
    const verdict = judge(signed(xml), { element: { namespace: 'urn:a', local } }, 'any');
    const [{ steps } = { steps: [] }] = verdict.signers;
    expect(steps.slice(0, 2)).toEqual([
      { step: 'digest', code: 'VALID' },
      { step: 'signature', code: 'VALID' },
    ]);
    expect(verdict.element?.local).toBe(local);
    expect(text(verdict.content)).not.toContain('<!-- c -->');
  });
});
