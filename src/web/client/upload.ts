/**
 * Files are sent in pieces as soon as they are chosen, so that a broken line costs one piece and not the file. Without
 * this script the same field sends its file with the form.
 */

interface Words {
  readonly sending: string;
  readonly done: string;
  readonly again: string;
  readonly remove: string;
  readonly cancel: string;
  readonly empty: string;
  readonly tooLarge: string;
  readonly refused: string;
  readonly sessionOver: string;
  readonly failed: string;
}

type Problem = 'empty' | 'tooLarge' | 'refused' | 'sessionOver' | 'failed';

/** How long to wait after a failed piece, in milliseconds; after the last one a person is asked. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

for (const field of document.querySelectorAll<HTMLElement>('[data-upload]')) prepare(field);

function prepare(field: HTMLElement): void {
  const words = JSON.parse(field.dataset['words'] ?? '{}') as Words;
  const input = field.querySelector<HTMLInputElement>('input[type="file"]');
  const list = field.querySelector<HTMLElement>('[data-list]');
  const status = field.querySelector<HTMLElement>('[data-status]');
  const form = field.closest('form');
  if (input && list && status && form) listen(field, words, { input, list, status, form });
}

interface Parts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly form: HTMLFormElement;
}

function listen(field: HTMLElement, words: Words, { input, list, status, form }: Parts): void {
  const { name = '', csrf = '' } = field.dataset;
  const sizeMax = Number(field.dataset['max']);
  const pieceBytes = Number(field.dataset['piece']);
  const several = input.multiple;
  let active = 0;
  field.classList.add('rq-file--ready');

  input.addEventListener('change', take);
  // On a slow line somebody may have chosen before this script was there.
  if (input.value !== '') take();
  list.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-remove]') : null;
    if (!button) return;
    event.preventDefault();
    const item = button.closest('li');
    item?.dispatchEvent(new Event('cancel'));
    item?.remove();
    input.focus();
  });
  form.addEventListener('submit', (event) => {
    if (active === 0) return;
    event.preventDefault();
    status.textContent = words.sending;
  });

  function take(): void {
    const chosen = [...(input.files ?? [])];
    // What is sent in pieces is not sent with the form a second time.
    input.value = '';
    input.required = false;
    for (const file of chosen) void add(file);
  }

  async function add(file: File): Promise<void> {
    const row = makeRow(file, words);
    list.append(row.item);
    const stop = new AbortController();
    row.item.addEventListener('cancel', () => {
      stop.abort();
      if (row.id !== undefined) discard(row.id);
    });
    row.again.addEventListener('click', () => void attempt());
    await attempt();

    async function attempt(): Promise<void> {
      active += 1;
      row.again.hidden = true;
      row.begin();
      try {
        row.id ??= await begin(file);
        if (stop.signal.aborted) return discard(row.id);
        await send(file, row.id, stop.signal, row.progress);
        row.finish(name, row.id);
        // The file before is given up only now that the new one is here.
        if (!several) for (const other of list.querySelectorAll('li')) if (other !== row.item) other.remove();
        status.textContent = `${file.name}: ${words.done}`;
      } catch (error) {
        if (stop.signal.aborted) return;
        const problem = error instanceof UploadError ? error.problem : 'failed';
        row.refuse((error instanceof UploadError && error.said) || words[problem]);
        row.again.hidden = problem !== 'failed' && problem !== 'sessionOver';
      } finally {
        active -= 1;
      }
    }
  }

  /** Tells the server that the file is not wanted; it also sweeps by itself what nobody came back for. */
  function discard(id: string): void {
    void call('DELETE', id).catch(() => undefined);
  }

  async function begin(file: File): Promise<string> {
    if (file.size === 0) throw new UploadError('empty');
    if (file.size > sizeMax) throw new UploadError('tooLarge');
    const about = { name: file.name, size: file.size, for: field.dataset['for'] ?? '' };
    const answer = await call('', '', { 'content-type': 'application/json' }, JSON.stringify(about));
    const { id } = (await answer.json()) as { readonly id: string };
    return id;
  }

  async function send(file: File, id: string, signal: AbortSignal, progress: (share: number) => void): Promise<void> {
    let offset = 0;
    let failures = 0;
    while (offset < file.size) {
      try {
        if (failures > 0) offset = offsetOf(await call('HEAD', id, {}, null, signal));
        progress(offset / file.size);
        if (offset >= file.size) return;
        const piece = file.slice(offset, offset + pieceBytes);
        const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) };
        offset = offsetOf(await call('PATCH', id, headers, piece, signal));
        failures = 0;
        progress(offset / file.size);
      } catch (error) {
        if (signal.aborted || (error instanceof UploadError && error.problem !== 'failed')) throw error;
        const pause = pauses[failures];
        if (pause === undefined) throw error;
        failures += 1;
        await new Promise((resume) => setTimeout(resume, pause));
      }
    }
  }

  /** One request to the server; throws an `UploadError` that says whether trying again can help. */
  async function call(
    method: '' | 'HEAD' | 'PATCH' | 'DELETE',
    id: string,
    headers: Readonly<Record<string, string>> = {},
    body: BodyInit | null = null,
    signal: AbortSignal | null = null,
  ): Promise<Response> {
    const address = `${field.dataset['upload'] ?? ''}${id === '' ? '' : `/${encodeURIComponent(id)}`}`;
    const all = { accept: 'application/json', 'x-csrf-token': csrf, ...headers };
    const answer = await fetch(address, { method: method || 'POST', headers: all, body, signal, redirect: 'manual' });
    if (answer.ok) return answer;
    throw new UploadError(problemOf(answer), await messageOf(answer));
  }
}

class UploadError extends Error {
  /** `said` is what the server says about it in the reader's language; '' for nothing. */
  constructor(
    readonly problem: Problem,
    readonly said = '',
  ) {
    super(problem);
  }
}

async function messageOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? body.message
    : '';
}

function problemOf({ status, type }: Response): Problem {
  if (type === 'opaqueredirect' || status === 401 || status === 403) return 'sessionOver';
  if (status === 413) return 'tooLarge';
  // 409: the piece and the server's offset differ; 429 and 5xx pass. All others are the server's last word.
  return status >= 400 && status < 500 && status !== 409 && status !== 429 ? 'refused' : 'failed';
}

function offsetOf(answer: Response): number {
  const offset = Number(answer.headers.get('upload-offset') ?? Number.NaN);
  if (!Number.isSafeInteger(offset)) throw new UploadError('failed');
  return offset;
}

interface Row {
  readonly item: HTMLLIElement;
  readonly again: HTMLButtonElement;
  readonly progress: (share: number) => void;
  readonly begin: () => void;
  readonly refuse: (why: string) => void;
  readonly finish: (name: string, id: string) => void;
  id: string | undefined;
}

function makeRow(file: File, words: Words): Row {
  const item = element('li', 'rq-file__item');
  const title = element('span', 'rq-file__name', file.name);
  const problem = element('span', 'govuk-error-message rq-file__problem');
  problem.setAttribute('role', 'alert');
  const bar = element('progress', 'rq-file__bar');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', `${file.name}: ${words.sending}`);
  const again = element('button', 'rq-plain-button', words.again);
  again.type = 'button';
  again.hidden = true;
  const remove = element('button', 'rq-plain-button', words.cancel);
  remove.type = 'button';
  remove.dataset['remove'] = '';
  remove.setAttribute('aria-label', `${words.cancel}: ${file.name}`);
  item.append(title, again, remove, bar, problem);
  return {
    item,
    again,
    id: undefined,
    progress: (share) => {
      bar.value = share;
    },
    begin: () => {
      problem.textContent = '';
      bar.hidden = false;
    },
    refuse: (why) => {
      problem.textContent = why;
      bar.hidden = true;
    },
    finish: (name, id) => {
      const hidden = element('input', '');
      hidden.type = 'hidden';
      hidden.name = name;
      hidden.value = id;
      bar.remove();
      remove.textContent = words.remove;
      remove.setAttribute('aria-label', `${words.remove}: ${file.name}`);
      item.append(hidden);
    },
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
