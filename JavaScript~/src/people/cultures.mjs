// How a nationality puts a whole name together, and what name its families have.
import { bulgarian, malay, russian, tamil, ukrainian, uzbek } from './patronymics.mjs';

const familyFirst = '{family} {given}', withPatronymic = '{given} {patronymic} {family}', fathersNameLast = '{given} {patronymic}';

/**
 * Given name and family name, and all of a household have the same. `inNativeScript` is the format in the script of the language, null where it is `native`.
 * `descent` is family, fathers-given or own: what a child's family name is.
 */
const usual = Object.freeze({ native: '{given} {family}', latin: '{given} {family}', inNativeScript: null, patronymic: null, descent: 'family', hasSecondSurname: false, wivesKeepNames: false, womensEndings: [] });

const wivesKeepNames = true;
const everywhereFamilyFirst = { native: familyFirst, latin: familyFirst, wivesKeepNames };
const fathersName = (patronymic) => ({ native: fathersNameLast, latin: fathersNameLast, patronymic, descent: 'fathers-given', wivesKeepNames });
const ownName = { descent: 'own', wivesKeepNames };
const ending = (text) => ({ womensEndings: text.split(' ') });

const byNationality = new Map(Object.entries({
  CHINESE: everywhereFamilyFirst,
  KOREAN: { ...everywhereFamilyFirst, inNativeScript: '{family}{given}' },
  VIETNAMESE: everywhereFamilyFirst,

  // Family name first at home, last abroad.
  HUNGARIAN: { native: familyFirst },
  JAPANESE: { native: familyFirst },

  RUSSIAN: { native: withPatronymic, patronymic: russian, ...ending('ova eva yova skaya tskaya aya') },
  UKRAINIAN: { native: withPatronymic, patronymic: ukrainian, ...ending('ova eva ieva ska tska') },
  BULGARIAN: { native: withPatronymic, patronymic: bulgarian, ...ending('ova eva ska') },

  // A patronymic in papers only.
  UZBEK: { patronymic: uzbek, ...ending('ova eva') },

  MALAY: fathersName(malay),
  'TAMIL (MALAYSIA)': fathersName(tamil),
  INDONESIAN: ownName,
  UGANDAN: ownName,

  // The Spanish mother's surname comes last, the Portuguese one first.
  SPANISH: { native: '{given} {family} {second}', hasSecondSurname: true, wivesKeepNames },
  PORTUGUESE: { native: '{given} {second} {family}', hasSecondSurname: true, wivesKeepNames },

  POLISH: ending('ska cka dzka'),
  CZECH: ending('ová á'),
  SLOVAK: ending('ová á'),
  MACEDONIAN: ending('ova eva ska'),
  LATVIAN: ending('iņa'),
  GREEK: { ...ending('opoulou'), wivesKeepNames },
  ARABIC: { wivesKeepNames },
  PERSIAN: { wivesKeepNames },
  ITALIAN: { wivesKeepNames },
  SENEGALESE: { wivesKeepNames },
}).map(([name, culture]) => [name, { ...usual, ...culture }]));

/** The culture of a nationality. */
export const cultureOf = (nationality) => byNationality.get(nationality.toUpperCase()) ?? usual;
