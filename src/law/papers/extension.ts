/** The application for the extension of a permit (A5.c2, A-33): which permit, the prolonged contract, the information form. */
import { show } from '../../core/fields.js';
import type { Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { plainDate } from '../../core/calendar.js';
import { longDate } from '../dates.js';
import { extensionFields } from '../extensionForm.js';
import type { Attachment, Extended } from '../facts.js';
import { extendedUntil } from '../extension.js';
import { copies, field, foot, letterhead, named, type Party, same } from './parts.js';

/** What the application says. */
export interface ExtensionContent {
  readonly uin: string;
  readonly date: PlainDate;
  readonly applicant: Party;
  readonly extended: Extended;
  /** By the flat keys of the application. */
  readonly values: { readonly [key: string]: string };
  readonly attachments: readonly Attachment[];
  /** Who signs: the holder, or a person for the legal entity. */
  readonly signer: string;
}

export function extension(content: ExtensionContent): Paper {
  const { uin, date, applicant, extended, attachments, signer } = content;
  const [issued, last, next] = [extended.issuedOn, extended.expiresOn, extendedUntil(extended)].map(longDate);
  return {
    kind: 'application',
    head: letterhead(date),
    title: { kk: 'Рұқсатты ұзарту туралы өтініш', ru: 'Заявление о продлении разрешения' },
    number: uin,
    date,
    blocks: [
      field('P5.1', { kk: 'Рұқсат иесі', ru: 'Владелец разрешения' }, named(applicant)),
      field(
        'A5.f2',
        { kk: 'Рұқсат', ru: 'Разрешение' },
        {
          kk: `№ ${extended.number}, ${issued?.kk} берілген, соңғы күні – ${last?.kk}`,
          ru: `№ ${extended.number}, выдано ${issued?.ru}, последний день – ${last?.ru}`,
        },
      ),
      {
        is: 'paragraph',
        norm: 'A5.c2',
        text: {
          kk: `Базалық оператормен шарттың ұзартылуына байланысты рұқсатты ${next?.kk} күніне дейін (осы күнді қоса алғанда) ұзартуыңызды сұраймын.`,
          ru: `Прошу продлить разрешение до ${next?.ru} (включительно) в связи с продлением договора с базовым оператором.`,
        },
      },
      ...extensionFields.flatMap((one) => shown(one, content)),
      ...copies('A4.d1', { kk: 'Ұзартылған шарт', ru: 'Продлённый договор' }, attachments),
      {
        is: 'paragraph',
        norm: 'A2.d2',
        text: {
          kk: 'Осымен барлық қоса берілетін құжаттардың шындыққа сәйкес келетіні және жарамды болып табылатыны расталады. Өтініштің қалған мәліметтері рұқсат берілген кездегідей өзгеріссіз қалады.',
          ru: 'Настоящим подтверждается, что все прилагаемые документы соответствуют действительности и являются действительными. Остальные сведения заявления остаются такими же, как при выдаче разрешения.',
        },
      },
      {
        is: 'note',
        norm: 'L7',
        text: { kk: 'Мемлекеттік қызмет тегін көрсетіледі.', ru: 'Государственная услуга оказывается бесплатно.' },
      },
      { is: 'signatory', capacity: { kk: 'Рұқсат иесі', ru: 'Владелец разрешения' }, name: signer, norm: 'A5.c2' },
    ],
    qr: null,
    foot,
  };
}

function shown(one: (typeof extensionFields)[number], { values }: ExtensionContent): readonly Block[] {
  const value = values[one.name] ?? '';
  if (one.kind === 'file' || value === '') return [];
  const { kk, ru } = one.label;
  const chosen = one.options?.find((option) => option.value === value)?.label;
  const day = one.kind === 'date' ? plainDate(value) : null;
  const text = chosen ? { kk: chosen.kk, ru: chosen.ru } : day ? longDate(day) : same(show(one, value));
  return [field(one.norm, { kk, ru }, text)];
}
