/** Signing on a phone with eGov mobile: a paper and a sign-in, the code read from the page's picture, the phone a page of its own. */
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../src/demo/people.js';
import { phoneTexts } from '../src/demo/phone-words.js';
import { phoneTroubles, phoneWords } from '../src/words/phone.js';
import { verdicts } from '../src/words/verdicts.js';
import { fillIn } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
afterAll(() => town?.close());

const PHONE = 'http://127.0.0.1:13579/phone';

/** What a camera reads from the page: a picture of the code as it is shown. */
async function scanned(page: Page): Promise<string> {
  const picture = (await page.locator('.rq-phone__code').screenshot()).toString('base64');
  const camera = await page.context().newPage();
  const { data, width, height } = await camera.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { data: Array.from(pixels), width: image.width, height: image.height };
  }, picture);
  await camera.close();
  return jsqr.default(Uint8ClampedArray.from(data), width, height)?.data ?? '';
}

/** A phone that has read the code and shows what is to be signed. */
async function phoneWith(code: string, lang: 'kk' | 'ru' | 'en' = 'kk'): Promise<Page> {
  const phone = await town.visit({ width: 360 });
  await phone.goto(`${PHONE}?lang=${lang}`);
  await phone.fill('#code', code);
  await phone.click('form button');
  return phone;
}

const signsOn = (phone: Page, who: PersonId): Promise<void> => phone.click(`#key-${who}`);

/** An application that is filled in and shown to its signer; the address of that page. */
async function shown(page: Page): Promise<string> {
  await fillIn(town, page);
  await page.click('main form button[type="submit"]');
  await page.waitForURL(/\/sign\/[0-9a-f-]+$/);
  return page.url();
}

/** From the page of the paper to the page that shows the code. */
async function asksPhone(page: Page): Promise<string> {
  await page.click('form[action$="/phone"] button');
  await page.waitForSelector('.rq-phone__code svg');
  return scanned(page);
}

describe('eGov mobile', () => {
  test('P5.2 an application is signed by phone: a wrong key is told so on the phone, the right one sends the form, and the code works once', async () => {
    const page = await town.person('companyHead', { lang: 'ru' });
    await shown(page);
    await town.look(page, 'phone-beside-ncalayer');
    const code = await asksPhone(page);
    expect(code).toMatch(new RegExp(`^mobileSign:${town.site}/phone/[\\w-]{43}/mgovSign$`));
    await town.look(page, 'phone-waits-ru');
    const wrong = await phoneWith(code, 'en');
    await town.look(wrong, 'phone-shows-en');
    await signsOn(wrong, 'otherHead');
    expect(await wrong.locator('[role="alert"]').innerText()).toContain(verdicts.WRONG_PERSON.what.en);
    await town.look(wrong, 'phone-refused-en');
    await wrong.click(`text=${phoneTexts.en.back}`);
    await signsOn(wrong, 'companyHead');
    expect(await wrong.locator('h1').innerText()).toBe(phoneTexts.en.signed);
    await page.waitForURL(/\/cases\/[0-9a-f-]+\?done=submit$/);
    const again = await phoneWith(code, 'ru');
    expect(await again.locator('[role="alert"]').innerText()).toContain(phoneTroubles.used.ru);
    // Whoever goes back is not sent on against his will.
    await page.goBack();
    await page.waitForLoadState('networkidle');
    expect(page.url()).toContain('/sign/');
  }, 120_000);

  test('P5.2 without script the page that waits is reloaded, and the signature is sent by its button', async () => {
    const person = await town.person('individual', { lang: 'en' });
    const address = await shown(person);
    const bare = await town.visit({ lang: 'en', width: 360, script: false });
    await bare.context().addCookies(await person.context().cookies());
    await bare.goto(address);
    await bare.click('form[action$="/phone"] button');
    await bare.waitForURL(/\/phone$/);
    const code = await bare.locator('[data-code]').getAttribute('data-code');
    await town.look(person, 'phone-first-en');
    const phone = await phoneWith(code ?? '');
    await signsOn(phone, 'individual');
    await bare.locator('h1', { hasText: phoneWords.came.en }).waitFor();
    await bare.click('form[action^="/sign/"] button');
    await bare.waitForURL(/\/cases\/[0-9a-f-]+\?done=submit$/);
  }, 120_000);

  test('P5.2 one signs in by phone, into the session that asked and no other', async () => {
    const page = await town.visit({ lang: 'kk', width: 360 });
    await page.goto(`${town.site}/sign-in`);
    await town.look(page, 'phone-sign-in-kk');
    const code = await asksPhone(page);
    await town.look(page, 'phone-waits-360-kk');
    const phone = await phoneWith(code, 'ru');
    await town.look(phone, 'phone-sign-in-shows-ru');
    await signsOn(phone, 'head');
    await page.waitForURL(/\/office$/);
    const other = await town.visit();
    await other.goto(`${town.site}/sign-in/phone`);
    expect(await other.locator('h1').innerText()).toBe(phoneWords.over.kk);
    await town.look(other, 'phone-over-kk');
  }, 90_000);
});
