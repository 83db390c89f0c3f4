// Letters of hangul put together to syllables (Unicode Standard, section 3.12): ㅂㅏㄱ is 박.

const leads = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';

/** The place in this text is the number of a tail, and 0 means none. */
const tails = '\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const firstSyllable = 0xAC00, silentLead = 'ㅇ', defaultVowel = 'ㅡ', border = '-';

const isVowel = (letter) => letter !== undefined && vowels.includes(letter);

/**
 * Puts letters together where they are. A consonant before a vowel begins a syllable; ㅇ is written in a name for the sound ng and so ends one. A hyphen
 * ends a syllable and disappears. Other characters stay.
 */
export function composeHangul(text) {
  let written = '';
  for (let at = 0; at < text.length;) {
    const letter = text[at];
    if (!leads.includes(letter) && !isVowel(letter)) {
      written += letter === border ? '' : letter;
      at++;
      continue;
    }
    const lead = isVowel(letter) ? silentLead : text[at++];
    const vowel = isVowel(text[at]) ? text[at++] : defaultVowel;
    let tail = 0;
    if (at < text.length && (text[at] === silentLead || !isVowel(text[at + 1]))) tail = Math.max(0, tails.indexOf(text[at]));
    if (tail > 0) at++;
    written += String.fromCharCode(firstSyllable + (leads.indexOf(lead) * vowels.length + vowels.indexOf(vowel)) * tails.length + tail);
  }
  return written;
}
