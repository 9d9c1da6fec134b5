/**
 * Signing in the browser. `<form data-sign …>` names the address of the exact bytes to be signed and how: they are
 * fetched, signed by NCALayer, and the CMS is sent with the form. Until then nothing is sent, and nothing typed is lost.
 */
import type { signingTroubles } from '../../words/signing.js';
import type { SigningRequest } from './modules.js';
import { sign, surroundings } from './ncalayer.js';

/** What can go wrong before the program is asked. */
type FormTrouble = 'noBytes' | 'sessionOver' | 'offline';

interface Words {
  readonly waiting: string;
  readonly sending: string;
  readonly said: string;
  readonly whichStorage: string;
  readonly giveUp: string;
  readonly storages: Readonly<Record<string, string>>;
  /** With a text for every outcome: one that the server's words lack does not compile. */
  readonly troubles: Readonly<Record<keyof typeof signingTroubles, { readonly what: string; readonly todo: string }>>;
}

const demo = document.querySelector('meta[name="ruqsat-demo"]') !== null;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sign]')) prepare(form);

function prepare(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const cms = form.querySelector<HTMLInputElement>('input[name="cms"]');
  if (cms) listen(form, cms, words);
}

function listen(form: HTMLFormElement, cms: HTMLInputElement, words: Words): void {
  let busy = false;

  form.addEventListener('submit', (event) => {
    if (cms.value !== '') return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    void run(event.submitter).finally(() => {
      busy = false;
    });
  });
  // The browser may show this page again from its memory: a signature is used once.
  window.addEventListener('pageshow', () => {
    cms.value = '';
    show(form, 'idle', '');
  });

  async function run(submitter: HTMLElement | null): Promise<void> {
    show(form, 'waiting', words.waiting);
    // NCALayer shows a window by itself; the demo's signer is a page, opened while the click still allows it.
    if (form.dataset['chooser']) window.open(form.dataset['chooser'], 'ruqsat-signer', 'popup,width=520,height=700');
    const request = await requestOf(form);
    const choose = (storages: readonly string[]) => chooseAmong(form, words, storages);
    const outcome =
      typeof request === 'string' ? { is: request, detail: '' } : await sign(request, choose, surroundings(demo));
    if (outcome.is === 'signed') {
      cms.value = outcome.cms[0] ?? '';
      show(form, 'waiting', words.sending);
      form.requestSubmit(submitter);
      return;
    }
    const { what, todo } = words.troubles[outcome.is];
    show(form, 'failed', what, todo, outcome.detail && `${words.said}: ${outcome.detail}`);
  }
}

/** The bytes that the server keeps for this form; checked against their digest where the page has one. */
async function bytesOf(form: HTMLFormElement): Promise<Uint8Array<ArrayBuffer> | FormTrouble> {
  const { bytes: address = '', digest } = form.dataset;
  try {
    const answer = await fetch(address, { headers: { accept: 'application/octet-stream' }, cache: 'no-store' });
    if (answer.status === 401 || answer.status === 403 || answer.redirected) return 'sessionOver';
    if (!answer.ok) return 'noBytes';
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length === 0 || (digest !== undefined && !(await matches(bytes, digest)))) return 'noBytes';
    return bytes;
  } catch {
    return 'offline';
  }
}

/** Browsers compute digests on secure pages only; the server compares in any case. */
async function matches(bytes: Uint8Array<ArrayBuffer>, digest: string): Promise<boolean> {
  if (!crypto.subtle) return true;
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(found, (byte) => byte.toString(16).padStart(2, '0')).join('') === digest;
}

/** What is asked of the program; the digest that the server made where the document is too large for the line. */
async function requestOf(form: HTMLFormElement): Promise<SigningRequest | FormTrouble> {
  const { purpose = 'document', holder, iin, bin, chain, streebog } = form.dataset;
  const bytes = streebog === undefined ? await bytesOf(form) : null;
  if (typeof bytes === 'string') return bytes;
  const lang = document.documentElement.lang;
  return {
    documents: [bytes ? base64(bytes) : (streebog ?? '')],
    digested: bytes === null,
    attached: purpose === 'signin',
    timestamp: purpose !== 'signin',
    purpose: purpose === 'signin' ? 'signin' : 'document',
    holder: holder === 'individual' || holder === 'entity' ? holder : 'any',
    locale: lang === 'ru' || lang === 'en' ? lang : 'kk',
    ...(iin ? { iin } : {}),
    ...(bin ? { bin } : {}),
    // Test keys chain to test authorities: outside the demo only NCA's own are taken.
    chain: demo ? (chain ? chain.split(' ') : []) : null,
    storages: null,
  };
}

/** Old versions ask for no storage: the page does, where several tokens are plugged in. */
function chooseAmong(form: HTMLFormElement, words: Words, storages: readonly string[]): Promise<string | null> {
  const place = form.querySelector('[data-choice]');
  return new Promise((resolve) => {
    const question = document.createElement('p');
    question.textContent = words.whichStorage;
    const button = (text: string, chosen: string | null): HTMLButtonElement => {
      const made = document.createElement('button');
      Object.assign(made, { type: 'button', textContent: text, className: 'govuk-button govuk-button--secondary' });
      made.addEventListener('click', () => {
        place?.replaceChildren();
        resolve(chosen);
      });
      return made;
    };
    const buttons = storages.map((name) => button(words.storages[name] ?? name, name));
    place?.replaceChildren(question, ...buttons, button(words.giveUp, null));
    buttons[0]?.focus();
  });
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Shows how it stands: in the region that a screen reader follows, and on the button. */
function show(form: HTMLFormElement, state: 'idle' | 'waiting' | 'failed', ...lines: readonly string[]): void {
  form.dataset['state'] = state;
  const texts = lines.filter((line) => line !== '');
  fill(form.querySelector('[data-progress]'), state === 'waiting' ? texts : []);
  fill(form.querySelector('[data-failure]'), state === 'failed' ? texts : []);
  for (const button of form.querySelectorAll('button[type="submit"]')) {
    if (state === 'waiting') button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}

function fill(region: Element | null, lines: readonly string[]): void {
  region?.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
