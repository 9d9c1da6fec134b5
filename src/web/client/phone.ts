/** Waits for the signature from a phone: asks the server how it stands, and sends the form once the signature has come. */

/** How often the server is asked, in milliseconds; twenty times a minute is far below what one address may. */
const askMs = 3_000;

const waiting = document.querySelector<HTMLElement>('[data-phone]');
if (waiting) void wait(waiting.dataset['phone'] ?? '');

const ready = document.querySelector<HTMLFormElement>('form[data-phone-send]');
// Whoever comes back to this page from the next one would else be sent on again.
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (ready && navigation?.type !== 'back_forward') ready.requestSubmit();

async function wait(address: string): Promise<void> {
  while ((await stateAt(address)) === 'waiting') await new Promise((resume) => setTimeout(resume, askMs));
  // Signed, or over, or the session has ended: the server says it better than we.
  location.reload();
}

/** A line that is broken for a while changes nothing. */
async function stateAt(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' }, cache: 'no-store' });
    if (answer.status === 429 || answer.status >= 500) return 'waiting';
    const { is } = (await answer.json()) as { readonly is?: string };
    return is ?? 'over';
  } catch {
    return 'waiting';
  }
}
