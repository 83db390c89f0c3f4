// Writes the parts of a name by a format: {given}, {family}, {patronymic}, {second}, or {given.} for an initial.

const words = { given: 'given', family: 'family', patronymic: 'patronymic', second: 'secondFamily' };

/** Text before a part that the name does not have is left out with it. */
export function formatted(format, parts) {
  const refuse = (what) => {
    throw new RangeError(`format is ${JSON.stringify(format)}: ${what}; a part is {given}, {family}, {patronymic} or {second}, with a full stop inside for an initial`);
  };
  let written = '', at = 0, anyPart = false;
  for (;;) {
    const open = format.indexOf('{', at);
    const text = format.slice(at, open < 0 ? undefined : open);
    if (text.includes('}')) refuse('a closing brace has no opening one');
    if (open < 0) return written + text;
    const close = format.indexOf('}', open);
    if (close < 0) refuse('an opening brace has no closing one');
    const [, word, initial] = /^(.*?)(\.?)$/s.exec(format.slice(open + 1, close));
    if (!Object.hasOwn(words, word)) refuse(`${JSON.stringify(word)} is no part`);
    const part = parts[words[word]];
    if (part !== '') {
      written += (at === 0 || anyPart ? text : '') + (initial === '' ? part : `${String.fromCodePoint(part.codePointAt(0))}.`);
      anyPart = true;
    }
    at = close + 1;
  }
}
