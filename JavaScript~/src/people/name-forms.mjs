// The masculine and the feminine form of one family name, by rules of endings, for nationalities whose surnames differ by gender.

const vowels = 'aeiouyáéíóúůýěäöüôąęāēīūAEIOUYÁÉÍÓÚ';

/** Rules are "masculine>feminine", a star before it asks for a consonant; `back` has the order in which feminine forms are tried. */
function rules(text, back = text) {
  const parse = (list) => list.split(' ').map((rule) => {
    const [masculine, feminine] = rule.replace('*', '').split('>');
    return { masculine, feminine, afterConsonant: rule[0] === '*' };
  });
  return { forth: parse(text), back: parse(back) };
}

function replaced(name, ending, by, afterConsonant) {
  if (name.length <= ending.length || !name.endsWith(ending)) return null;
  if (afterConsonant && vowels.includes(name[name.length - ending.length - 1])) return null;
  return name.slice(0, name.length - ending.length) + by;
}

const southSlavic = rules('ov>ova ev>eva ski>ska shki>shka zki>zka in>ina');
const byNationality = new Map(Object.entries({
  BULGARIAN: southSlavic,
  CZECH: rules(
    'ý>á ová>ová á>á í>í ů>ů *ek>ková *ec>cová a>ová o>ová >ová',
    '*ek>ková *ec>cová ba>bová da>dová ma>mová va>vová za>zová >ová a>ová o>ová ý>á'),
  GREEK: rules('idis>idou adis>adou ídis>ídou ádis>ádou os>ou is>i as>a ís>í ás>á ós>oú'),
  LATVIAN: rules('eks>ece ons>one ans>ane āns>āne ers>ere ars>are els>ele is>e ns>na š>a as>a s>a'),
  MACEDONIAN: southSlavic,
  POLISH: rules('ski>ska cki>cka dzki>dzka zki>zka ny>na ły>ła ty>ta'),
  RUSSIAN: rules('ov>ova ev>eva yov>yova in>ina yn>yna sky>skaya skiy>skaya tskoy>tskaya oy>aya yy>aya'),
  SLOVAK: rules('ý>á ová>ová á>á í>í a>ová o>ová >ová', '*ka>ková da>dová pa>pová za>zová >ová a>ová o>ová ý>á'),
  UKRAINIAN: rules('skyi>ska tskyi>tska zkyi>zka nyi>na tyi>ta vyi>va yn>yna ov>ova ev>eva'),
  UZBEK: rules('ov>ova ev>eva'),
}));

const find = (nationality) => byNationality.get(String(nationality).toUpperCase());

/** Whether surnames of a nationality differ by gender. */
export const hasForms = (nationality) => find(nationality) !== undefined;

/** The feminine form of a masculine name; the name itself where no rule applies. */
export function feminine(name, nationality) {
  for (const rule of find(nationality)?.forth ?? []) {
    const made = replaced(name, rule.masculine, rule.feminine, rule.afterConsonant);
    if (made !== null) return made;
  }
  return name;
}

/** A masculine form of a feminine name: the likeliest whose feminine form is that name. */
export function masculine(name, nationality) {
  for (const rule of find(nationality)?.back ?? []) {
    const made = replaced(name, rule.feminine, rule.masculine, rule.afterConsonant);
    if (made !== null && made !== name && feminine(made, nationality) === name) return made;
  }
  return name;
}
