// Writes patronymics from fathers' given names in the romanisation of the corpus.

/** The name, then what it becomes for a son and for a daughter. */
const irregular = (text) => new Map(text.split(', ').map((entry) => entry.split(' ')).map(([name, son, daughter]) => [name, [son, daughter]]));

const russianNames = irregular('Foma Fomich Fominichna, Gavrila Gavrilovich Gavrilovna, Danila Danilovich Danilovna, Ilya Ilyich Ilyinichna, '
  + 'Kuzma Kuzmich Kuzminichna, Lev Lvovich Lvovna, Luka Lukich Lukinichna, Pavel Pavlovich Pavlovna, Pyotr Petrovich Petrovna, '
  + 'Yakov Yakovlevich Yakovlevna, Igor Igorevich Igorevna, Lazar Lazarevich Lazarevna, Emil Emilyevich Emilyevna, Vil Vilyevich Vilyevna, '
  + 'Savva Savvich Savvichna, Mikhaylo Mikhaylovich Mikhaylovna');
const ukrainianNames = irregular('Mykola Mykolaiovych Mykolaivna, Illia Illich Illivna, Luka Lukych Lukivna, Kuzma Kuzmych Kuzmivna, '
  + 'Khoma Khomych Khomivna, Sava Savych Savivna, Yakiv Yakovych Yakivna, Hryhorii Hryhorovych Hryhorivna, Lev Levovych Levivna, '
  + 'Fedir Fedorovych Fedorivna, Antin Antonovych Antonivna, Prokip Prokopovych Prokopivna, Sydir Sydorovych Sydorivna, '
  + 'Nestir Nestorovych Nestorivna, Fedor Fedorovych Fedorivna');
const bulgarianNames = irregular('Petar Petrov Petrova, Dimitar Dimitrov Dimitrova, Aleksandar Aleksandrov Aleksandrova, '
  + 'Vasil Vasilev Vasileva, Pavel Pavlov Pavlova, Iliya Iliev Ilieva, Ilia Iliev Ilieva');

const vowel = /[aeiouy]$/i;
const hushing = /(?:sh|ch|zh)$/;

/** Ivan Ivanovich, Sergey Sergeyevich, Vasily Vasilyevich, Dmitry Dmitriyevich, Nikita Nikitich. */
export function russian(father, isSon) {
  const whole = russianNames.get(father);
  if (whole !== undefined) return whole[isSon ? 0 : 1];
  const stem = father.slice(0, -1);
  if (father.length > 1 && father.endsWith('y')) {
    const isClear = vowel.test(stem) || !endsInCluster(stem) || stem.endsWith('nt');
    return stem + (isClear ? '' : 'i') + (isSon ? 'yevich' : 'yevna');
  }
  if (father.endsWith('a')) return stem + (isSon ? 'ich' : 'ichna');
  if (father.endsWith('o')) return stem + (isSon ? 'ovich' : 'ovna');
  if (vowel.test(father)) return father + (isSon ? 'yevich' : 'yevna');
  return father + (hushing.test(father) || father.endsWith('ts') ? 'e' : 'o') + (isSon ? 'vich' : 'vna');
}

/** Whether two consonants stand at the end; kh, zh, sh, ch and ts are one. */
function endsInCluster(stem) {
  const before = stem.slice(0, /.h$|ts$/.test(stem) ? -2 : -1);
  return before !== '' && !vowel.test(before);
}

/** Petro Petrovych, Serhii Serhiiovych, Mykola Mykolaiovych, Illia Illich. */
export function ukrainian(father, isSon) {
  const whole = ukrainianNames.get(father);
  if (whole !== undefined) return whole[isSon ? 0 : 1];
  const stem = father.slice(0, -1);
  if (father.endsWith('i')) return isSon ? `${father}ovych` : `${stem}ivna`;
  if (father.endsWith('ia')) return stem + (isSon ? 'ovych' : 'vna');
  return (vowel.test(father) ? stem : father) + (isSon ? 'ovych' : 'ivna');
}

/** Ivan Ivanov, Georgi Georgiev, Nikolay Nikolaev, Hristo Hristov, Petar Petrov. */
export function bulgarian(father, isSon) {
  const whole = bulgarianNames.get(father);
  if (whole !== undefined) return whole[isSon ? 0 : 1];
  const end = isSon ? '' : 'a';
  const stem = father.slice(0, -1);
  if (father.endsWith('i')) return `${father}ev${end}`;
  if (/[ye]$/.test(father)) return `${stem}ev${end}`;
  if (/y[ao]$/.test(father)) return `${father.slice(0, -2)}ev${end}`;
  const consonants = vowel.test(father) ? stem : father;
  return `${consonants}${hushing.test(consonants) ? 'ev' : 'ov'}${end}`;
}

/** Karim o'g'li, Karim qizi. */
export const uzbek = (father, isSon) => father + (isSon ? ' o\'g\'li' : ' qizi');

/** bin Ahmad, binti Ahmad. */
export const malay = (father, isSon) => `${isSon ? 'bin' : 'binti'} ${father}`;

/** a/l Raju, a/p Raju. */
export const tamil = (father, isSon) => `a/${isSon ? 'l' : 'p'} ${father}`;
