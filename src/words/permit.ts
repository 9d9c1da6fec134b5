/** The permit's life in words. */
import type { PermitStage, PermitStep } from '../law/permit.js';
import type { Text } from './languages.js';

export const permitStages = {
  inForce: { kk: 'Рұқсат қолданыста', ru: 'Разрешение действует', en: 'Permit in force' },
} as const satisfies Record<PermitStage, Text>;

export const permitNexts = {
  inForce: {
    kk: 'Рұқсат соңғы күніне дейін қолданылады.',
    ru: 'Разрешение действует до своего последнего дня.',
    en: 'The permit is in force until its last day.',
  },
} as const satisfies Record<PermitStage, Text>;

export const permitSteps = {
  enter: { kk: 'Тізілімге енгізу', ru: 'Внести в реестр', en: 'Enter in the registry' },
  handedOver: { kk: 'Табыс етілгенін белгілеу', ru: 'Отметить вручение', en: 'Note the hand-over' },
  extend: { kk: 'Ұзарту', ru: 'Продлить', en: 'Extend' },
} as const satisfies Record<PermitStep, Text>;

export const permitEvents = {
  enter: { kk: 'Тізілімге енгізілді', ru: 'Внесено в реестр', en: 'Entered in the registry' },
  handedOver: { kk: 'Табыс етілді', ru: 'Вручено', en: 'Handed over' },
  extend: { kk: 'Ұзартылды', ru: 'Продлено', en: 'Extended' },
} as const satisfies Record<PermitStep, Text>;

export const permitRoles = {
  holder: { kk: 'Рұқсат иесі', ru: 'Владелец разрешения', en: 'Holder' },
  baseOperator: { kk: 'Базалық оператор', ru: 'Базовый оператор', en: 'Base operator' },
} as const satisfies Record<string, Text>;

export const permitTerms = {} as const satisfies Record<string, Text>;

export const permitPapers = {} as const satisfies Record<string, Text>;
